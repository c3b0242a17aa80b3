package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are not what they should be, and those that only look so. */
class MarTableTest {

    private static final FeedMap MAP = FeedMaps.builtIn().named("generic").with(FeedSetting.ZONE, "UTC");
    private static final String HEAD = "row,patient,time,action,drug,dose,dose_unit,route\n";
    private static final String ROW = "1,P,2026-03-04 08:00,Given,ketorolac,30,mg,IV push\n";
    private static final MarLimits SMALL = new MarLimits(400, 100, 10, 3, 100, 1 << 20, 1000);

    private static String give(byte[] bytes) {
        return Imported.of(MAP, MarLimits.standard(), bytes).shown();
    }

    private static Problem refusal(MarLimits limits, byte[] bytes) {
        Imported imported = Imported.of(MAP, limits, bytes);
        assertThat(imported.encounters).isEmpty();
        assertThat(imported.fates).isEmpty();
        assertThat(imported.problems).hasSize(1);
        return imported.problems.get(0);
    }

    private static Problem refusal(String text) {
        return refusal(SMALL, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void theSeparatorIsToldFromTheHeadings(String separator) {
        assertThat(Imported.of(MAP, (HEAD + ROW).replace(",", separator)).shown())
                .isEqualTo(Imported.of(MAP, HEAD + ROW).shown())
                .contains("ketorolac, iv-push, 2026-03-04 08:00, dose 30 mg");
    }

    @Test
    void quotesLineEndsBlankLinesAByteOrderMarkAndGzipChangeNothing() throws IOException {
        String plain = Imported.of(MAP, HEAD + ROW).shown();

        assertThat(Imported.of(MAP, ("\ufeff" + HEAD + ROW).replace("\n", "\r\n"))
                        .shown())
                .isEqualTo(plain);
        assertThat(Imported.of(
                                MAP,
                                (HEAD + ROW)
                                        .replace("ketorolac", "\"ketorolac\"")
                                        .replace("row", "\" ROW \""))
                        .shown())
                .isEqualTo(plain);
        assertThat(Imported.of(MAP, HEAD + "\n" + ROW.strip()).shown()).isEqualTo(plain);
        assertThat(Imported.of(MAP, HEAD + ROW.replace("\n", ",,\n")).shown()).isEqualTo(plain);
        assertThat(give(gzip((HEAD + ROW).getBytes(StandardCharsets.UTF_8)))).isEqualTo(plain);
    }

    @Test
    void aCommentMayHoldLineBreaksButNoFact() {
        String comment = Imported.of(
                        MAP, HEAD.strip() + ",note\n" + ROW.strip() + ",\"two\nlines, and \"\"more\"\"\"\n")
                .shown();
        Problem drug = refusal(HEAD + ROW.replace("ketorolac", "\"ketorolac\nx\""));

        assertThat(comment).contains("rows: given 1");
        assertThat(drug.code()).isEqualTo(ProblemCode.BROKEN_TABLE);
        assertThat(drug.path()).isEqualTo("a.csv:2");
    }

    @Test
    void aQuoteThatNeverClosesIsNamedWithItsLine() {
        Problem atEnd = refusal(HEAD + ROW + "2,P,\"2026-03-04 08:00,Given,ketorolac,30,mg,IV push\n");
        Problem tooLong = refusal(HEAD + ROW + "2,P,\"" + ROW.repeat(50));

        assertThat(atEnd.code()).isEqualTo(ProblemCode.BROKEN_TABLE);
        assertThat(atEnd.path()).isEqualTo("a.csv:3");
        assertThat(atEnd.found()).contains("quote");
        assertThat(tooLong.path()).isEqualTo("a.csv:3");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsNamed() {
        Problem few = refusal(HEAD + ROW + "2,P,2026-03-04 08:00,Giv");
        Problem many = refusal(HEAD + ROW.replace("30", "30,000"));

        assertThat(few.code()).isEqualTo(ProblemCode.BROKEN_TABLE);
        assertThat(few.toString()).contains("a.csv:3", "4 cells", "8 cells");
        assertThat(many.toString()).contains("a.csv:2", "9 cells");
    }

    @Test
    void whatIsTooLargeIsRefusedByName() {
        assertThat(refusal(HEAD + ROW.replace("ketorolac", "k".repeat(101))).toString())
                .contains("IN-010", "a.csv:2", "a cell of more than 100 characters");
        assertThat(refusal(HEAD.strip() + ",a,b\n" + "x".repeat(60)
                                + ",".concat("y".repeat(60)).repeat(9) + "\n")
                        .toString())
                .contains("IN-010", "a.csv:2", "a row of more than 400 characters");
        assertThat(refusal(HEAD.strip() + ",a,b,c\n").toString()).contains("IN-010", "more than 10 columns");
        assertThat(refusal(HEAD + ROW.repeat(4)).toString()).contains("IN-010", "a.csv:5", "more than 3 rows");
    }

    @Test
    void bytesThatAreNotOfTheEncodingAreRefusedWithTheirOffset() {
        byte[] windows = (HEAD + ROW.replace("mg", "\u00b5g")).getBytes(Charset.forName("windows-1252"));
        int offset = new String(windows, StandardCharsets.ISO_8859_1).indexOf('\u00b5');

        assertThat(refusal(MarLimits.standard(), windows).toString()).contains("IN-030", "UTF-8 at offset " + offset);
        assertThat(Imported.of(MAP.with(FeedSetting.ENCODING, "windows-1252"), MarLimits.standard(), windows)
                        .shown())
                .contains("dose 30 mcg");
    }

    @Test
    void utf16AndNulAreRefused() {
        byte[] table = (HEAD + ROW).getBytes(StandardCharsets.UTF_16);
        byte[] disguised = (HEAD + ROW).getBytes(StandardCharsets.UTF_16LE);
        byte[] nul = (HEAD + ROW.replace("30", "3\0")).getBytes(StandardCharsets.UTF_8);
        int offset = new String(nul, StandardCharsets.UTF_8).indexOf('\0');

        assertThat(refusal(MarLimits.standard(), table).found()).isEqualTo("UTF-16 at offset 0");
        assertThat(refusal(MarLimits.standard(), disguised).found()).isEqualTo("a NUL at offset 1");
        assertThat(refusal(MarLimits.standard(), nul).found()).isEqualTo("a NUL at offset " + offset);
    }

    @Test
    void offsetsAndLinesAreRightFarIntoAFile() {
        String many = HEAD + ROW.repeat(5_000);
        byte[] bytes = (many + "x\0").getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(MarLimits.standard(), bytes).found()).isEqualTo("a NUL at offset " + (bytes.length - 1));
        assertThat(refusal(MarLimits.standard(), (many + "x\n").getBytes(StandardCharsets.UTF_8))
                        .path())
                .isEqualTo("a.csv:5002");
    }

    @Test
    void aSmallFileThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = gzip((HEAD + ROW.repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        byte[] damaged = gzip((HEAD + ROW).getBytes(StandardCharsets.UTF_8));
        damaged[damaged.length - 5] ^= 1;
        byte[] twice = gzip(gzip((HEAD + ROW).getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal(MarLimits.standard(), bomb).found()).contains("more than 100 times as long");
        assertThat(refusal(SMALL, gzip(new byte[2 << 20])).code()).isIn(ProblemCode.TOO_LARGE, ProblemCode.BAD_BYTES);
        assertThat(refusal(MarLimits.standard(), damaged).found()).isEqualTo("damaged gzip");
        assertThat(refusal(MarLimits.standard(), twice).code()).isEqualTo(ProblemCode.BAD_BYTES);
        assertThat(refusal(MarLimits.standard(), new byte[] {'P', 'K', 3, 4}).found())
                .isEqualTo("a zip or workbook");
    }

    @Test
    void anEmptyFileHasNoHeadings() {
        assertThat(refusal("").toString()).contains("IN-035", "a line of headings");
    }

    @Test
    void spoiltTablesEndInANamedRefusalOrInAResult() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random dice = new Random(seed);
            byte[] bytes = (HEAD + ROW + ROW.replace("1,P", "2,Q").replace("30", "\"1,000\""))
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 1 + dice.nextInt(4); i > 0; i--) {
                bytes[dice.nextInt(bytes.length)] =
                        dice.nextBoolean() ? (byte) dice.nextInt() : (byte) "\",\n\r\t;-/:0".charAt(dice.nextInt(10));
            }
            Imported imported = Imported.of(MAP, SMALL, bytes);
            assertThat(imported.problems.size() + imported.fates.size())
                    .as("seed %d", seed)
                    .isPositive();
        }
    }
}
