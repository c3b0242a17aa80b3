package org.basilic.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.WholeFile.Change;
import org.basilic.reference.CodeList;
import org.basilic.reference.DateRange;
import org.basilic.reference.FeeSchedule;
import org.basilic.reference.HospitalPayment;
import org.basilic.reference.HospitalPayments;
import org.basilic.reference.Imported;
import org.basilic.reference.ImportedTable;
import org.basilic.reference.ListedCode;
import org.basilic.reference.Locality;
import org.basilic.reference.PaymentLimit;
import org.basilic.reference.PaymentLimits;
import org.basilic.reference.RelativeValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code and amount here is invented. */
class PriceTablesTest {
    private static final Origin ORIGIN = new Origin("official.csv", "ab".repeat(32));
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final DateRange QUARTER = new DateRange(OCTOBER, OCTOBER.plusMonths(3));
    private static final BigDecimal TWO = new BigDecimal("2.50");
    private static final List<ImportedTable> TABLES = List.of(
            new CodeList(
                    "2026Q4",
                    QUARTER,
                    List.of(
                            new ListedCode("X0010", "a, b", "\"long\"", "C", "51", "O1E", OCTOBER, OCTOBER),
                            new ListedCode("X1", "", "modifier", "", "", "", null, null))),
            new PaymentLimits(
                    "2026Q4",
                    QUARTER,
                    List.of(
                            new PaymentLimit("X0010", "10 MG", TWO, "note, two"),
                            new PaymentLimit("X0020", "", null, ""))),
            new HospitalPayments(
                    "2026Q4",
                    QUARTER,
                    List.of(
                            new HospitalPayment("X0010", "S", "5693", TWO),
                            new HospitalPayment("X0020", "N", "", null))),
            new FeeSchedule(
                    "2026Q4",
                    QUARTER,
                    new BigDecimal("33.4009"),
                    List.of(
                            new RelativeValue("X0010", "", "A", "5", TWO, TWO, null, TWO),
                            new RelativeValue("X0010", "26", "A", "", TWO, null, TWO, TWO)),
                    List.of(new Locality("02102", "AK", "01", "ALASKA", TWO, TWO, TWO))));

    private Path path;
    private TableDirectory directory;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        path = fresh;
        directory = new TableDirectory(path);
    }

    @Test
    void whatIsPutInComesOut() throws IOException {
        for (ImportedTable table : TABLES) {
            assertThat(directory.put(table, ORIGIN)).isEqualTo(Change.ADDED);
            assertThat(directory.put(table, ORIGIN)).isEqualTo(Change.UNCHANGED);
        }

        Imported read = directory.read();

        assertThat(read.editions())
                .containsExactly("addendum-b 2026Q4", "asp-pricing 2026Q4", "hcpcs 2026Q4", "pfs 2026Q4");
        assertThat(Objects.requireNonNull(read.codes(OCTOBER)).rows()).isEqualTo(((CodeList) TABLES.get(0)).rows());
        assertThat(Objects.requireNonNull(read.paymentLimits(OCTOBER)).rows())
                .isEqualTo(((PaymentLimits) TABLES.get(1)).rows());
        assertThat(Objects.requireNonNull(read.hospitalPayments(OCTOBER)).rows())
                .isEqualTo(((HospitalPayments) TABLES.get(2)).rows());
        FeeSchedule schedule = Objects.requireNonNull(read.feeSchedule(OCTOBER));
        assertThat(schedule.rows()).isEqualTo(((FeeSchedule) TABLES.get(3)).rows());
        assertThat(schedule.localities()).isEqualTo(((FeeSchedule) TABLES.get(3)).localities());
        assertThat(schedule.factor()).isEqualTo("33.4009");
    }

    @ParameterizedTest(name = "{0} line {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    hcpcs       | 10 | X0010,      | X001,      | 'X001' is not a code of five places or a modifier of two
                    hcpcs       | 10 | 2026-10-01, | 2026-13-01, | '2026-13-01' is not a day such as 2026-01-31
                    hcpcs       | 11 | X1,         | X0010,     | an earlier row is for X0010 too
                    asp-pricing | 10 | 2.50        | -2.50      | '-2.50' is not a number
                    asp-pricing | 11 | X0020       | X0010      | an earlier row is for X0010 too
                    addendum-b  | 10 | ,S,         | ,1,        | '1' is not a status indicator
                    addendum-b  | 10 | 5693        | 569        | '569' is not an ambulatory payment classification
                    pfs         | 10 | A,5         | A,55       | '55' is not a digit for professional and technical parts
                    pfs         | 11 | 33.4009     | 33.4       | the conversion factor is 33.4, in an earlier row 33.4009
                    pfs         | 11 | X0010,26    | X0010,     | an earlier row is for X0010 too
                    pfs         | 12 | 02102       | 2102       | '2102' is not the number of a contractor
                    """)
    void aSpoiltTableIsRefusedWithItsPlace(String kind, int line, String part, String other, String message)
            throws IOException {
        for (ImportedTable table : TABLES) {
            if (table.kind().equals(kind)) {
                directory.put(table, ORIGIN);
            }
        }
        Path file = path.resolve(kind + "-2026Q4.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(line - 1, lines.get(line - 1).replace(part, other));
        Files.write(file, lines);

        assertThatThrownBy(() -> directory.read())
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file + ":" + line + ": " + message);
    }
}
