package org.basilic.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.basilic.reference.DateRange;
import org.basilic.reference.FeeSchedule;
import org.basilic.reference.HospitalPayment;
import org.basilic.reference.HospitalPayments;
import org.basilic.reference.Imported;
import org.basilic.reference.ImportedTable;
import org.basilic.reference.Locality;
import org.basilic.reference.PaymentLimit;
import org.basilic.reference.PaymentLimits;
import org.basilic.reference.Reference;
import org.basilic.reference.RelativeValue;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code and amount here is invented; the amounts expected are worked out by hand. */
class PricesTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
    private static final DateRange QUARTER = new DateRange(JULY, JULY.plusMonths(3));

    private static final FeeSchedule SCHEDULE = new FeeSchedule(
            "2026Q3",
            QUARTER,
            n("33.4009"),
            List.of(
                    value("X1000", "", "A", "0.21", "1.63", null, "0.04"),
                    value("X1001", "", "A", "0.18", "0.42", "0.20", "0.01"),
                    value("X1001", "26", "A", "0.18", "0.10", "0.10", "0.01"),
                    value("X2000", "", "T", "0.04", "0.70", "0.70", "0.01"),
                    value("X2001", "", "B", "0", "0", "0", "0"),
                    value("X2002", "", "C", "0", "0", "0", "0"),
                    value("X2003", "", "A", "0", "0", "0", "0")),
            List.of(new Locality("02102", "AK", "01", "ALASKA", n("1.5"), n("1.065"), n("0.551"))));
    private static final PaymentLimits LIMITS = new PaymentLimits(
            "2026Q3",
            QUARTER,
            List.of(
                    new PaymentLimit("J0001", "10 MG", n("9.287"), ""),
                    new PaymentLimit("J0002", "1 EACH", null, "N/A"),
                    new PaymentLimit("J0003", "1 MG", n("0.005"), ""),
                    new PaymentLimit("J0004", "1 MG", n("0.0049"), "")));
    private static final HospitalPayments HOSPITAL = new HospitalPayments(
            "2026Q3",
            QUARTER,
            List.of(
                    new HospitalPayment("X1000", "S", "5693", n("217.31")),
                    new HospitalPayment("X1001", "S", "5691", n("47.84")),
                    new HospitalPayment("X2000", "Q1", "5692", n("71.20")),
                    new HospitalPayment("X2001", "N", "", null),
                    new HospitalPayment("X2002", "B", "", null),
                    new HospitalPayment("X2003", "V", "5012", n("128.90")),
                    new HospitalPayment("X2004", "J1", "5361", n("5000")),
                    new HospitalPayment("X2005", "J2", "5012", n("128.90")),
                    new HospitalPayment("X2006", "T", "5071", n("600")),
                    new HospitalPayment("X2007", "S", "", null),
                    new HospitalPayment("J0001", "K", "9999", n("9.29")),
                    new HospitalPayment("J0002", "G", "9998", null),
                    new HospitalPayment("J0003", "K", "9997", null),
                    new HospitalPayment("J0004", "N", "", null)));

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # lines                     | place | amounts             | last reason
                    X1000 x1                    | -     | 62.79               | fee schedule, outside facilities, national amount: 1 x $62.79, conversion factor 33.4009
                    X1000 x1                    | 11    | 62.79               | fee schedule, outside facilities, national amount: 1 x $62.79, conversion factor 33.4009
                    X1001 x3                    | 11    | 61.11               | fee schedule, outside facilities, national amount: 3 x $20.37, conversion factor 33.4009
                    X1001 x1                    | 22    | 13.03               | fee schedule, within a facility, national amount: 1 x $13.03, conversion factor 33.4009
                    X1001-26 x1                 | 11    | 9.69                | fee schedule, outside facilities, national amount: 1 x $9.69, conversion factor 33.4009
                    X1001-59 x1                 | 11    | 20.37               | fee schedule, outside facilities, national amount: 1 x $20.37, conversion factor 33.4009
                    X1000 x1                    | 22    | ?                   | the fee schedule has no amount for it within facilities
                    X1000 x1                    | 01    | ?                   | cannot tell: place of service 01 is in no table of rates
                    X2000 x1                    | 11    | 25.05               | fee schedule, outside facilities, national amount: 1 x $25.05, conversion factor 33.4009
                    X1000 x1,X2000 x1           | 11    | 62.79 0.00          | status T: paid within X1000 of the same day
                    X2001 x1                    | 11    | 0.00                | status B: always paid within other services
                    X2002 x1                    | 11    | ?                   | status C: not paid by an amount of this table
                    X2003 x1                    | 11    | ?                   | the table gives no amount for X2003
                    X9999 x1                    | 11    | ?                   | the table has no row for X9999
                    X1000-52 x1                 | 11    | ?                   | cannot tell: modifier 52, cut short by choice
                    J0001 x32,J0001-JW x8       | 11    | 297.18 74.30        | payment limit: 8 x $9.287
                    J0001-JZ x1                 | 11    | 9.29                | payment limit: 1 x $9.287
                    J0003 x1                    | 11    | 0.01                | payment limit: 1 x $0.005
                    J0004 x1                    | 11    | 0.00                | payment limit: 1 x $0.0049
                    J0002 x1                    | 11    | ?                   | the table gives no amount for J0002
                    J9999 x1                    | 11    | ?                   | the table has no row for J9999
                    J0001 x1                    | 22    | ?                   | at place of service 22 the facility bills the drug
                    """)
    void aProfessionalLine(String lines, @Nullable String place, String amounts, String reason) {
        check(prices(Setting.PROFESSIONAL, place, null, lines), amounts, reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    X1000 x1                     | 217.31               | status S, APC 5693: 1 x $217.31
                    X1000 x1,X1001 x3            | 217.31 143.52        | status S, APC 5691: 3 x $47.84
                    X2003 x1                     | 128.90               | status V, APC 5012: 1 x $128.90
                    J0001 x10,J0001-JW x1        | 92.90 9.29           | status K, APC 9999: 1 x $9.29
                    J0003 x1                     | 0.01                 | payment limit: 1 x $0.005
                    J0002 x1                     | ?                    | the table gives no amount for J0002
                    J0004 x5                     | 0.00                 | status N: always paid within other services
                    X2000 x1                     | 71.20                | status Q1, APC 5692: 1 x $71.20
                    X2000 x2                     | ?                    | cannot tell: several units of status Q1 on one day are not all paid in full
                    X1000 x1,X2000 x1            | 217.31 0.00          | status Q1: paid within X1000 of the same day
                    X2003 x1,X2000 x1            | 128.90 0.00          | status Q1: paid within X2003 of the same day
                    X2006 x1,X2000 x1            | 600.00 0.00          | status Q1: paid within X2006 of the same day
                    J0001 x1,X2000 x1            | 9.29 71.20           | status Q1, APC 5692: 1 x $71.20
                    X2006 x2                     | ?                    | cannot tell: several units of status T on one day are not all paid in full
                    X2004 x1,J0001 x1            | ? ?                  | cannot tell: X2004 of the same day has status J1, which may pay for the whole stay in one amount
                    X2005 x1,X1000 x1            | ? ?                  | cannot tell: X2005 of the same day has status J2, which may pay for the whole stay in one amount
                    X2005 x1,X2000 x1            | ? 0.00               | status Q1: paid within X2005 of the same day
                    X2002 x1                     | ?                    | status B: not paid by an amount of this table
                    X2007 x1                     | ?                    | the table gives no amount for X2007
                    X9999 x1                     | ?                    | the table has no row for X9999
                    X1000-PO x1                  | ?                    | cannot tell: modifier PO, a department off campus whose drug administration is paid by another scale from 2026 on
                    """)
    void aLineOfAHospital(String lines, String amounts, String reason) {
        check(prices(Setting.FACILITY, null, null, lines), amounts, reason);
    }

    @Test
    void aLocalityHasItsOwnIndices() {
        // 0.21 x 1.5 + 1.63 x 1.065 + 0.04 x 0.551 = 2.07299; x 33.4009 = 69.239...
        check(
                prices(Setting.PROFESSIONAL, "11", "02102-01", "X1000 x2"),
                "138.48",
                "fee schedule, outside facilities, locality 02102-01: 2 x $69.24, conversion factor 33.4009");
        check(
                prices(Setting.PROFESSIONAL, "11", "02102-02", "X1000 x2"),
                "?",
                "the fee schedule has no locality 02102-02; say contractor and number, as in 02102-01");
    }

    @Test
    void theTotalSaysHowManyLinesAreInIt() {
        Prices prices = prices(Setting.PROFESSIONAL, "11", null, "X1000 x1,X9999 x1,X2001 x1,J0001 x1");

        assertThat(prices.total()).isEqualTo("72.08");
        assertThat(prices.known()).isEqualTo(3);
        assertThat(prices.lines()).extracting(LinePrice::line).containsExactly(1, 2, 3, 4);
        assertThat(prices.lines())
                .extracting(LinePrice::table)
                .containsExactly("pfs 2026Q3", "pfs 2026Q3", "pfs 2026Q3", "asp-pricing 2026Q3");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-30, false
                    2026-07-01, true
                    2026-09-30, true
                    2026-10-01, false
                    """)
    void aDayWithoutATableHasNoAmountNeverZero(LocalDate day, boolean known) {
        for (Setting setting : Setting.values()) {
            for (String code : List.of("X1000", "J0001")) {
                CodedEncounter coded = coded(List.of(line(code + " x1", day)));
                Prices prices = Prices.of(encounter(setting, null), coded, reference(SCHEDULE, LIMITS, HOSPITAL), null);
                Prices without = Prices.of(encounter(setting, null), coded, reference(), null);

                assertThat(prices.known()).isEqualTo(known ? 1 : 0);
                assertThat(without.known()).isZero();
                assertThat(without.total()).isNull();
                assertThat(without.lines().get(0).amount()).isNull();
                assertThat(without.lines().get(0).because()).isInstanceOf(PriceReason.NoTable.class);
                assertThat(without.lines().get(0).because().inWords()).contains(" table for " + day + " is imported");
            }
        }
    }

    @Test
    void whatPackagesMustStandOnTheSameDay() {
        CodedEncounter coded = coded(List.of(line("X1000 x1", DAY), line("X2000 x1", DAY.plusDays(1))));
        Reference reference = reference(SCHEDULE, LIMITS, HOSPITAL);

        assertThat(Prices.of(encounter(Setting.FACILITY, null), coded, reference, null)
                        .total())
                .isEqualTo("288.51");
        assertThat(Prices.of(encounter(Setting.PROFESSIONAL, null), coded, reference, null)
                        .total())
                .isEqualTo("87.84");
    }

    private static void check(Prices prices, String amounts, String reason) {
        List<String> found = new ArrayList<>();
        for (LinePrice price : prices.lines()) {
            found.add(price.amount() == null ? "?" : price.amount().toPlainString());
        }
        assertThat(String.join(" ", found)).isEqualTo(amounts);
        assertThat(prices.lines().get(prices.lines().size() - 1).because().inWords())
                .isEqualTo(reason);
    }

    private static Prices prices(Setting setting, @Nullable String place, @Nullable String locality, String written) {
        List<CodedLine> lines = new ArrayList<>();
        for (String one : written.split(",", -1)) {
            lines.add(line(one, DAY));
        }
        return Prices.of(encounter(setting, place), coded(lines), reference(SCHEDULE, LIMITS, HOSPITAL), locality);
    }

    private static Reference reference(ImportedTable... tables) {
        return Reference.builtIn().with(Imported.of(List.of(tables)));
    }

    /** Returns a line written as {@code J0001-JW x8}. */
    private static CodedLine line(String written, LocalDate day) {
        String[] parts = written.split(" x", -1);
        List<String> code = List.of(parts[0].split("-", -1));
        LineKind kind = code.contains("JW")
                ? LineKind.WASTE
                : code.get(0).startsWith("J") ? LineKind.DRUG : LineKind.ADMINISTRATION;
        return new CodedLine(
                code.get(0),
                code.subList(1, code.size()),
                Integer.parseInt(parts[1]),
                kind,
                day,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static CodedEncounter coded(List<CodedLine> lines) {
        return new CodedEncounter(
                "e1",
                Status.CLEAN,
                "medicare",
                DAY,
                "1",
                "1",
                lines,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Encounter encounter(Setting setting, @Nullable String place) {
        return new Encounter(
                "e1", setting, place, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                null, List.of());
    }

    private static RelativeValue value(
            String code,
            String modifier,
            String status,
            String work,
            String nonFacility,
            @Nullable String facility,
            String malpractice) {
        return new RelativeValue(
                code,
                modifier,
                status,
                "5",
                n(work),
                n(nonFacility),
                facility == null ? null : n(facility),
                n(malpractice));
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
