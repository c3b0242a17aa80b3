package org.basilic.testkit.oracle.drugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Program340B;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Supplier;
import org.basilic.reference.Switch;
import org.basilic.testkit.An;
import org.basilic.testkit.AnEncounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The oracle gives the answers that the texts print beside their rules, and those that follow from them by hand. */
class DrugTextExamplesTest {

    private static final String NDC = "57894-0030-01";
    private static final String ELEVEN = "57894003001";

    private final DrugComparison comparison = new DrugComparison();

    @Test
    void threeHundredFiveMgOfFourVialsAre31UnitsAnd9Discarded() {
        assertThat(units(office().gave(infliximab("305", single("100", 4)).with(edit -> edit.wasted = mg("95")))))
                .isEqualTo(Map.of("J1745 [] drug", 31, "J1745 [JW] waste", 9));
    }

    @Test
    void seventySevenOf100MgAre8UnitsAnd2Discarded() {
        assertThat(units(office().gave(infliximab("77", single("100", 1)).with(edit -> edit.wasted = mg("23")))))
                .isEqualTo(Map.of("J1745 [] drug", 8, "J1745 [JW] waste", 2));
    }

    @Test
    void seventyFiveOf100MgWith25DiscardedAre8UnitsAndNoMoreThan10Together() {
        // 25 mg are 2 whole units of 10 mg, and 8 + 2 = 10 is the vial.
        assertThat(units(office().gave(infliximab("75", single("100", 1)).with(edit -> edit.wasted = mg("25")))))
                .isEqualTo(Map.of("J1745 [] drug", 8, "J1745 [JW] waste", 2));
    }

    @Test
    void wasteOf9MgIsLessThanAUnitOf10AndCountsAsNoneOrAsNeither() {
        AnEncounter visit = office().gave(infliximab("91", single("100", 1)).with(edit -> edit.wasted = mg("9")));

        assertThat(units(visit)).isEqualTo(Map.of("J1745 [JZ] drug", 10));
        assertThat(units(visit, Map.of(Switch.WASTE_SUB_UNIT, "none"))).isEqualTo(Map.of("J1745 [] drug", 10));
    }

    @Test
    void aRestThatNobodyChartedLeavesTheLineBareAndTheQuestionOpen() {
        AnEncounter visit = office().gave(infliximab("305", single("100", 4)));

        assertThat(units(visit)).isEqualTo(Map.of("J1745 [] drug", 31));
        assertThat(comparison.oracle(visit.done(), Map.of()).open()).containsExactly("a1");
    }

    @Test
    void twoHalfUnitsAreTwoUnitsBecauseEachAdministrationIsRoundedUp() {
        assertThat(units(office().gave(
                                infliximab("5", multi("50", 1)),
                                infliximab("5", multi("50", 1)).with(edit -> edit.id = "a2"))))
                .isEqualTo(Map.of("J1745 [] drug", 2));
    }

    @Test
    void fourHundredMgGivenOf300OpenedIsAQuestionAndNoLine() {
        AnEncounter visit = office().gave(infliximab("400", single("100", 3)));

        assertThat(units(visit)).isEmpty();
        assertThat(comparison.oracle(visit.done(), Map.of()).open()).containsExactly("a1");
    }

    @Test
    void oneJwTakesJzOffTheOtherAdministrationOfTheDay() {
        An whole = infliximab("100", single("100", 1)).with(edit -> edit.id = "a2");
        An wasting = infliximab("90", single("100", 1)).with(edit -> edit.wasted = mg("10"));

        assertThat(units(office().gave(whole))).isEqualTo(Map.of("J1745 [JZ] drug", 10));
        assertThat(units(office().gave(wasting, whole))).isEqualTo(Map.of("J1745 [] drug", 19, "J1745 [JW] waste", 1));
    }

    @Test
    void anotherNdcKeepsItsJz() {
        An whole = infliximab("100", single("100", 1)).with(edit -> {
            edit.id = "a2";
            edit.ndc = NDC;
        });
        An wasting = infliximab("90", single("100", 1)).with(edit -> edit.wasted = mg("10"));

        assertThat(units(office().gave(wasting, whole)))
                .isEqualTo(Map.of("J1745 [] drug", 9, "J1745 [JW] waste", 1, "J1745 [JZ] drug " + ELEVEN, 10));
    }

    @Test
    void twoNdcsWhollyUsedAreRoundedUpOnTheirOwn() {
        // 105 mg of one maker are 11 units and 55 mg of the other 6, where 160 mg together would be 16.
        Container one = new Container(ContainerKind.SINGLE_DOSE, mg("105"), 1, NDC, null);
        Container other = new Container(ContainerKind.SINGLE_DOSE, mg("55"), 1, "0006-4305-02", null);

        assertThat(units(office().gave(infliximab("160", one, other))))
                .isEqualTo(Map.of("J1745 [JZ] drug " + ELEVEN, 11, "J1745 [JZ] drug 00006430502", 6));
        assertThat(units(office().gave(infliximab("150", one, other).with(edit -> edit.wasted = mg("10")))))
                .isEqualTo(Map.of("J1745 [] drug", 15, "J1745 [JW] waste", 1));
    }

    @Test
    void jzBeginsOnTheFirstOfJuly2023() {
        assertThat(units(on("2023-07-01"))).isEqualTo(Map.of("J1745 [JZ] drug", 10));
        assertThat(units(on("2023-06-30"))).isEqualTo(Map.of("J1745 [] drug", 10));
    }

    @Test
    void discountIsTbFrom2025AndGoesByTheKindOfEntityBefore() {
        assertThat(units(discounted("2025-01-01", "DSH"))).isEqualTo(Map.of("J1745 [TB, JZ] drug", 10));
        assertThat(units(discounted("2024-12-31", "DSH"))).isEqualTo(Map.of("J1745 [JG, JZ] drug", 10));
        assertThat(units(discounted("2024-12-31", "CAN"))).isEqualTo(Map.of("J1745 [TB, JZ] drug", 10));
        assertThat(units(discounted("2024-12-31", null))).isEqualTo(Map.of("J1745 [JZ] drug", 10));
    }

    @Test
    void aPackagedDrugOfAHospitalCarriesNoModifierOfMedicare() {
        An ondansetron = An.push("a1").hcpcs("J2405").with(edit -> {
            edit.dose = mg("4");
            edit.containers.add(single("4", 1));
            edit.acquired340B = true;
        });

        assertThat(units(AnEncounter.facility().payer("medicare").gave(ondansetron)))
                .isEqualTo(Map.of("J2405 [] drug", 4));
        assertThat(units(office().gave(ondansetron))).isEqualTo(Map.of("J2405 [TB, JZ] drug", 4));
    }

    @Test
    void aLitreOfSalineAtHalfItsVolumeIsOneUnitWithoutModifier() {
        An saline = An.hydration("a1").hcpcs("J7030").volume("500", "mL");

        assertThat(units(AnEncounter.facility().gave(saline))).isEqualTo(Map.of("J7030 [] drug", 1));
        assertThat(units(office().gave(saline.dose("1.5", "L")))).isEqualTo(Map.of("J7030 [] drug", 2));
    }

    @Test
    void anEndedCodeAndItsSuccessorShareNoDay() {
        An leucovorin = An.push("a1").hcpcs("J0640").dose("50", "mg");
        An successor = An.push("a1").hcpcs("J0643").dose("50", "mg");

        assertThat(units(commercial("2026-09-30").gave(leucovorin))).isEqualTo(Map.of("J0640 [] drug", 1));
        assertThat(units(commercial("2026-10-01").gave(leucovorin))).isEmpty();
        assertThat(units(commercial("2026-09-30").gave(successor))).isEmpty();
        assertThat(units(commercial("2026-10-01").gave(successor))).isEqualTo(Map.of("J0643 [] drug", 50));
    }

    @Test
    void whatThePatientBroughtOrWhatOnlyCarriedADrugHasNoLine() {
        An brought = infliximab("100", single("100", 1)).with(edit -> edit.suppliedBy = Supplier.PATIENT);
        An carrier = infliximab("100", single("100", 1)).purpose(Purpose.DILUENT);
        An unordered = infliximab("100", single("100", 1)).ordered(false);

        assertThat(units(office().gave(brought))).isEmpty();
        assertThat(units(office().gave(carrier))).isEmpty();
        assertThat(units(office().gave(unordered))).isEmpty();
        assertThat(units(office().place("22").gave(infliximab("100", single("100", 1)))))
                .isEmpty();
        assertThat(units(office().place("12").gave(infliximab("100", single("100", 1)))))
                .isEqualTo(Map.of("J1745 [JZ] drug", 10));
    }

    @Test
    void chartedModifiersFollowTheDecidedOnes() {
        AnEncounter visit = office().gave(infliximab("100", single("100", 1)));

        assertThat(units(visit.service("J1745", "KX", "RE"))).isEqualTo(Map.of("J1745 [JZ, KX, RE] drug", 10));
        assertThat(units(visit.service("J2405", "KX")))
                .isEqualTo(Map.of("J1745 [JZ] drug", 10, "J2405 [KX] service", 1));
    }

    @Test
    void aCodeForAnyDrugIsOneUnit() {
        An unlisted = An.push("a1").of("new drug").hcpcs("J3490").dose("500", "mg");

        assertThat(units(office().gave(unlisted))).isEqualTo(Map.of("J3490 [] drug", 1));
    }

    @Test
    void halfAGramIsFiveHundredMilligrams() {
        An ceftriaxone = An.push("a1").hcpcs("J0696").dose("0.6", "g");

        assertThat(units(commercial("2026-03-02").gave(ceftriaxone))).isEqualTo(Map.of("J0696 [] drug", 3));
        assertThat(units(commercial("2026-03-02").gave(ceftriaxone.dose("600000", "ug"))))
                .isEqualTo(Map.of("J0696 [] drug", 3));
        assertThat(units(commercial("2026-03-02").gave(ceftriaxone.dose("600", "mL"))))
                .isEmpty();
    }

    private Map<String, Integer> units(AnEncounter visit) {
        return units(visit, Map.of());
    }

    private Map<String, Integer> units(AnEncounter visit, Map<Switch, String> overrides) {
        Map<String, Integer> units = new TreeMap<>();
        comparison.oracle(visit.done(), overrides).units().forEach((key, count) -> units.put(key.substring(11), count));
        return units;
    }

    private static AnEncounter office() {
        return AnEncounter.professional().payer("medicare");
    }

    private static AnEncounter commercial(String day) {
        return AnEncounter.professional().payer("commercial").on(LocalDate.parse(day));
    }

    private static AnEncounter on(String day) {
        return office().on(LocalDate.parse(day)).gave(infliximab("100", single("100", 1)));
    }

    private static AnEncounter discounted(String day, @Nullable String entity) {
        An bought = infliximab("100", single("100", 1)).with(edit -> edit.acquired340B = true);
        return office().on(LocalDate.parse(day))
                .with(edit -> edit.program340B = new Program340B(true, entity))
                .gave(bought);
    }

    private static An infliximab(String dose, Container... containers) {
        return An.infusion("a1").hcpcs("J1745").with(edit -> {
            edit.dose = mg(dose);
            edit.containers.addAll(List.of(containers));
        });
    }

    private static Container single(String size, int count) {
        return new Container(ContainerKind.SINGLE_DOSE, mg(size), count, null, null);
    }

    private static Container multi(String size, int count) {
        return new Container(ContainerKind.MULTI_DOSE, mg(size), count, null, null);
    }

    private static Quantity mg(String amount) {
        return new Quantity(new BigDecimal(amount), "mg");
    }
}
