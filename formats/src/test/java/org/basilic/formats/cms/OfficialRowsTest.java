package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basilic.formats.MalformedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialRowsTest {
    private static final List<List<String>> TABLE = List.of(
            List.of("A title, and more"),
            List.of(),
            List.of("CODE", "WORDS", "RATE"),
            List.of("96413", "a b", "$1,234.50"),
            List.of("J0001", "", "0.79"));

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void textWithCommasWithTabsAndAWorkbookReadAlike() throws IOException {
        List<String> expected = List.of(
                "1 [A title, and more]", "3 [CODE, WORDS, RATE]", "4 [96413, a b, $1,234.50]", "5 [J0001, , 0.79]");

        assertThat(read(
                        "a.csv",
                        "\"A title, and more\"\n\nCODE,WORDS,RATE\n96413,\" a  b\",\"$1,234.50\"\nJ0001,,0.79\n"))
                .isEqualTo(expected);
        assertThat(read(
                        "a.txt",
                        "A title, and more\n\nCODE\tWORDS\tRATE\n96413\ta\u00a0 b \t$1,234.50\nJ0001\t\t0.79\n"))
                .isEqualTo(expected);
        assertThat(read("a.xlsx", Xlsx.of(TABLE))).isEqualTo(expected);
        assertThat(read("a.zip", zip("Table.XLSX", Xlsx.of(TABLE)))).isEqualTo(expected);
    }

    @Test
    void ofSeveralSheetsTheOneWithTheHeaderIsRead() throws IOException {
        assertThat(read("a.xlsx", Xlsx.of(List.of(List.of("Notes")), TABLE))).contains("4 [96413, a b, $1,234.50]");
        assertThat(read("b.xlsx", Xlsx.of(List.of(List.of("Notes")), List.of(List.of("More")))))
                .containsExactly("1 [Notes]");
        assertThatThrownBy(() -> read("c.xlsx", Xlsx.of(TABLE, TABLE)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith(
                        "c.xlsx:1: both the sheet 'Sheet 1' and the sheet 'Sheet 2' have the header; leave one");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
                    33.400899999999998, 33.4009
                    0.78999999999999992, 0.79
                    20251001, 20251001
                    96413, 96413
                    1.2E2, 120
                    0, 0
                    0.000, 0
                    -12.50, -12.5
                    """)
    void aNumberOfAWorkbookIsWrittenAsPeopleWriteIt(String stored, String read) throws IOException {
        assertThat(cells("<c r=\"A1\"><v>" + stored + "</v></c>")).containsExactly(read);
    }

    @Test
    void cellsOfEveryKind() throws IOException {
        assertThat(cells("<c r=\"B1\" s=\"1\"><v>45931</v></c><c r=\"D1\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"E1\" t=\"str\"><v> x  y </v></c><c r=\"F1\"/>"))
                .containsExactly("", "2025-10-01", "", "TRUE", "x y", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f>1+1</f><v>2</v>",
                "<f>1+1</f>",
                "<f t=\"shared\" si=\"0\" ref=\"B1:B2\">A1*2</f><v>4</v>",
                "<f t=\"array\" ref=\"B1\">SUM(A1)</f><v>4</v>"
            })
    void aFormulaIsRefusedWithItsAddress(String inCell) {
        assertThatThrownBy(() -> cells("<c r=\"A1\"><v>1</v></c><c r=\"B1\">" + inCell + "</c>"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("a.xlsx:1: the cell B1 has a formula");
    }

    @Test
    void theRestOfASharedFormulaIsRefusedToo() throws IOException {
        byte[] book = Xlsx.ofSheets(Xlsx.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>9</v></c></row>"));

        assertThatThrownBy(() -> read("a.xlsx", book)).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void anErrorInACellIsRefused() {
        assertThatThrownBy(() -> cells("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("a.xlsx:1: the cell A1 has the error #N/A");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x&e;</t></is></c></row>";

        assertThatThrownBy(() -> read("a.xlsx", Xlsx.ofSheets(Xlsx.sheet(outside, row))))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("xlsx:1: the part xl/worksheets/sheet1.xml has a document type declaration");
        assertThatThrownBy(() -> read("b.xlsx", Xlsx.ofSheets(Xlsx.sheet(laughs, row))))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("xlsx:1: the part xl/worksheets/sheet1.xml has a document type declaration");
    }

    @Test
    void aCellFarOutsideEverySheetIsRefused() {
        assertThatThrownBy(() -> cells("<c r=\"ZZZZZZ1\"><v>1</v></c>"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("a.xlsx:1: 'ZZZZZZ1' is no address of a cell");
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedBeforeItIsRead() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(bomb)) {
            Xlsx.bomb(out, "xl/worksheets/sheet1.xml", 300);
        }

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> rows(bomb))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("bomb.xlsx:1: unpacks to more than 256 MiB, which no such workbook does");
    }

    @Test
    void aTextThatUnpacksToTooMuchIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("table.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> rows(bomb))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("bomb.zip!table.csv:1: longer than ");
    }

    @Test
    void whatIsDamagedIsNamed() throws IOException {
        byte[] book = Xlsx.of(TABLE);
        byte[] broken = Xlsx.ofSheets("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></row>");
        byte[] zip = zip("table.csv", "CODE,RATE\n".repeat(9999).getBytes(StandardCharsets.UTF_8));
        byte[] scratched = zip.clone();
        Arrays.fill(scratched, 60, 80, (byte) 0x55);

        assertThatThrownBy(() -> read("a.xlsx", Arrays.copyOf(book, book.length / 2)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("a.xlsx:1: a zip that cannot be opened; fetch it again");
        assertThatThrownBy(() -> read("b.xlsx", broken))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("b.xlsx:1: the part xl/worksheets/sheet1.xml is not well-formed XML");
        assertThatThrownBy(() -> read("c.zip", Arrays.copyOf(zip, zip.length - 30)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("c.zip:1: a zip that cannot be opened; fetch it again");
        assertThatThrownBy(() -> read("d.zip", scratched))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("d.zip!table.csv:1: the zip is damaged; fetch it again");
        assertThatThrownBy(() -> read("e.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("e.xls:1: a workbook in the old form (XLS); open it and save it as CSV or XLSX");
        assertThatThrownBy(() -> read("f.csv", "CODE,RATE\n\"open,1\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("f.csv:2: the quotes of a cell do not match");
    }

    @Test
    void aZipHasTheTableInTheEasiestForm() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Xlsx.part(zip, "table.xlsx", "not looked at");
            Xlsx.part(zip, "table.txt", "CODE\tRATE\n");
        }

        assertThat(read("a.zip", bytes.toByteArray())).containsExactly("1 [CODE, RATE]");
        assertThatThrownBy(() -> read("b.zip", zip("other.csv", new byte[0])))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("b.zip:1: the zip has no file of this kind; unpack it and name the right one");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    $1,234.50 | 1234.50
                    $ 12      | 12
                    .5        | 0.5
                    -3        | -3
                    1234567   | 1234567
                    """)
    void readsAmounts(String written, BigDecimal amount) throws IOException {
        try (OfficialRows rows = rows(write("a.csv", ("\"" + written + "\"\n").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.number(0, "an amount")).isEqualByComparingTo(amount);
            assertThat(rows.number(1, "an amount")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "12,345,6", "1.2.3", "1e3", ".", "NA", "$", "1 2", "20 %"})
    void refusesWhatIsNoAmount(String written) throws IOException {
        try (OfficialRows rows = rows(write("a.csv", ("\"" + written + "\"\n").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(rows.next()).isTrue();
            assertThatThrownBy(() -> rows.number(0, "an amount"))
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageEndingWith("a.csv:1: '" + written + "' is not an amount");
        }
    }

    @Test
    void readsDays() throws IOException {
        try (OfficialRows rows =
                rows(write("a.csv", "20260131,2026-01-31,,00000000,20260230\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.day(0, "a day")).isEqualTo("2026-01-31");
            assertThat(rows.day(1, "a day")).isEqualTo("2026-01-31");
            assertThat(rows.day(2, "a day")).isNull();
            assertThat(rows.day(3, "a day")).isNull();
            assertThatThrownBy(() -> rows.day(4, "a day"))
                    .hasMessageEndingWith("a.csv:1: '20260230' is not a day such as 20260131");
        }
    }

    private List<String> cells(String inRow) throws IOException {
        Path book = write("a.xlsx", Xlsx.ofSheets(Xlsx.sheet("<row r=\"1\">" + inRow + "</row>")));
        try (OfficialRows rows = rows(book)) {
            return rows.next() ? rows.cells() : List.of();
        }
    }

    private List<String> read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(String name, byte[] bytes) throws IOException {
        List<String> read = new ArrayList<>();
        try (OfficialRows rows = rows(write(name, bytes))) {
            while (rows.next()) {
                read.add(rows.line() + " " + rows.cells());
            }
        }
        return read;
    }

    private OfficialRows rows(Path path) throws IOException {
        return OfficialRows.open(
                OfficialFile.findTable(path, name -> name.startsWith("table.")), cells -> cells.contains("CODE"));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
