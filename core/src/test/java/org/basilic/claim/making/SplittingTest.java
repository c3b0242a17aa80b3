package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.claim.making.Told.draft;
import static org.basilic.claim.making.Told.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.DrugProduct;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines over several claims. */
class SplittingTest {

    private static final BigDecimal CEILING = new BigDecimal("99999.99");

    private final Found found = new Found();

    @Test
    void whatFitsIsOneClaim() {
        assertThat(split(drugs(50), 50, null)).hasSize(1);
    }

    @Test
    void fiftyOneLinesAreTwoClaimsAndEveryLineIsOnOne() {
        List<Draft> drafts = drugs(51);

        List<List<Draft>> claims = split(drafts, 50, null);

        assertThat(claims).hasSize(2).allSatisfy(claim -> assertThat(claim).hasSizeLessThanOrEqualTo(50));
        assertThat(claims.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(drafts);
    }

    @Test
    void aDrugItsWasteAndItsAdministrationStayTogetherThoughTheyFillNoClaimExactly() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            drafts.add(draft(drafts.size() + 1, line("96372", LineKind.ADMINISTRATION, 1, "a" + i), "1.00"));
            drafts.add(draft(drafts.size() + 1, line("J9263", LineKind.DRUG, 2, "a" + i), "1.00"));
            drafts.add(draft(drafts.size() + 1, line("J9263", LineKind.WASTE, 1, "a" + i), "1.00"));
        }

        List<List<Draft>> claims = split(drafts, 50, null);

        assertThat(claims).extracting(List::size).containsExactly(48, 42);
    }

    @Test
    void whereTheAddOnsOfOneVisitAreTooManyTheDrugsStillStayWithTheirAdministrations() {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(1, line("96413", LineKind.ADMINISTRATION, 1, "a0"), "1.00"));
        for (int i = 1; i <= 30; i++) {
            drafts.add(draft(drafts.size() + 1, line("96375", LineKind.ADMINISTRATION, 1, "a" + i), "1.00"));
            drafts.add(draft(drafts.size() + 1, line("J2405", LineKind.DRUG, 2, "a" + i), "1.00"));
        }

        List<List<Draft>> claims = split(drafts, 50, null);

        assertThat(claims).hasSize(2);
        for (List<Draft> claim : claims) {
            for (Draft one : claim) {
                if (one.coded().kind() == LineKind.DRUG) {
                    assertThat(claim)
                            .anyMatch(other ->
                                    other.coded().kind() == LineKind.ADMINISTRATION && Order.together(one, other));
                }
            }
        }
    }

    @Test
    void aDrugAboveTheCeilingIsSpreadByItsUnits() {
        List<List<Draft>> claims = split(
                List.of(
                        draft(1, line("96413", LineKind.ADMINISTRATION, 1, "a1"), "500.00"),
                        draft(2, line("J9263", LineKind.DRUG, 120, "a1"), "120000.00")),
                50,
                CEILING);

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0)).extracting(Draft::units).containsExactly(1, 99);
        assertThat(claims.get(1)).extracting(Draft::units).containsExactly(21);
        assertThat(claims.get(0).get(1).modifiers()).isEmpty();
        assertThat(claims.get(1).get(0).modifiers()).containsExactly("76");
        assertThat(Draft.sum(claims.get(0)).add(Draft.sum(claims.get(1)))).isEqualByComparingTo("120500");
    }

    @Test
    void equalPartsDifferByCentsAndTheTotalStays() {
        List<List<Draft>> claims =
                split(List.of(draft(1, line("J9263", LineKind.DRUG, 2, "a1"), "120000.00")), 50, CEILING);

        assertThat(claims)
                .extracting(claim -> claim.get(0).charge().toPlainString())
                .containsExactly("60000.01", "59999.99");
    }

    @Test
    void partsOfExactlyTheCeilingHaveNoRoomForCentsSoThereAreMoreOfThem() {
        List<List<Draft>> claims =
                split(List.of(draft(1, line("J9263", LineKind.DRUG, 4, "a1"), "199999.98")), 50, CEILING);

        assertThat(claims).hasSizeGreaterThan(1);
        assertThat(claims).allSatisfy(claim -> assertThat(Draft.sum(claim)).isLessThanOrEqualTo(CEILING));
        assertThat(claims).extracting(claim -> claim.get(0).charge()).doesNotHaveDuplicates();
    }

    @Test
    void whatWasDiscardedNeverStandsWithoutTheDrug() {
        List<List<Draft>> claims = split(
                List.of(
                        draft(1, line("J9263", LineKind.DRUG, 5, "a1"), "50000.00"),
                        draft(2, line("J9263", LineKind.WASTE, 15, "a1"), "150000.00")),
                50,
                CEILING);

        assertThat(found.stopped()).isFalse();
        assertThat(claims).hasSizeGreaterThan(1);
        int given = 0;
        int wasted = 0;
        for (List<Draft> claim : claims) {
            assertThat(claim.get(0).coded().kind()).isEqualTo(LineKind.DRUG);
            given += claim.get(0).units();
            wasted += claim.size() > 1 ? claim.get(1).units() : 0;
        }
        assertThat(given).isEqualTo(5);
        assertThat(wasted).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void oneUnitAboveTheCeilingIsAProblem(int units) {
        split(List.of(draft(1, line("J9263", LineKind.DRUG, units, "a1"), units * 100_000 + ".00")), 50, CEILING);

        assertThat(found.all())
                .extracting(problem -> problem.code().id() + " " + problem.place())
                .containsExactly("CL-013 line 1");
    }

    @Test
    void aFifthModifierOfTheSecondPartIsAProblem() {
        split(
                List.of(draft(
                        1, Told.modified(line("J9263", LineKind.DRUG, 9, "a1"), "TB", "JZ", "XU", "PO"), "120000.00")),
                50,
                CEILING);

        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.TOO_MANY_MODIFIERS);
    }

    @Test
    void theProductIsSpreadLikeTheUnits() {
        Draft drug = draft(1, line("J9263", LineKind.DRUG, 3, "a1"), "150000.00");
        DrugProduct product = new DrugProduct("00000000001", new BigDecimal("10"), "ME", null);
        Draft whole =
                new Draft(1, drug.coded(), null, List.of(), null, 3, drug.charge(), List.of(1), product, List.of(), 0);

        List<List<Draft>> claims = split(List.of(whole), 50, CEILING);

        BigDecimal sum = BigDecimal.ZERO;
        for (List<Draft> claim : claims) {
            DrugProduct part = Objects.requireNonNull(claim.get(0).product());
            assertThat(part.quantity()).isPositive();
            sum = sum.add(part.quantity());
        }
        assertThat(sum).isEqualByComparingTo("10");
    }

    @Test
    void severalDrugsThatTogetherAreAboveTheCeilingStayWhole() {
        List<List<Draft>> claims = split(
                List.of(
                        draft(1, line("J9263", LineKind.DRUG, 10, "a1"), "60000.00"),
                        draft(2, line("J9299", LineKind.DRUG, 10, "a2"), "60000.00")),
                50,
                CEILING);

        assertThat(claims).extracting(List::size).containsExactly(1, 1);
        assertThat(claims.stream().flatMap(List::stream)).allMatch(draft -> draft.part() == 0);
    }

    private List<List<Draft>> split(List<Draft> drafts, int lines, @Nullable BigDecimal ceiling) {
        return Splitting.of(drafts, new Limits(lines, 12, 4, ceiling), Told.TABLES, found);
    }

    private static List<Draft> drugs(int many) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            drafts.add(draft(i, line("J2405", LineKind.DRUG, 1, "a" + i), "1.00"));
        }
        return drafts;
    }
}
