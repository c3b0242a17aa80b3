package org.basilic.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.AddOnTable;
import org.basilic.reference.AddOnType;
import org.basilic.reference.Adjudication;
import org.basilic.reference.DateRange;
import org.basilic.reference.Imported;
import org.basilic.reference.UnitLimit;
import org.basilic.reference.UnitLimitTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes here are invented. */
class EditFormsTest {
    private static final Origin ORIGIN = new Origin("official.csv", "ab".repeat(32));
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final DateRange QUARTER = new DateRange(OCTOBER, LocalDate.of(2027, 1, 1));
    private static final LocalDate OLD = LocalDate.of(2013, 4, 1);
    private static final AddOnTable ADD_ONS = new AddOnTable(
            "2026Q4",
            QUARTER,
            List.of(
                    new AddOnTable.Row(
                            "X0010", AddOnType.ALL_NAMED, "A0001", new DateRange(OLD, OCTOBER), "Facilities, only"),
                    new AddOnTable.Row("X0010", AddOnType.ALL_NAMED, "A0001", new DateRange(OCTOBER, null), ""),
                    new AddOnTable.Row("X0020", AddOnType.NONE_NAMED, null, new DateRange(OLD, null), "")));

    private Path path;
    private TableDirectory directory;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        path = fresh;
        directory = new TableDirectory(path);
    }

    @Test
    void limitsOfBothSettingsComeOutAsTheyWerePutIn() throws IOException {
        directory.put(limits(Setting.FACILITY, 8), ORIGIN);
        directory.put(limits(Setting.PROFESSIONAL, 4), ORIGIN);

        Imported imported = directory.read();

        for (Setting setting : Setting.values()) {
            UnitLimitTable table = Objects.requireNonNull(imported.unitLimits(setting, OCTOBER));
            assertThat(table.limits())
                    .isEqualTo(
                            limits(setting, setting == Setting.FACILITY ? 8 : 4).limits());
        }
    }

    @Test
    void addOnCodesComeOutAsTheyWerePutIn() throws IOException {
        directory.put(ADD_ONS, ORIGIN);

        AddOnTable read = Objects.requireNonNull(directory.read().addOns(OCTOBER));

        assertThat(read.rows()).isEqualTo(ADD_ONS.rows());
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    X0001,8 | X001,8   | 10: 'X001' is not a code of five capitals and digits
                    X0001,8 | X0001,ab | 10: 'ab' is not a number of units
                    8,3     | 8,4      | 10: '4' is not an adjudication indicator: 1, 2 or 3
                    X0002   | X0001    | 11: X0001 stands here a second time
                    """)
    void spoiltLimitsAreRefusedWithTheirPlace(String part, String other, String message) throws IOException {
        directory.put(limits(Setting.FACILITY, 8), ORIGIN);
        spoil(path.resolve("ncci-mue-hospital-2026Q4.csv"), part, other, message);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    X0020      | X002       | 12: 'X002' is not a code of five capitals and digits
                    X0020,2    | X0020,4    | 12: '4' is not a type of add-on code: 1, 2 or 3
                    A0001,2013 | A001,2013  | 10: 'A001' is not a code of five capitals and digits
                    2013-04-01,2026-10-01 | 2013-04-01,2013-04-01 | 10: no day lies from '2013-04-01' to before '2013-04-01'
                    2,,2013-04-01 | 2,,       | 12: no day lies from '' to before ''
                    2,,2013-04-01 | 2,,April  | 12: 'April' is not a day such as 2026-01-31
                    '2013-04-01,2026-10-01,"Facilities, only"' | 2026-10-01,, | 11: an earlier row says the same
                    """)
    void spoiltAddOnCodesAreRefusedWithTheirPlace(String part, String other, String message) throws IOException {
        directory.put(ADD_ONS, ORIGIN);
        spoil(path.resolve("add-on-2026Q4.csv"), part, other, message);
    }

    private void spoil(Path file, String part, String other, String message) throws IOException {
        String good = Files.readString(file);
        assertThat(good).contains(part);
        Files.writeString(file, good.replace(part, other));

        assertThatThrownBy(() -> directory.read())
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file + ":" + message);
    }

    private static UnitLimitTable limits(Setting setting, int units) {
        return new UnitLimitTable(
                setting,
                "2026Q4",
                QUARTER,
                Map.of(
                        "X0001", new UnitLimit(units, Adjudication.DAY_BY_USE),
                        "X0002", new UnitLimit(0, Adjudication.DAY_BY_POLICY)));
    }
}
