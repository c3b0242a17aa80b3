package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.AddOn;
import org.basilic.reference.AddOnTable;
import org.basilic.reference.AddOnType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows here are invented, but for those of the official extract. */
class AddOnReaderTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final String HEADER = "\"A notice, and more\"\n"
            + "AOC_Edit_Type,Add-On_Code,AOC_DelDT,Primary_Code,Primary_Code_DelDT,AOC_Edit_EffDT,AOC_Edit_DelDT,"
            + "Special_Instruction_Notes\n";

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsTheTableWithHeadings() throws IOException {
        AddOnReading reading = read(HEADER
                + "1,X0010,,A0001,,2013091,,\n"
                + "1,X0010,,A0002,,2013091,2026288,Practitioner only\n"
                + "1,X0010,,A0003,2026273,2013091,,\n"
                + "2,X0020,,CCCCC,,2013091,,Contractor Defined Primary Codes\n"
                + "3,X0030,2026274,A0001,,2013091,,\n"
                + "1,X0010,,A0001,,2013091,,\n"
                + "1,X0040,,A0001,,2013091,2013090,\n");

        AddOnTable table = reading.table();
        assertThat(table.edition()).isEqualTo("add-on 2026Q4");
        assertThat(reading.rows()).isEqualTo(7);
        assertThat(reading.repeated()).isEqualTo(1);
        assertThat(reading.neverInForce()).isEqualTo(1);
        assertThat(table.addOn("X0010", LocalDate.of(2026, 10, 15)))
                .isEqualTo(new AddOn(AddOnType.ALL_NAMED, List.of("A0001", "A0002")));
        assertThat(table.addOn("X0010", LocalDate.of(2026, 10, 16)))
                .isEqualTo(new AddOn(AddOnType.ALL_NAMED, List.of("A0001")));
        assertThat(table.addOn("X0020", OCTOBER)).isEqualTo(new AddOn(AddOnType.NONE_NAMED, List.of()));
        assertThat(table.addOn("X0030", OCTOBER)).isEqualTo(new AddOn(AddOnType.SOME_NAMED, List.of("A0001")));
        assertThat(table.addOn("X0030", LocalDate.of(2026, 10, 2))).isNull();
        assertThat(table.addOn("X0040", OCTOBER)).isNull();
        assertThat(table.rows()).extracting(AddOnTable.Row::note).contains("Practitioner only");
    }

    @Test
    void theTextByPositionSaysTheSame() throws IOException {
        AddOnTable table = read("""
                        1X0010       A0001       2013091
                        1X0010       A0002       20130912026288Practitioner only
                        1X0010       A000320262732013091
                        2X0020       CCCCC       2013091       Contractor Defined Primary Codes
                        3X00302026274A0001       2013091
                        """).table();

        assertThat(table.rows())
                .isEqualTo(read(HEADER
                                + "1,X0010,,A0001,,2013091,,\n"
                                + "1,X0010,,A0002,,2013091,2026288,Practitioner only\n"
                                + "1,X0010,,A0003,2026273,2013091,,\n"
                                + "2,X0020,,CCCCC,,2013091,,Contractor Defined Primary Codes\n"
                                + "3,X0030,2026274,A0001,,2013091,,\n")
                        .table()
                        .rows());
    }

    @Test
    void headingsMaySayThatTheirDaysAreJulian() throws IOException {
        String header = HEADER.replace("DelDT", "DelDT (Julian)").replace("EffDT", "EffDT (Julian)");

        assertThat(read(header + "1,X0010,,A0001,,2013091,,\n").rows()).isEqualTo(1);
    }

    @Test
    void aWorkbookReadsAlike() throws IOException {
        Path book = folder.resolve("AOC_V2026Q4-MCR.xlsx");
        Files.write(
                book,
                Xlsx.of(List.of(
                        List.of("A notice"),
                        List.of(HEADER.lines().skip(1).findFirst().orElseThrow().split(",")),
                        List.of("1", "X0010", "", "A0001", "", "2013091", "", ""))));

        assertThat(AddOnReader.read(AddOnReader.find(book), QUARTER).table().addOn("X0010", OCTOBER))
                .isEqualTo(new AddOn(AddOnType.ALL_NAMED, List.of("A0001")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    4,X0010,,A0002,,2013091,,         | '4' is not a type of add-on code, which is 1, 2 or 3
                    ,X0010,,A0002,,2013091,,          | '' is not a type of add-on code, which is 1, 2 or 3
                    1,X001,,A0002,,2013091,,          | 'X001' is not a code of five capitals and digits
                    1,X0010,,,,2013091,,              | '' is not a code of five capitals and digits
                    1,X0010,,CCCCC,,2013091,,         | an add-on code of type 1 whose primary codes are left to the payer
                    1,X0010,,A0002,,,,                | no first day of the edit
                    1,X0010,,A0002,,2013366,,         | the year 2013 has no day 366
                    1,X0010,,A0002,,2013-04-01,,      | '2013-04-01' is not a year and a day of it, such as 2026274
                    1,X0010,20130401,A0002,,2013091,, | '20130401' is not a year and a day of it, such as 2026274
                    3,X0010,,A0002,,2013091,,         | X0010 has another type than in line 3, on the same days
                    """)
    void aRowThatCannotBeIsRefusedWithItsLine(String row, String message) {
        assertThatThrownBy(() -> read(HEADER + "1,X0010,,A0001,,2013091,,\n" + row + "\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(folder.resolve("aoc.csv") + ":4: " + message);
    }

    @Test
    void aTypeMayChangeFromOneDayToTheNextAndHaveBeenAnother() throws IOException {
        assertThat(read(HEADER
                                + "1,X0010,,A0001,,2013091,2026288,\n"
                                + "3,X0010,,A0001,,2026289,,\n"
                                + "2,X0010,,CCCCC,,2013091,2020001,\n")
                        .table()
                        .addOn("X0010", OCTOBER))
                .isEqualTo(new AddOn(AddOnType.ALL_NAMED, List.of("A0001")));
        assertThatThrownBy(() -> read(HEADER + "1,X0010,,A0001,,2013091,2026288,\n" + "3,X0010,,A0001,,2026288,,\n"))
                .hasMessageContaining(":4: X0010 has another type than in line 3, on the same days");
    }

    @Test
    void aLineOfTheTextThatIsLaidOutInAnotherWayIsRefused() {
        assertThatThrownBy(() -> read("1X0010       A0001       2013091\n1X0010 A0002 2013091\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(folder.resolve("aoc.csv")
                        + ":2: not laid out as the lines above: type, code, code and days by position");
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("no line so far has the headings AOC_Edit_Type");
        assertThatThrownBy(() -> read("20054T   CCCCC   2013091   Words\n"))
                .hasMessageContaining("the first is not one of the text by position");
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("aoc.csv:2: no rows");
        assertThatThrownBy(() -> read(HEADER.replace("AOC_Edit_Type,Add-On_Code", "Add-On_Code,AOC_Edit_Type")
                        + "1,X0010,,A0001,,2013091,,\n"))
                .hasMessageContaining("aoc.csv:2: the headings must be AOC_Edit_Type, Add-On_Code,");
    }

    @Test
    void everyRowOfTheOfficialExtractAnswers() throws IOException {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (String line :
                Files.readAllLines(Shared.official("cpt-keyed/ncci_addon_codes_2024-06_infusion.csv")).stream()
                        .skip(1)
                        .toList()) {
            String[] cells = line.split(",", -1);
            expected.computeIfAbsent(cells[1], code -> new TreeSet<>()).add(cells[0]);
            text.append(cells[2] + cells[1] + " ".repeat(7) + cells[0] + " ".repeat(7) + "2013091\n");
        }

        AddOnTable table = read(text.toString()).table();

        assertThat(expected).hasSizeGreaterThan(10);
        expected.forEach((addOn, primaries) -> {
            AddOn found = Objects.requireNonNull(table.addOn(addOn, OCTOBER), addOn);
            assertThat(found.primaries()).as(addOn).containsExactlyElementsOf(primaries);
        });
    }

    private AddOnReading read(String text) throws IOException {
        Path file = folder.resolve("aoc.csv");
        Files.writeString(file, text);
        return AddOnReader.read(AddOnReader.find(file), QUARTER);
    }
}
