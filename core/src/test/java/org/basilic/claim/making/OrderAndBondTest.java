package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.claim.making.Told.line;

import java.util.List;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

/** What stands beside what, and what keeps lines on one claim. */
class OrderAndBondTest {

    private static final List<Draft> VISIT = Told.drafts(
            "1.00",
            line("96413", LineKind.ADMINISTRATION, 1, "a1"),
            line("96415", LineKind.ADMINISTRATION, 1, "a1"),
            line("96375", LineKind.ADMINISTRATION, 1, "a2"),
            line("J9263", LineKind.DRUG, 300, "a1"),
            line("J2405", LineKind.DRUG, 8, "a2"),
            line("J9263", LineKind.WASTE, 100, "a1"),
            line("99213", LineKind.SERVICE, 1));

    @Test
    void aDrugFollowsItsAdministrationAndItsWasteFollowsTheDrug() {
        assertThat(Order.of(VISIT)).extracting(Draft::number).containsExactly(1, 4, 6, 2, 3, 5, 7);
    }

    @Test
    void whatIsOrderedIsNeitherLostNorDoubled() {
        assertThat(Order.of(VISIT)).containsExactlyInAnyOrderElementsOf(VISIT);
    }

    @Test
    void theWeakestBondHoldsAddOnsToTheirParents() {
        assertThat(numbers(Bond.PARENT)).containsExactly(List.of(1, 2, 3, 4, 5, 6), List.of(7));
    }

    @Test
    void theNextHoldsDrugsToWhatGaveThem() {
        assertThat(numbers(Bond.ADMINISTRATION)).containsExactly(List.of(1, 2, 4, 6), List.of(3, 5), List.of(7));
    }

    @Test
    void theStrongestHoldsOnlyDrugAndWaste() {
        assertThat(numbers(Bond.WASTE))
                .containsExactly(List.of(1), List.of(2), List.of(3), List.of(4, 6), List.of(5), List.of(7));
    }

    @Test
    void oneDrugOfTwoAdministrationsIsTwoUnlessTheirWasteJoinsThem() {
        List<Draft> drafts = Told.drafts(
                "1.00",
                line("J9263", LineKind.DRUG, 300, "a1"),
                line("J9263", LineKind.DRUG, 200, "a2"),
                line("J9263", LineKind.WASTE, 100, "a1"));

        assertThat(Bond.WASTE.groups(drafts, Told.TABLES)).hasSize(2);
    }

    private static List<List<Integer>> numbers(Bond bond) {
        return bond.groups(VISIT, Told.TABLES).stream()
                .map(group -> group.stream().map(Draft::number).toList())
                .toList();
    }
}
