package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairEditTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00+60 | 96365 | 96365 96372-59
                    09:00    | 96374 | 96372-59 96374
                    """)
    void anInjectionBesideAnInitialIsTheSecondOfAPair(String times, String initial, String bill) {
        Given given = times.contains("+") ? bag("a", "cefepime", times) : push("a", "cefepime", times);
        Coded coded = facility(given, shot("b", "ceftriaxone")).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.because("96372")).contains(new PairEdit.Opened(initial, Chart.DAY));
    }

    @Test
    void allUnitsOfTheSecondCodeAreMarked() {
        assertThat(facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"), shot("c", "ketorolac"))
                        .bill())
                .isEqualTo("96365 96372-59x2");
    }

    @Test
    void pairsAreJudgedByTheDayOnWhichTheServiceStarted() {
        assertThat(facility(
                                bag("a", "cefepime", "09:00+60"),
                                by(Route.INTRAMUSCULAR, "b", "ceftriaxone", DrugClass.THERAPEUTIC, "+1/09:00"))
                        .bill())
                .isEqualTo("96365 96372");
        assertThat(facility(
                                bag("a", "cefepime", "23:00+300"),
                                by(Route.INTRAMUSCULAR, "b", "ceftriaxone", DrugClass.THERAPEUTIC, "+1/02:00"))
                        .bill())
                .isEqualTo("96365 96366x4 96372");
    }

    @Test
    void nothingThatFollowsAnInitialIsMarked() {
        assertThat(facility(
                                chemo("a", "paclitaxel", "09:00+180"),
                                chemo("b", "carboplatin", "12:00+45"),
                                bag("c", "cefepime", "13:00+30"),
                                push("d", "ondansetron", "08:30"),
                                fluid("h", "14:00+40"))
                        .bill())
                .isEqualTo("96361 96367 96375 96413 96415x2 96417");
    }

    @Test
    void anExtraHourOfChemotherapyIsNotReportedBesideAProlongedTherapeuticPump() {
        Coded coded = facility(
                        bag("a", "milrinone", "09:00+600").on(Pump.PORTABLE), chemo("b", "carboplatin", "10:00+91"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96413 C8957");
        assertThat(coded.unused("96415")).contains(new PairEdit.Dropped("C8957", "96415", Chart.DAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    96521 | PROVIDER     | G0498
                    96522 | PROVIDER     | G0498
                    96521 | DME_SUPPLIER | 96416
                    96522 | DME_SUPPLIER | 96416
                    """)
    void pumpCareIsNotReportedBesideAProlongedStart(String service, PumpSupplier supplier, String bill) {
        assertThat(facility(chemo("a", "fluorouracil", "09:00+2760")
                                .on(Pump.PORTABLE)
                                .pumpOf(supplier)
                                .goesHome())
                        .service(service)
                        .bill())
                .isEqualTo(bill);
    }

    /** A modifier that says nothing of being distinct opens no pair, and 25 is for visits. */
    @ParameterizedTest
    @CsvSource({"'', true", "JZ, true", "25, true", "59, false", "XU, false"})
    void aServiceThatWasEnteredNeedsAModifierThatOpensThePair(String modifier, boolean asked) {
        Chart chart = facility(bag("a", "cefepime", "09:00+60"));
        Coded coded = (modifier.isEmpty() ? chart.service("36410") : chart.service("36410", modifier)).coded();
        PairEdit.NeedsModifier needed = new PairEdit.NeedsModifier("96365", "36410", Chart.DAY);

        assertThat(coded.result().findings().stream()
                        .anyMatch(found -> found.because().equals(needed)))
                .isEqualTo(asked);
    }

    /** Heparin is second of a pair with an infusion on a physician's claim alone. */
    @Test
    void aDrugMayBeSecondOfAPair() {
        Given heparin = drug("a", "J1644").dose("5000 [iU]");
        PairEdit.NeedsModifier needed = new PairEdit.NeedsModifier("96365", "J1644", Chart.DAY);

        assertThat(office(heparin).coded().result().findings())
                .anyMatch(found -> found.because().equals(needed));
        assertThat(facility(heparin).coded().result().findings())
                .noneMatch(found -> found.because().equals(needed));
    }

    @Test
    void pumpCareAloneIsPassedOn() {
        assertThat(facility().service("96521").bill()).isEqualTo("96521");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | 96361-59 96365-59 96366-59 96367-59 96368-59 96450
                    PROFESSIONAL | 96361-59 96365-59 96366-59 96367-59 96368-59 96450
                    """)
    void besideTheSpinalCanalEvenFollowingCodesAreMarked(Setting setting, String bill) {
        assertThat(at(
                                setting,
                                by(Route.INTRATHECAL, "a", "methotrexate", DrugClass.CHEMOTHERAPY, "08:00"),
                                bag("b", "vancomycin", "09:00+100"),
                                bag("c", "cefepime", "09:00+60"),
                                bag("d", "cefazolin", "11:00+30"),
                                fluid("h", "12:00+40"))
                        .reason("b")
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void thePeritoneumDoesNotAskForThemOnFollowingCodes() {
        assertThat(facility(
                                by(Route.INTRAPERITONEAL, "a", "cisplatin", DrugClass.CHEMOTHERAPY, "08:00"),
                                bag("b", "vancomycin", "09:00+100"))
                        .bill())
                .isEqualTo("96365-59 96366 96446");
    }

    @Test
    void besideAProlongedArterialPumpPushesAreMarked() {
        assertThat(facility(
                                by(
                                                Route.INTRA_ARTERIAL_INFUSION,
                                                "a",
                                                "floxuridine",
                                                DrugClass.CHEMOTHERAPY,
                                                "08:00+600")
                                        .on(Pump.IMPLANTABLE),
                                push("b", "ondansetron", "09:00"),
                                push("c", "dexamethasone", "09:05"))
                        .bill())
                .isEqualTo("96374-59 96375-59 96425");
    }

    @Test
    void anOfficeVisitBesideAnRsvAntibodyGoesAwayInAHospitalToo() {
        assertThat(facility(by(Route.INTRAMUSCULAR, "a", null, null, "").hcpcs("90381"))
                        .visitService("99211", true)
                        .bill())
                .isEqualTo("96381");
    }

    @Test
    void chemotherapyByNeedleIsTheFirstOfThePairWithATherapeuticInjection() {
        assertThat(office(
                                by(Route.SUBCUTANEOUS, "a", "azacitidine", DrugClass.CHEMOTHERAPY, ""),
                                shot("b", "ketorolac"))
                        .bill())
                .isEqualTo("96372-59 96401");
    }
}
