package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.shot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Policy;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.PolicyRowKind;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the policies of the program that have a parent say, beside what the parent says of the same visit. */
class OverlaysTest {

    private static final Reference REFERENCE = Reference.builtIn();

    static List<PolicyRow> rows() {
        List<PolicyRow> rows = new ArrayList<>();
        for (Policy policy : REFERENCE.policies().all()) {
            if (policy.parent() != null) {
                rows.addAll(policy.rows());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowCitesDocumentsOnTheListThatAreNotOurOwnMemory(PolicyRow row) {
        assertThat(row.source().split(";")).allMatch(REFERENCE::hasSource).doesNotContain("recall", "basilic-settled");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowAnswersOnItsFirstDay(PolicyRow row) {
        Setting setting = row.setting() == null ? Setting.FACILITY : row.setting();

        assertThat(REFERENCE
                        .on(row.inForce().from())
                        .terms(row.policy(), setting)
                        .row(row.kind(), row.subject()))
                .isEqualTo(row);
    }

    @Test
    void everyListedDrugIsADrugInForceOnTheDaysOfItsRow() {
        List<PolicyRow> drugs = rows().stream()
                .filter(row -> row.kind() == PolicyRowKind.INJECTION || row.kind() == PolicyRowKind.DRUG_CLASS)
                .toList();

        assertThat(drugs).isNotEmpty();
        for (PolicyRow row : drugs) {
            LocalDate to = row.inForce().to();
            LocalDate last = (to == null ? REFERENCE.coversTo() : to).minusDays(1);
            for (LocalDate day : List.of(row.inForce().from(), last)) {
                DrugFacts facts = REFERENCE.on(day).drugs().facts(row.subject(), day);
                assertThat(facts != null && facts.inForceOn(day))
                        .as("%s on %s", row.subject(), day)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"palmetto, 16, 96365", "palmetto, 30, 96365", "palmetto, 31, 96365 96367", "medicare, 16, 96365 96367"})
    void palmettoGivesAShortSecondDrugInTheHospitalNothing(String payer, int minutes, String lines) {
        assertThat(facility(bag("a", "vancomycin", "08:00+60"), bag("b", "cefepime", "09:00+" + minutes))
                        .payer(payer)
                        .bill())
                .isEqualTo(lines);
    }

    @Test
    void palmettosArticleSaysNothingOfTheOffice() {
        assertThat(office(bag("a", "vancomycin", "08:00+60"), bag("b", "cefepime", "09:00+20"))
                        .payer("palmetto")
                        .bill())
                .isEqualTo("96365 96367");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void palmettoWantsAMissingStopComputedAndNoPushInItsPlace(Setting setting) {
        Given bag = by(Route.IV_INFUSION, "a", "drug A", DrugClass.THERAPEUTIC, "09:00");

        assertThat(at(setting, bag).payer("medicare").bill()).isEqualTo("96374");
        assertThat(at(setting, bag).payer("palmetto").bill()).isEmpty();
        Given measured = by(Route.IV_INFUSION, "a", "drug A", DrugClass.THERAPEUTIC, "09:00")
                .rate("125")
                .volume("250");
        assertThat(at(setting, measured).payer("palmetto").bill()).isEqualTo("96365 96366");
    }

    @ParameterizedTest
    @CsvSource({"noridian, 96413", "cgs, 96361 96413", "medicare, 96361 96413"})
    void noridianCountsFluidAgainstToxicityIntoTheDrugAndCgsDoesNot(String payer, String lines) {
        Given fluid = fluid("h", "09:00+60").purpose(Purpose.PROTOCOL_HYDRATION);

        assertThat(facility(fluid, chemo("c", "cisplatin", "10:00+60"))
                        .payer(payer)
                        .bill())
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "noridian, waste.required, 2023-06-30, fcso-waste",
        "noridian, waste.required, 2023-07-01, noridian-a53024-2023",
        "noridian, waste.required, 2025-09-24, noridian-a53024-2023",
        "noridian, waste.required, 2025-09-25, noridian-a53024",
        "noridian, complexBiologic.intravenous, 2025-01-01, noridian-complex",
        "noridian, complexBiologic.intravenous, 2025-01-02, noridian-bundling",
        "cgs, hydration.protocol, 2023-01-01, cgs-hydration",
        "first-coast, splitInjection, 2023-01-01, fcso-split-injection"
    })
    void whereAContractorSaysWhatMedicareSaysItsOwnDocumentIsCited(
            String payer, String name, String day, String source) {

        LocalDate on = LocalDate.parse(day);
        PolicyRow row = Objects.requireNonNull(
                REFERENCE.on(on).terms(payer, Setting.PROFESSIONAL).row(PolicyRowKind.SWITCH, name));
        PolicyRow national = Objects.requireNonNull(
                REFERENCE.on(on).terms("medicare", Setting.PROFESSIONAL).row(PolicyRowKind.SWITCH, name));

        assertThat(row.source().split(";")).contains(source);
        assertThat(row.value()).isEqualTo(national.value());
    }

    @ParameterizedTest
    @CsvSource({"ngs, 2023-12-20, 96372", "ngs, 2023-12-21, 96401", "medicare, 2023-12-20, 96401"})
    void theListOfNgsEndsWithTheNationalInstruction(String payer, String day, String line) {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", "benralizumab", null, ""))
                        .payer(payer)
                        .on(day)
                        .with(Switch.COMPLEX_BIOLOGIC_SUBCUTANEOUS, "96401")
                        .bill())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J0517", "J0638", "J0896", "J0897", "J1442", "J1447", "J2182", "J2353", "J2357", "J2506", "J2793",
                "J3245", "Q5101", "Q5108", "Q5110", "Q5111", "Q5120", "Q5122"
            })
    void everyDrugThatNgsListsIsAnOrdinaryInjection(String code) {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", null, DrugClass.CHEMOTHERAPY, "")
                                .hcpcs(code))
                        .payer("ngs")
                        .on("2023-12-20")
                        .bill())
                .isEqualTo("96372");
    }

    @Test
    void certolizumabBearsAnAsteriskThatNobodyReadAndIsNotTakenFromTheList() {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", null, null, "").hcpcs("J0717"))
                        .payer("ngs")
                        .on("2023-12-20")
                        .with(Switch.COMPLEX_BIOLOGIC_SUBCUTANEOUS, "96401")
                        .bill())
                .isEqualTo("96401");
    }

    @ParameterizedTest
    @CsvSource({
        "first-coast, PROFESSIONAL, 1",
        "medicare, PROFESSIONAL, 1",
        "first-coast, FACILITY, 2",
        "medicare, FACILITY, 2"
    })
    void aDoseInTwoSyringesIsOneInjectionInTheOfficeAlone(String payer, Setting setting, int units) {
        Given first = shot("a", "drug A").order("o");
        Given second = shot("b", "drug A").order("o");

        assertThat(at(setting, first, second).payer(payer).coded().line("96372").units())
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({
        "first-coast, 2023-06-30, J1745x40",
        "first-coast, 2023-07-01, J1745-JZx40",
        "noridian, 2023-06-30, J1745x40",
        "noridian, 2023-07-01, J1745-JZx40",
        "noridian, 2025-09-24, J1745-JZx40",
        "noridian, 2025-09-25, J1745-JZx40",
        "lifewise, 2023-12-31, J1745x40",
        "lifewise, 2024-01-01, J1745-JZx40",
        "commercial, 2024-01-01, J1745x40"
    })
    void thatNothingWasDiscardedIsAttestedFromTheDayOnWhichThePayerWantsIt(String payer, String day, String line) {
        assertThat(office(drug("a", "J1745")
                                .ran("09:00+120")
                                .dose("400 mg")
                                .opened("4 x 100 mg single-dose")
                                .wasted("0 mg"))
                        .payer(payer)
                        .on(day)
                        .coded()
                        .drugs())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "selecthealth, PROFESSIONAL, 96361-59 96365",
        "selecthealth, FACILITY, 96361 96365",
        "commercial, PROFESSIONAL, 96361 96365"
    })
    void selecthealthMarksFluidBesideADrugInTheOffice(String payer, Setting setting, String lines) {
        assertThat(at(setting, fluid("h", "09:00+60"), bag("a", "drug A", "10:00+60"))
                        .payer(payer)
                        .bill())
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "E86.0, true",
        "R11.12, true",
        "R11.13, false",
        "R11.0, false",
        "E11.610, false",
        "E11.618, true",
        "E11.641, false",
        "E11.69, true",
        "D57.1, false",
        "D57.219, true",
        "D57.3, false",
        "D57.459, false",
        "I95.2, true",
        "I95.3, false",
        "K29.71, true",
        "K52.0, false",
        "N18.30, false",
        "N18.4, false",
        "Z51.11, true",
        "Z51.12, false"
    })
    void highmarkAcceptsHydrationForTheDiagnosesOfItsListAlone(String diagnosis, boolean accepted) {
        List<String> warned = new ArrayList<>();
        for (String payer : List.of("highmark-ma", "medicare")) {
            if (!facility(fluid("h", "09:00+60"))
                    .diagnosis(diagnosis)
                    .payer(payer)
                    .coded()
                    .findings("POL-04")
                    .isEmpty()) {
                warned.add(payer);
            }
        }

        assertThat(warned).isEqualTo(accepted ? List.of() : List.of("highmark-ma"));
    }
}
