package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.DateRange;
import org.basilic.reference.PairFinding;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.PairTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows here are invented, but for those of the official extracts. */
class PairReaderTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final String HEADER = """
            "CPT only copyright 2025 American Medical Association. All rights reserved."
            Column1/Column2 Edits
            Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale
            \t\tprior to 1996\tDate\tDate\t0=not allowed\t
            \t\t\t\t*=no data\t1=allowed\t
            \t\t\t\t\t9=not applicable\t
            """;
    private static final int FIRST_ROW = 7;

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsRowsInForceEndedAndWithdrawn() throws IOException {
        PairReading reading = read(HEADER
                + "X0001\tX0002\t\t20200101\t*\t0\tWords, and more\n"
                + "X0001\tX0003\t*\t19960101\t20260930\t1\tWords\n"
                + "X0001\tX0004\t\t20200101\t20200101\t9\tWords\n"
                + "X0001\tX0005\t\t20260401\t20261015\t1\tWords\n"
                + "96365\t96372\t\t20200101\t\t1\n");

        PairTable table = reading.table();
        assertThat(table.edition()).isEqualTo("ncci-ptp-hospital 2026Q4");
        assertThat(table.inForce()).isEqualTo(new DateRange(OCTOBER, LocalDate.of(2027, 1, 1)));
        assertThat(reading.rows()).isEqualTo(5);
        assertThat(reading.ended()).isEqualTo(2);
        assertThat(table.find("X0001", "X0002", OCTOBER).indicator()).isEqualTo(PairIndicator.NEVER);
        assertThat(table.find("X0001", "X0003", OCTOBER))
                .isEqualTo(new PairFinding(PairIndicator.NONE, true, new DateRange(LocalDate.of(1996, 1, 1), OCTOBER)));
        assertThat(table.find("X0001", "X0004", OCTOBER).indicator()).isEqualTo(PairIndicator.NONE);
        assertThat(table.find("X0001", "X0005", LocalDate.of(2026, 10, 15)).indicator())
                .isEqualTo(PairIndicator.WITH_MODIFIER);
        assertThat(table.find("X0001", "X0005", LocalDate.of(2026, 10, 16)).indicator())
                .isEqualTo(PairIndicator.NONE);
        assertThat(table.find("96365", "96372", OCTOBER).indicator()).isEqualTo(PairIndicator.WITH_MODIFIER);
    }

    @Test
    void theHeaderMayStandInOneLineOfQuotedCells() throws IOException {
        String header =
                "Column 1\tColumn 2\t\"*=in existence\nprior to 1996\"\t\"Effective\nDate\"\t\"Deletion Date\n*=no data\"\t"
                        + "\"Modifier\n0=not allowed\n1=allowed\n9=not applicable\"\tPTP Edit Rationale\n";

        assertThat(read(header + "X0001\tX0002\t\t20200101\t*\t0\tWords\n").rows())
                .isEqualTo(1);
    }

    @Test
    void commasAndAWorkbookReadAlike() throws IOException {
        PairTable text =
                read(HEADER + "X0001\tX0002\t\t20200101\t*\t0\tWords\n").table();
        PairTable commas = read(HEADER.replace('\t', ',') + "X0001,X0002,,20200101,*,0,\"Words, words\"\n")
                .table();
        Path book = folder.resolve("ccioph-v323r0-f1.xlsx");
        Files.write(
                book,
                Xlsx.of(List.of(
                        List.of("CPT only copyright"),
                        List.of(
                                "Column 1",
                                "Column 2",
                                "*=in existence prior to 1996",
                                "Effective Date",
                                "Deletion Date *=no data",
                                "Modifier 0=not allowed 1=allowed 9=not applicable",
                                "PTP Edit Rationale"),
                        List.of("X0001", "X0002", "", "20200101", "*", "0", "Words"))));
        PairTable workbook = read(List.of(PairReader.find(book))).table();

        assertThat(commas.numbers()).isEqualTo(text.numbers());
        assertThat(workbook.numbers()).isEqualTo(text.numbers());
    }

    @Test
    void partsMakeOneTableWhateverTheirOrder() throws IOException {
        OfficialFile one = part("f1", HEADER + "X0001\tX0002\t\t20200101\t*\t0\tWords\n");
        OfficialFile two = part(
                "f2", HEADER + "X0009\tX0002\t\t20200101\t*\t1\tWords\n" + "X0008\tX0002\t\t20200101\t*\t1\tWords\n");

        PairTable table = read(List.of(one, two)).table();

        assertThat(table.size()).isEqualTo(3);
        assertThat(read(List.of(two, one)).table().numbers()).isEqualTo(table.numbers());
    }

    @Test
    void rowsThatSayTheSameAreTakenOnceAndThoseThatNeverWereAreLeftOut() throws IOException {
        PairReading reading = read(HEADER
                + "X0001\tX0002\t\t20200101\t*\t0\tWords\n"
                + "X0001\tX0002\t\t20200101\t*\t0\tOther words\n"
                + "X0001\tX0003\t\t20200101\t20191231\t0\tWords\n"
                + "X0001\tX0004\t\t20200101\t20201231\t0\tWords\n"
                + "X0001\tX0004\t\t20200601\t20201231\t1\tWords\n");

        assertThat(reading.table().size()).isEqualTo(3);
        assertThat(reading.repeated()).isEqualTo(1);
        assertThat(reading.neverInForce()).isEqualTo(1);
        assertThat(reading.otherwise()).isEqualTo(1);
    }

    @Test
    void anotherIndicatorOnTheSameDaysIsRefusedNamingBothLines() throws IOException {
        OfficialFile one = part(
                "f1", HEADER + "X0009\tX0002\t\t20200101\t*\t0\tWords\n" + "X0001\tX0002\t\t20200101\t*\t0\tWords\n");
        OfficialFile two = part("f2", HEADER + "X0001\tX0002\t\t20210101\t*\t1\tWords\n");

        assertThatThrownBy(() -> read(List.of(one, two)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(
                        folder.resolve("ccioph-v323r0-f2.txt") + ":7: X0001 and X0002 have another indicator than in "
                                + folder.resolve("ccioph-v323r0-f1.txt") + ":8, on the same days");
        assertThatThrownBy(() -> read(
                        HEADER + "X0001\tX0002\t\t20200101\t*\t0\tWords\n" + "X0001\tX0002\t\t20200101\t*\t9\tWords\n"))
                .hasMessageContaining(":8: X0001 and X0002 have another indicator than in line 7, on the same days");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    X001;X0002;;20200101;*;0;W     | 'X001' is not a code of five capitals and digits
                    X0001;x0002;;20200101;*;0;W    | 'x0002' is not a code of five capitals and digits
                    X0001;X0002;y;20200101;*;0;W   | 'y' where * or nothing must stand, for in existence prior to 1996
                    X0001;X0002;;20200230;*;0;W    | '20200230' is not an effective date such as 20260131
                    X0001;X0002;;;*;0;W            | '' is not an effective date such as 20260131
                    X0001;X0002;;19691231;*;0;W    | '19691231' is not an effective date such as 20260131
                    X0001;X0002;;2020-01-01;*;0;W  | '2020-01-01' is not an effective date such as 20260131
                    X0001;X0002;;20200101;soon;0;W | 'soon' is not a deletion date such as 20260131
                    X0001;X0002;;20200101;*;2;W    | '2' is not a modifier indicator, which is 0, 1 or 9
                    X0001;X0002;;20200101;*;;W     | '' is not a modifier indicator, which is 0, 1 or 9
                    X0001;X0002;;20200101;*;0;W;8  | more cells than the 7 columns
                    X0001                          | '' is not a code of five capitals and digits
                    """)
    void aRowThatCannotBeIsRefusedWithItsLine(String row, String message) throws IOException {
        Path file = folder.resolve("ccioph-v323r0-f1.txt");
        Files.writeString(file, HEADER + "X0001\tX0009\t\t20200101\t*\t0\tWords\n" + row.replace(';', '\t') + "\n");

        assertThatThrownBy(() -> read(List.of(PairReader.find(file))))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file + ":" + (FIRST_ROW + 1) + ": " + message);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Column 1;Column 2;                  | Column 2;Column 1;                 | the column 1 has 'COLUMN2'
                    Effective;Deletion                  | Deletion;Effective                 | the column 4 has 'DELETIONDATE'
                    ;Modifier;PTP Edit Rationale        | ;PTP Edit Rationale;Modifier       | the column 6 has 'PTPEDITRATIONALE0NOTALLOWED1ALLOWED9NOTAPPLICABLE'
                    PTP Edit Rationale                  | PTP Edit Rationale;More            | the column 8 has 'MORE'
                    ;PTP Edit Rationale                 | ''                                 | the column 7 has none
                    """)
    void otherColumnsOrAnotherOrderAreRefused(String part, String other, String message) {
        String header = HEADER.replace(part.replace(';', '\t'), other.replace(';', '\t'));
        assertThat(header).isNotEqualTo(HEADER);

        assertThatThrownBy(() -> read(header + "X0001\tX0002\t\t20200101\t*\t0\tWords\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("ccioph-v323r0-f1.txt:7: the headings above must be Column 1, Column 2,")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "some words\n", "X0001\tX0002\t\t20200101\t*\t0\tWords\n"})
    void aFileWithoutHeaderIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("no line so far has the headings Column 1, Column 2,");
    }

    @Test
    void manyLinesWithoutHeaderAreNotReadToTheEnd() {
        assertThatThrownBy(() -> read("some\tother\twords\n".repeat(1000)))
                .hasMessageContaining(".txt:51: no line so far has the headings");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("ccioph-v323r0-f1.txt:6: a header and no rows");
    }

    @Test
    void aZipIsReadAndTheTextInItGoesBeforeTheWorkbook() throws IOException {
        Path zip = folder.resolve("ptp.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("ccioph-v323r0-f1.xlsx"));
            out.write(1);
            out.putNextEntry(new ZipEntry("ccioph-v323r0-f1.TXT"));
            out.write((HEADER + "X0001\tX0002\t\t20200101\t*\t0\tWords\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(List.of(PairReader.find(zip))).rows()).isEqualTo(1);
    }

    @Test
    void aZipThatWasCutOffIsRefused() throws IOException {
        Path whole = folder.resolve("whole.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
            out.putNextEntry(new ZipEntry("ccioph-v323r0-f1.txt"));
            out.write((HEADER + "X0001\tX0002\t\t20200101\t*\t0\tWords\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 30));

        assertThatThrownBy(() -> PairReader.find(cut))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(cut + ":1: a zip that cannot be opened; fetch it again");
    }

    @Test
    void aSmallZipOfEndlessRowsStopsEarly() throws IOException {
        Path zip = folder.resolve("ccioph-v323r0-f1.zip");
        byte[] block = "X0001\tX0002\t\t20200101\t*\t0\tWords\n".repeat(32_768).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("ccioph-v323r0-f1.txt"));
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
        }

        assertThatThrownBy(() -> read(List.of(PairReader.find(zip))))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(zip + "!ccioph-v323r0-f1.txt:1: longer than 256 MiB, which no such file is");
    }

    /** The extracts have no effective dates, so every row is given one that is surely before its end. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "cpt-keyed/ncci_ptp_practitioner_2024Q3_infusion.csv, PROFESSIONAL, 2024-07-01",
        "cpt-keyed/ncci_ptp_hospital_2024Q3_infusion.csv, FACILITY, 2024-07-01",
        "cpt-keyed/ncci_ptp_hospital_2026Q4_col1_963xx-965xx.csv, FACILITY, 2026-10-01"
    })
    void everyRowOfTheOfficialExtractAnswers(String extract, Setting setting, LocalDate day) throws IOException {
        // A pair that was deleted and came back has two rows.
        Map<String, String> expected = new HashMap<>();
        StringBuilder text = new StringBuilder(HEADER);
        for (String line :
                Files.readAllLines(Shared.official(extract)).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            boolean ended = cells.length > 3 && !cells[3].isEmpty();
            expected.merge(
                    cells[0] + " " + cells[1],
                    ended || cells[2].equals("9") ? "none" : cells[2],
                    (one, other) -> one.equals("none") ? other : one);
            text.append(String.join(
                            "\t", cells[0], cells[1], "*", "19960101", ended ? cells[3] : "*", cells[2], "Words"))
                    .append('\n');
        }

        PairTable table = PairReader.read(
                        List.of(part("f1", text.toString())),
                        setting,
                        new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3),
                        List.of(),
                        count -> {})
                .table();

        assertThat(expected).hasSizeGreaterThan(400);
        expected.forEach((pair, indicator) -> {
            String[] codes = pair.split(" ", -1);
            assertThat(table.find(codes[0], codes[1], day).indicator().written())
                    .as(pair)
                    .isEqualTo(indicator);
        });
    }

    private PairReading read(String text) throws IOException {
        return read(List.of(part("f1", text)));
    }

    private static PairReading read(List<OfficialFile> files) throws IOException {
        return PairReader.read(files, Setting.FACILITY, QUARTER, List.of(), count -> {});
    }

    private OfficialFile part(String part, String text) throws IOException {
        Path file = folder.resolve("ccioph-v323r0-" + part + ".txt");
        Files.writeString(file, text);
        return PairReader.find(file);
    }
}
