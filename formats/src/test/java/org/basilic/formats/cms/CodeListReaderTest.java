package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.CodeList;
import org.basilic.reference.ListedCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code here is invented, but for those of the publisher's own file. */
class CodeListReaderTest {
    private static final Quarter QUARTER = new Quarter(2024, 3);
    private static final List<String> HEADINGS = List.of(
            "HCPC",
            "SEQNUM",
            "RECID",
            "LONG DESCRIPTION",
            "SHORT DESCRIPTION",
            "PRICE1",
            "PRICE2",
            "MULT_PI",
            "COV",
            "BETOS",
            "ADD DT",
            "ACT EFF DT",
            "TERM DT",
            "ACTION CD");
    private static final ListedCode CODE = new ListedCode(
            "X0010",
            "Short words",
            "Long words, that go on in a second record",
            "C",
            "51",
            "O1E",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 8, 31));
    private static final ListedCode MODIFIER =
            new ListedCode("X1", "", "A modifier", "", "", "", LocalDate.of(1990, 1, 1), null);

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsTheTextInColumnsAndJoinsDescriptions() throws IOException {
        String text = columns(
                        "X0010",
                        100,
                        3,
                        "Long words, that go on",
                        "Short words",
                        "51",
                        "C",
                        "O1E",
                        "20240101",
                        "20240831")
                + columns("X0010", 200, 4, "in a second record", "", "", "", "", "", "")
                        .stripTrailing() + "\r\n"
                + columns("D0010", 100, 3, "teeth", "teeth", "00", "I", "", "20240101", "")
                + columns("   X1", 100, 7, "A modifier", "", "", "", "", "19900101", "00000000");

        CodeListReading reading = read("a.txt", Given.bytes(text));

        assertThat(reading.table().edition()).isEqualTo("hcpcs 2024Q3");
        assertThat(reading.table().rows()).containsExactly(CODE, MODIFIER);
        assertThat(reading.codes()).isEqualTo(1);
        assertThat(reading.modifiers()).isEqualTo(1);
        assertThat(reading.leftOut()).isEqualTo(1);
    }

    @Test
    void readsTheWorkbookAndItsCsvAlike() throws IOException {
        List<List<String>> sheet = List.of(
                List.of("A title"),
                HEADINGS,
                List.of(
                        "X0010",
                        "100",
                        "3",
                        "Long words, that go on",
                        "Short words",
                        "51",
                        "",
                        "A",
                        "C",
                        "O1E",
                        "20240101",
                        "20240101",
                        "20240831",
                        "N"),
                List.of("X0010", "200", "4", "in a second record"),
                List.of("D0010", "100", "3", "teeth"),
                List.of("X1", "100", "7", "A modifier", "", "", "", "", "", "", "19900101"));
        StringBuilder csv = new StringBuilder();
        sheet.forEach(row -> csv.append(Given.csv(row.toArray(String[]::new))));

        assertThat(read("a.xlsx", Xlsx.of(sheet)).table().rows()).containsExactly(CODE, MODIFIER);
        assertThat(read("a.csv", Given.bytes(csv.toString())).table().rows()).containsExactly(CODE, MODIFIER);
    }

    @Test
    void ofTheZipTheTextIsTakenAndNoReportOfChanges() throws IOException {
        byte[] list = Given.bytes(columns("X0010", 100, 3, "a", "b", "", "", "", "", ""));
        byte[] zip = Given.zip(Map.of(
                "HCPC2026_JUL_ANWEB_06172026.txt", list,
                "HCPC2026_JUL_ANWEB_06172026.xlsx", new byte[0],
                "HCPC2026_JUL_ANWEB_Transaction Report.xlsx", new byte[0],
                "HCPC2026_recordlayout.txt", new byte[0],
                "proc_notes_JUL2026.txt", new byte[0]));

        assertThat(read("a.zip", zip).codes()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(delimiter = '|', textBlock = """
                    X001  | 3 | 20240101 |          | X0020 | :2: 'X001' is not a code of five places
                    X0010 | 4 | 20240101 |          | X0020 | :1: a record of the kind '4' for 'X0010', which no first record (kind 3 or 7) stands before; kinds are 3, 4, 7 and 8
                    X0010 | 9 | 20240101 |          | X0020 | :1: a record of the kind '9' for 'X0010', which no first record (kind 3 or 7) stands before; kinds are 3, 4, 7 and 8
                    X0010 | 7 | 20240101 |          | X0020 | :2: 'X0010' is not a modifier of two places
                    X0010 | 3 | 20241301 |          | X0020 | :1: '20241301' is not a day such as 20260131
                    X0010 | 3 | 20240101 | 20231231 | X0020 | :2: X0010 ends on 2023-12-31, before it begins on 2024-01-01
                    X0010 | 3 | 20240101 |          | X0010 | :2: an earlier record is for X0010 too
                    """)
    void refusesARecordWithFileAndLine(String code, int kind, String added, String ended, String next, String message) {
        String text = columns(code, 100, kind, "a", "b", "", "", "", added, ended == null ? "" : ended)
                + columns(next, 100, 3, "a", "b", "", "", "", "", "");

        assertThatThrownBy(() -> read("a.txt", Given.bytes(text)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("a.txt" + message);
    }

    @Test
    void refusesAnotherFile() {
        assertThatThrownBy(() -> read("a.txt", Given.bytes("Some words\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("a.txt:1: not a record of the list of HCPCS codes");
        assertThatThrownBy(() -> read("b.txt", Given.bytes("")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("b.txt:1: no codes");
        assertThatThrownBy(() -> read("c.csv", Given.bytes("HCPC,RECID,LONG DESCRIPTION\nX0010,3,a\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("c.csv:1: the header has no column SHORT DESCRIPTION");
    }

    @Test
    void readsEveryRowOfTheExtractInThePublishersLayout() throws IOException {
        List<NamedCsvRecord> rows = Given.extract("hcpcs_level2_2024-07.csv");
        StringBuilder text = new StringBuilder();
        for (NamedCsvRecord row : rows) {
            List<String> parts = wrapped(NumberedRow.clean(row.getField("long_descriptor")));
            for (int i = 0; i < parts.size(); i++) {
                text.append(
                        i > 0
                                ? columns(row.getField("hcpcs"), 100 + 100 * i, 4, parts.get(i), "", "", "", "", "", "")
                                : columns(
                                        row.getField("hcpcs"),
                                        100,
                                        3,
                                        parts.get(i),
                                        row.getField("short_descriptor"),
                                        first(row.getField("pricing_indicator")),
                                        row.getField("coverage"),
                                        row.getField("betos"),
                                        row.getField("date_added").replace("-", ""),
                                        row.getField("date_terminated").replace("-", "")));
            }
        }

        CodeList list = read("a.txt", Given.bytes(text.toString())).table();

        assertThat(list.size()).isEqualTo(rows.size());
        for (NamedCsvRecord row : rows) {
            ListedCode code = Objects.requireNonNull(list.row(row.getField("hcpcs")));
            assertThat(code.longName()).isEqualTo(NumberedRow.clean(row.getField("long_descriptor")));
            assertThat(code.shortName()).isEqualTo(NumberedRow.clean(row.getField("short_descriptor")));
            assertThat(code.coverage()).isEqualTo(row.getField("coverage"));
            assertThat(code.group()).isEqualTo(row.getField("betos"));
            assertThat(String.valueOf(code.added())).isEqualTo(row.getField("date_added"));
            assertThat(code.terminated() == null ? "" : code.terminated().toString())
                    .isEqualTo(row.getField("date_terminated"));
        }
    }

    private static String first(String pricing) {
        return pricing.length() > 2 ? pricing.substring(0, 2) : pricing;
    }

    private static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() + 1 > 80) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns a record as the publisher's layout has it, cut off behind the action code. */
    private static String columns(
            String code,
            int sequence,
            int kind,
            String longName,
            String shortName,
            String pricing,
            String coverage,
            String group,
            String added,
            String terminated) {
        StringBuilder record = new StringBuilder(" ".repeat(293));
        put(record, 1, code);
        put(record, 6, String.format("%05d", sequence));
        put(record, 11, String.valueOf(kind));
        put(record, 12, longName);
        put(record, 92, shortName);
        put(record, 120, pricing);
        put(record, 128, "A");
        put(record, 230, coverage);
        put(record, 257, group);
        put(record, 261, "1");
        put(record, 269, added);
        put(record, 277, "20240701");
        put(record, 285, terminated);
        put(record, 293, "N");
        return record.append("\r\n").toString();
    }

    private static void put(StringBuilder record, int place, String text) {
        record.replace(place - 1, place - 1 + text.length(), text);
    }

    private CodeListReading read(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return CodeListReader.read(CodeListReader.find(path), QUARTER);
    }
}
