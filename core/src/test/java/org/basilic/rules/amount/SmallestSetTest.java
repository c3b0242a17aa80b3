package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.basilic.model.ContainerKind;
import org.basilic.reference.DateRange;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.HospitalStatus;
import org.basilic.reference.Measure;
import org.basilic.reference.SoldAs;
import org.basilic.reference.UnitOfMeasure;
import org.basilic.reference.VialSize;
import org.basilic.worksheet.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestSetTest {

    private static final UnitOfMeasure MG = new UnitOfMeasure("mg", Measure.MASS, BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # sizes       | dose   | smallest | why
                    100           | 1      | 100      | one
                    100           | 100    | 100      | one
                    100           | 100.1  | 200      | two
                    100 500       | 350    | 400      | four of 100
                    100 500       | 501    | 600      | 500 and 100
                    100 500       | 450    | 500      | one of 500, or five of 100
                    400 1000      | 1001   | 1200     | three of 400
                    80 200 400    | 350    | 360      | 200 and two of 80
                    50 87.5 125   | 136    | 137.5    | 50 and 87.5
                    50 87.5 125   | 138    | 150      | three of 50
                    3.5           | 2.6    | 3.5      | one
                    1 2.5         | 2.1    | 2.5      | one of 2.5
                    1 2.5         | 2.6    | 3        | three of 1
                    6 9 20        | 43     | 44       | 20, 9, 9 and 6
                    """)
    void itIsTheLeastThatHoldsTheDose(String sizes, String dose, String smallest) {
        assertThat(SmallestSet.holding(amount(dose), singleDose(sizes), Measure.MASS))
                .isEqualTo(amount(smallest));
    }

    @Test
    void multiDoseVialsAndSizesInAnotherMeasureAreNotAmongThem() {
        DrugFacts facts = facts(List.of(
                vial("500", ContainerKind.SINGLE_DOSE),
                vial("50", ContainerKind.MULTI_DOSE),
                new VialSize(
                        BigDecimal.TEN,
                        new UnitOfMeasure("mL", Measure.VOLUME, BigDecimal.ONE),
                        BigDecimal.TEN,
                        ContainerKind.SINGLE_DOSE,
                        "10 mL")));

        assertThat(SmallestSet.holding(amount("40"), facts, Measure.MASS)).isEqualTo(amount("500"));
        assertThat(SmallestSet.holding(amount("4"), facts, Measure.VOLUME)).isEqualTo(amount("10"));
        assertThat(SmallestSet.holding(amount("4"), facts, Measure.UNITS)).isNull();
    }

    @Test
    void noKnownSizeOrADoseBeyondAnySetGivesNothing() {
        assertThat(SmallestSet.holding(amount("40"), facts(List.of()), Measure.MASS))
                .isNull();
        assertThat(SmallestSet.holding(amount("1e400"), singleDose("100"), Measure.MASS))
                .isNull();
    }

    @Test
    void tryingEveryCountOfVialsFindsNothingSmaller() {
        int[][] sets = {{100, 500}, {150, 420}, {80, 200, 400}, {62, 125, 250}, {7, 11}};
        Random random = new Random(340);
        for (int[] sizes : sets) {
            StringBuilder written = new StringBuilder();
            for (int size : sizes) {
                written.append(written.isEmpty() ? "" : " ").append(size);
            }
            for (int i = 0; i < 40; i++) {
                int dose = 1 + random.nextInt(1200);
                Amount smallest = Objects.requireNonNull(SmallestSet.holding(
                        amount(String.valueOf(dose)), singleDose(written.toString()), Measure.MASS));
                assertThat(smallest)
                        .as("%d of %s", dose, written)
                        .isEqualTo(amount(String.valueOf(least(dose, sizes, 0))));
            }
        }
    }

    @Test
    void aSizeFarBeyondTheDoseIsNotTakenForASmallerOne() {
        // 6,667 vials of 3 hold 20,001; one of 40,001 holds more.
        assertThat(SmallestSet.holding(amount("20000"), singleDose("3 40001"), Measure.MASS))
                .isEqualTo(amount("20001"));
    }

    /** Returns the least sum of sizes from an index on that holds the dose, by trying how many of each. */
    private static int least(int dose, int[] sizes, int from) {
        int size = sizes[from];
        int enough = (dose + size - 1) / size;
        int best = enough * size;
        if (from + 1 < sizes.length) {
            for (int count = 0; count < enough; count++) {
                best = Math.min(best, count * size + least(dose - count * size, sizes, from + 1));
            }
        }
        return best;
    }

    private static DrugFacts singleDose(String sizes) {
        List<VialSize> vials = new ArrayList<>();
        for (String size : sizes.split(" ", -1)) {
            vials.add(vial(size, ContainerKind.SINGLE_DOSE));
        }
        return facts(vials);
    }

    private static VialSize vial(String size, ContainerKind kind) {
        return new VialSize(new BigDecimal(size), MG, new BigDecimal(size), kind, size + " mg");
    }

    private static DrugFacts facts(List<VialSize> vials) {
        return new DrugFacts(
                "X0010",
                "examplin",
                List.of(),
                List.of(),
                null,
                Set.of(),
                null,
                List.of(),
                vials,
                SoldAs.SINGLE_DOSE,
                HospitalStatus.UNKNOWN,
                List.of(),
                new DateRange(LocalDate.of(2026, 1, 1), null),
                List.of());
    }

    private static Amount amount(String decimal) {
        return Amount.of(new BigDecimal(decimal));
    }
}
