package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encoding a message is read, and that no sign is ever replaced by another. */
class EncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String NEXT = "\r" + Taken.header("A2") + "\r";

    @ParameterizedTest
    @CsvSource({
        "'', UTF-8, \u00B5g \u20AC \u6CE8 \uD83D\uDC89",
        "UNICODE UTF-8, UTF-8, \u00B5g \u20AC \u6CE8 \uD83D\uDC89",
        "UNICODE, UTF-8, \u00FCber",
        "utf-8, UTF-8, \u00FCber",
        "UNICODE UTF-8~8859/1, UTF-8, \u00FCber",
        "ASCII, US-ASCII, plain",
        "8859/1, ISO-8859-1, \u00B5g \u00FCber",
        "8859/2, ISO-8859-2, \u0141\u00F3d\u017A",
        "8859/5, ISO-8859-5, \u0414\u043E\u0437\u0430",
        "8859/7, ISO-8859-7, \u03B4\u03CC\u03C3\u03B7",
        "8859/9, ISO-8859-9, \u0130\u011F",
        "8859/15, ISO-8859-15, \u20AC",
        "ISO-8859-1, ISO-8859-1, \u00B5g",
        "windows-1252, windows-1252, \u2019\u20AC",
        "GB 18030-2000, GB18030, \u6CE8\u5C04",
        "BIG-5, Big5, \u6CE8\u5C04",
        "KS X 1001, EUC-KR, \uC8FC\uC0AC"
    })
    void theDeclaredEncodingIsRead(String declared, String name, String text) {
        assumeTrue(Charset.isSupported(name), name + " is not in this Java");
        Taken taken = Taken.of(message(declared, text).getBytes(Charset.forName(name)));

        assertThat(taken.problems).isEmpty();
        assertThat(taken.messages.get(0).segments().get(1).text(5)).isEqualTo(text);
        assertThat(taken.messages.get(0).header().text(18)).isEqualTo(declared.replaceFirst("~.*", ""));
    }

    @Test
    void bytesThatAreNotOfTheEncodingAreRefusedByTheirOffset() {
        byte[] bytes = (message("", "J\u00FCrgen") + NEXT).getBytes(StandardCharsets.ISO_8859_1);
        int at = indexOf(bytes, (byte) 0xFC);
        Taken taken = Taken.of(bytes);

        assertThat(taken.controlIds()).containsExactly("A2");
        assertThat(taken.refusals())
                .containsExactly("IN-030 x.hl7: message 1 PID[1]: found not UTF-8, at byte " + at
                        + "; wanted text in the encoding that MSH-18 declares, or in UTF-8");
    }

    @Test
    void offsetsAreCountedInTheWholeFile() {
        byte[] first = ("\uFEFF\u000B" + Taken.HEADER + "\r\u001C\r").getBytes(StandardCharsets.UTF_8);
        byte[] second = message("", "a\u00FC").getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();

        assertThat(Taken.of(both).refusals())
                .singleElement()
                .asString()
                .contains("message 2 PID[1]: found not UTF-8, at byte " + indexOf(both, (byte) 0xFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASCII", "", "UNICODE UTF-8", "8859/1", "unheard of"})
    void aFallbackReadsWhatIsNotInItsOwnEncoding(String declared) {
        byte[] bytes = message(declared, "50 \u20AC\u2019s").getBytes(WINDOWS);

        assertThat(Taken.of(bytes).refusals())
                .singleElement()
                .asString()
                .startsWith("IN-030 x.hl7: message 1 PID[1]: ");
        assertThat(Taken.of(bytes, WINDOWS).messages.get(0).segments().get(1).text(5))
                .isEqualTo("50 \u20AC\u2019s");
    }

    @Test
    void whatIsGoodInItsOwnEncodingIsNotReadInTheFallback() {
        byte[] bytes = message("", "\u00B5g").getBytes(StandardCharsets.UTF_8);

        assertThat(Taken.of(bytes, WINDOWS).messages.get(0).segments().get(1).text(5))
                .isEqualTo("\u00B5g");
    }

    @Test
    void aFallbackDoesNotReplaceEither() {
        byte[] bytes = message("", "a\u0081\u00FC").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Taken.of(bytes, WINDOWS).refusals())
                .singleElement()
                .asString()
                .startsWith("IN-030");
    }

    @Test
    void aMapSetsTheFallback() {
        FeedMap map = new FeedMap("site", List.of());

        assertThat(MessageEncoding.fallback(map)).isNull();
        assertThat(MessageEncoding.fallback(map.with(FeedSetting.ENCODING, "windows-1252")))
                .isEqualTo(WINDOWS);
        assertThat(MessageEncoding.fallback(map.with(FeedSetting.ENCODING, "UTF-16")))
                .isNull();
    }

    @Test
    void anEncodingThatIsNotReadHarmsNoPlainText() {
        assertThat(Taken.of(message("ISO IR87", "plain")).controlIds()).containsExactly("M1");
        assertThat(Taken.of(message("ISO IR87", "\u001B$B")).refusals())
                .singleElement()
                .asString()
                .startsWith("IN-030 x.hl7: message 1 PID[1]: found an encoding that is not read, at byte ");
        assertThat(Taken.of(message("UNICODE UTF-16", "\u00FC")).refusals())
                .singleElement()
                .asString()
                .startsWith("IN-030 x.hl7: message 1 PID[1]: found an encoding that is not read, at byte ");
    }

    @Test
    void signsThatLookLikeOthersBeforeTheEncodingIsDeclaredAreRefused() {
        Charset encoding = Charset.forName("GB18030");
        String sign = new String(new byte[] {(byte) 0x81, '|'}, encoding);
        byte[] bytes = (Taken.HEADER.replace("|MAR|", "|" + sign + "|") + "||||||GB 18030-2000\r").getBytes(encoding);

        assertThat(sign).hasSize(1);
        assertThat(Taken.of(bytes).messages).isEmpty();
        assertThat(Taken.of(bytes).refusals()).singleElement().asString().startsWith("IN-030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void encodingsOfTwoBytesAreRefusedOnce(String name) {
        Taken taken = Taken.of(message("", "plain").getBytes(Charset.forName(name)));

        assertThat(taken.messages).isEmpty();
        assertThat(taken.refusals())
                .singleElement()
                .asString()
                .startsWith(
                        "IN-030 x.hl7: byte 0: found an encoding of two bytes or more for each sign, or a NUL, at byte ");
    }

    @Test
    void aNulIsRefusedByItsOffset() {
        String text = message("", "a\0b");

        assertThat(Taken.of(text + NEXT).controlIds()).containsExactly("A2");
        assertThat(Taken.of(text + NEXT).refusals())
                .singleElement()
                .asString()
                .startsWith("IN-030 x.hl7: message 1 PID[1]: found a NUL, at byte " + text.indexOf('\0') + ";");
        assertThat(Taken.of(text.getBytes(StandardCharsets.UTF_8), WINDOWS).messages)
                .isEmpty();
    }

    @Test
    void aSignThatWasLostBeforeIsRefusedToo() {
        assertThat(Taken.of(message("", "5 \uFFFDg")).refusals())
                .singleElement()
                .asString()
                .startsWith("IN-030 x.hl7: message 1 PID[1]: found ");
    }

    @Test
    void theOffsetIsTheFirstBadByteHoweverLongTheTextBefore() {
        for (int before : new int[] {0, 1, 8_000, 8_191, 8_192, 8_193, 20_000}) {
            for (String bad : List.of("\u00FC", "\0", "\u0085")) {
                String text = message("8859/7", "x".repeat(before) + "\u00FF");
                byte[] bytes = message("", "x".repeat(before) + bad + "\u00FC").getBytes(StandardCharsets.ISO_8859_1);
                int at = text.indexOf('\u00FF') - "||||||8859/7".length();

                assertThat(Taken.of(bytes).refusals())
                        .singleElement()
                        .asString()
                        .contains(", at byte " + at + ";");
            }
        }
    }

    private static String message(String declared, String text) {
        String header = declared.isEmpty() ? Taken.HEADER : Taken.HEADER + "||||||" + declared;
        return header + "\rPID|1||7||" + text + "\r";
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        int at = 0;
        while (bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
