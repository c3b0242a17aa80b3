package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.Adjudication;
import org.basilic.reference.UnitLimit;
import org.basilic.reference.UnitLimitTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows here are invented, but for those of the official extracts. */
class UnitLimitReaderTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final String PREAMBLE = "\"Two lines of\nnotice, and more\"\n\n";
    private static final String HEADER = PREAMBLE
            + "\"HCPCS/\nCPT Code\",\"Practitioner Services MUE Values\",\"MUE Adjudication Indicator\",\"MUE Rationale\"\n";
    private static final String ROW = "X0001,8,3 Date of Service Edit: Clinical,Clinical: Data\n";

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsUnitsAndHowTheyAreJudged() throws IOException {
        UnitLimitReading reading = read(
                HEADER + ROW + "96376,0,2 Date of Service Edit: Policy,CMS Policy\nX0002,1,1 Line Edit,Words\n" + ROW,
                null);

        UnitLimitTable table = reading.table();
        assertThat(table.edition()).isEqualTo("ncci-mue-practitioner 2026Q4");
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.repeated()).isEqualTo(1);
        assertThat(table.limit("X0001")).isEqualTo(new UnitLimit(8, Adjudication.DAY_BY_USE));
        assertThat(table.limit("96376")).isEqualTo(new UnitLimit(0, Adjudication.DAY_BY_POLICY));
        assertThat(table.limit("X0002")).isEqualTo(new UnitLimit(1, Adjudication.LINE));
        assertThat(table.limit("X0003")).isNull();
    }

    @Test
    void theHeaderTellsTheSettingAndMayNotContradictTheName() throws IOException {
        String hospital = HEADER.replace("Practitioner", "Outpatient Hospital");

        assertThat(read(hospital + ROW, null).table().setting()).isEqualTo(Setting.FACILITY);
        assertThat(read(hospital + ROW, Setting.FACILITY).table().edition()).isEqualTo("ncci-mue-hospital 2026Q4");
        assertThatThrownBy(() -> read(hospital + ROW, Setting.PROFESSIONAL))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(folder.resolve("mue.csv")
                        + ":4: these are limits for hospital, and the file is said to be for practitioner");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    X001,8,3 Date     | 'X001' is not a code of five capitals and digits
                    X0009,eight,3     | 'eight' is not a number of units
                    X0009,8a,3        | '8a' is not a number of units
                    X0009,-1,3        | '-1' is not a number of units
                    X0009,1.5,3       | '1.5' is not a number of units
                    X0009,,3          | '' is not a number of units
                    X0009,8,4 Date    | '4 Date' is not an adjudication indicator, which begins with 1, 2 or 3
                    X0009,8,          | '' is not an adjudication indicator, which begins with 1, 2 or 3
                    X0009,8,30        | '30' is not an adjudication indicator, which begins with 1, 2 or 3
                    X0001,9,3 Date    | X0001 has another limit than in line 6
                    X0001,8,2 Date    | X0001 has another limit than in line 6
                    """)
    void aRowThatCannotBeIsRefusedWithItsLine(String row, String message) {
        assertThatThrownBy(() -> read(HEADER + ROW + row + "\n", null))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(folder.resolve("mue.csv") + ":7: " + message);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    CPT Code","Practitioner Services MUE Values" | CPT Code","DME Supplier Services MUE Values"
                    MUE Rationale"                               | MUE Rationale","More"
                    ,"MUE Rationale"                             | ''
                    MUE Adjudication Indicator","MUE Rationale   | MUE Rationale","MUE Adjudication Indicator
                    """)
    void otherColumnsOrAnotherOrderAreRefused(String part, String other) {
        String header = HEADER.replace(part, other);
        assertThat(header).isNotEqualTo(HEADER);

        assertThatThrownBy(() -> read(header + ROW, null))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("mue.csv:4: the headings must be HCPCS/CPT Code, Practitioner Services");
    }

    @Test
    void aFileWithoutHeaderOrRowsIsRefused() {
        assertThatThrownBy(() -> read(ROW, null)).hasMessageContaining("no line so far has the headings");
        assertThatThrownBy(() -> read("", null)).hasMessageContaining("mue.csv:1: no line so far has the headings");
        assertThatThrownBy(() -> read(HEADER, null)).hasMessageContaining("mue.csv:4: a header and no rows");
    }

    @ParameterizedTest(name = "{0}, column {2}")
    @CsvSource({
        "ncci_mue_2024Q3_hcpcs_level2.csv, Practitioner, 1",
        "ncci_mue_2024Q3_hcpcs_level2.csv, Outpatient Hospital, 4",
        "cpt-keyed/ncci_mue_2024Q3_infusion.csv, Practitioner, 1",
        "cpt-keyed/ncci_mue_2024Q3_infusion.csv, Outpatient Hospital, 4"
    })
    void everyRowOfTheOfficialExtractAnswers(String extract, String setting, int column) throws IOException {
        List<String[]> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder(HEADER.replace("Practitioner", setting));
        for (String line :
                Files.readAllLines(Shared.official(extract)).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (!cells[column].isEmpty()) {
                rows.add(cells);
                text.append(String.join(",", cells[0], cells[column], cells[column + 1] + " Date of Service", "Words"))
                        .append('\n');
            }
        }

        UnitLimitTable table = read(text.toString(), null).table();

        assertThat(rows).hasSizeGreaterThan(50).hasSize(table.size());
        for (String[] cells : rows) {
            UnitLimit limit = Objects.requireNonNull(table.limit(cells[0]), cells[0]);
            assertThat(limit.units() + " " + limit.adjudication().written())
                    .as(cells[0])
                    .isEqualTo(cells[column] + " " + cells[column + 1]);
        }
    }

    private UnitLimitReading read(String text, @Nullable Setting told) throws IOException {
        Path file = folder.resolve("mue.csv");
        Files.writeString(file, text);
        return UnitLimitReader.read(UnitLimitReader.find(file), told, QUARTER);
    }
}
