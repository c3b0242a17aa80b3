package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for the escapes of a text. */
class EscapesTest {

    @ParameterizedTest
    @CsvSource({
        "none, none",
        "5\\F\\6, 5|6",
        "\\S\\\\T\\\\R\\\\E\\, ^&~\\",
        "a\\E\\F\\E\\b, a\\F\\b",
        "\\H\\bold\\N\\ text, bold text",
        "\\X41\\\\X4a4B\\, AJK",
        "\\XC2B5\\g, \u00B5g",
        "\\XF09F9289\\, \uD83D\uDC89"
    })
    void theStandardsEscapesAreResolved(String text, String plain) {
        assertThat(plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "none, none",
        "5|6, 5\\F\\6",
        "^&~\\, \\S\\\\T\\\\R\\\\E\\",
        "a\\F\\b, a\\E\\F\\E\\b",
        "\u00B5g, \u00B5g"
    })
    void signsInATextAreEscaped(String text, String escaped) {
        assertThat(Escapes.with(text, Delimiters.USUAL)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "|^~\\&",
                "\\",
                "\\F\\",
                "a\rb\nc\td",
                "\"\"",
                "say \"\"",
                "\\X41\\",
                "\u007F",
                "\uD83D\uDC89"
            })
    void whatIsEscapedReadsBackAsItWas(String text) {
        String escaped = Escapes.with(text, Delimiters.USUAL);

        assertThat(plain(escaped)).isEqualTo(text);
        assertThat(escaped).doesNotContain("|", "^", "~", "&", "\r", "\n").isNotEqualTo("\"\"");
    }

    @Test
    void aLineBreakIsOne() {
        assertThat(plain("one\\.br\\two")).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\", "\\\\", "\\\\\\", "a\\b", "C:\\day\\1", "\\f\\", "\\FF\\", "\\Q\\", "\\C2842\\", "\\M261B42\\",
                        "\\M2842\\",
                "\\Zsite\\", "\\Z\\", "\\.sp3\\", "\\.in+4\\", "\\.ce\\", "\\.xx\\", "\\X\\", "\\X4\\", "\\X4G\\",
                        "\\X00\\", "\\XFF\\",
                "\\XC2\\", "\\X\uFF14\uFF11\\", "\\X41", "\\Z\\F"
            })
    void whatIsNoEscapeOrNotOursToResolveStands(String text) {
        assertThat(plain(text)).isEqualTo(text);
    }

    @Test
    void aSignOfAnEscapeThatStandsIsNotTheBeginningOfAnother() {
        assertThat(plain("\\Zsite\\F\\T\\")).isEqualTo("\\Zsite\\F&");
        assertThat(plain("\\C2842\\S\\R\\")).isEqualTo("\\C2842\\S~");
        assertThat(plain("a\\b\\F\\c")).isEqualTo("a\\b|c");
    }

    @Test
    void bytesAreOfTheMessagesEncoding() {
        String header = Taken.HEADER + "||||||8859/1\rNTE|\\XB5\\g\r";

        assertThat(Taken.only(header).segments().get(1).text(1)).isEqualTo("\u00B5g");
        assertThat(Escapes.without("\\X80\\", Delimiters.USUAL, Charset.forName("windows-1252")))
                .isEqualTo("\u20AC");
        assertThat(Escapes.without("\\XB5\\", Delimiters.USUAL, StandardCharsets.US_ASCII))
                .isEqualTo("\\XB5\\");
    }

    @Test
    @Timeout(60)
    void manyEscapesMakeLittleWork() {
        int count = 500_000;

        assertThat(plain("\\F\\".repeat(count))).isEqualTo("|".repeat(count));
        assertThat(plain("\\".repeat(count))).hasSize(count);
        assertThat(plain("\\X".repeat(count))).hasSize(2 * count);
        assertThat(plain(("\\" + "x".repeat(70)).repeat(count / 50))).hasSize(71 * (count / 50));
        assertThat(plain(("\\X" + "4".repeat(70)).repeat(count / 50))).hasSize(72 * (count / 50));
        assertThat(Taken.only(Taken.HEADER + "\rNTE|" + "\\X4".repeat(count) + "4".repeat(count))
                        .segments()
                        .get(1)
                        .text(1))
                .hasSize(4 * count);
    }

    private static String plain(String text) {
        return Escapes.without(text, Delimiters.USUAL, StandardCharsets.UTF_8);
    }
}
