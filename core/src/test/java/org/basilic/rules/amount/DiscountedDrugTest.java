package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import java.util.List;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Setting;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiscountedDrugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # day      | entity    | drugs             | asks
                    2024-12-31 | DSH       | J1745-JG-JZx10    | false
                    2024-12-31 | RRC       | J1745-JG-JZx10    | false
                    2024-12-31 | CAN       | J1745-TB-JZx10    | false
                    2024-12-31 | PED       | J1745-TB-JZx10    | false
                    2024-12-31 | RSCH      | J1745-TB-JZx10    | false
                    2024-12-31 | rural SCH | J1745-TB-JZx10    | false
                    2024-12-31 | dsh       | J1745-JG-JZx10    | false
                    2024-12-31 | a clinic  | J1745-JZx10       | true
                    2024-12-31 | -         | J1745-JZx10       | true
                    2023-07-01 | DSH       | J1745-JG-JZx10    | false
                    2023-06-30 | DSH       | J1745-JGx10       | false
                    2025-01-01 | DSH       | J1745-TB-JZx10    | false
                    2025-01-01 | CAN       | J1745-TB-JZx10    | false
                    2025-01-01 | a clinic  | J1745-TB-JZx10    | false
                    2025-01-01 | -         | J1745-TB-JZx10    | false
                    2026-03-02 | -         | J1745-TB-JZx10    | false
                    """)
    void until2024ThereWereTwoModifiersByKindOfEntity(String day, String entity, String drugs, boolean asks) {
        Coded coded = facility(infliximab().discounted(true))
                .on(day)
                .program(true, entity)
                .coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.drugFindings())
                .isEqualTo(asks ? List.of(new DiscountedDrug.EntityNotTold("J1745")) : List.of());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void whatACoveredEntityBoughtIsMarked(Setting setting) {
        Coded coded = at(setting, infliximab().discounted(true)).coded();

        assertThat(coded.drugs()).isEqualTo("J1745-TB-JZx10");
        assertThat(coded.becauseOfDrug("J1745")).contains(new DiscountedDrug.Marked("TB"));
        assertThat(at(setting, infliximab().discounted(true))
                        .program(null, null)
                        .coded()
                        .drugs())
                .isEqualTo("J1745-TB-JZx10");
    }

    @Test
    void whoIsNoCoveredEntityMarksNothing() {
        for (String day : new String[] {"2024-12-31", "2025-01-01"}) {
            Coded coded = office(infliximab().discounted(true))
                    .on(day)
                    .program(false, "DSH")
                    .coded();

            assertThat(coded.drugs()).as(day).isEqualTo("J1745-JZx10");
            assertThat(coded.drugFindings()).as(day).isEmpty();
        }
    }

    @Test
    void whatWasBoughtAtTheUsualPriceIsNotMarked() {
        assertThat(facility(infliximab().discounted(false))
                        .program(true, "DSH")
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx10");
        assertThat(facility(infliximab()).program(true, "DSH").coded().drugs()).isEqualTo("J1745-JZx10");
    }

    @Test
    void theWasteLineIsMarkedTooAndTheMarkStandsFirst() {
        assertThat(facility(drug("a", "J1745")
                                .dose("350 mg")
                                .opened("4 x 100 mg single-dose")
                                .wasted("50 mg")
                                .discounted(true))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-TBx35 J1745-TB-JWx5");
    }

    @Test
    void oneDrugMayBeBoughtAtADiscountAndAnotherNot() {
        assertThat(facility(
                                infliximab().discounted(true),
                                drug("b", "J9312").dose("500 mg").opened("1 x 500 mg single-dose"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-TB-JZx10 J9312-JZx50");
    }

    @Test
    void aMultiDoseContainerIsMarkedWithoutAWasteModifier() {
        assertThat(facility(drug("a", "J9355")
                                .dose("144 mg")
                                .opened("1 x 420 mg multi-dose")
                                .discounted(true))
                        .coded()
                        .drugs())
                .isEqualTo("J9355-TBx15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none  | J1745x10
                    TB    | J1745-TBx10
                    UD    | J1745-UDx10
                    SE    | J1745-SEx10
                    """)
    void anotherPayerHasItsOwnMarkOrNone(String value, String drugs) {
        assertThat(facility(infliximab().discounted(true))
                        .payer("commercial")
                        .with(Switch.PROGRAM_340B, value)
                        .coded()
                        .drugs())
                .isEqualTo(drugs);
        assertThat(facility(infliximab().discounted(true))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo("J1745x10");
    }

    @Test
    void theDayOfTheLineDecidesWhichModifierItIs() {
        assertThat(facility(
                                infliximab().ran("22:00+60").discounted(true),
                                drug("b", "J1745")
                                        .ran("+1/01:00+60")
                                        .dose("100 mg")
                                        .opened("1 x 100 mg single-dose")
                                        .discounted(true))
                        .on("2024-12-31")
                        .program(true, "DSH")
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2024-12-31:J1745-JG-JZx10 2025-01-01:J1745-TB-JZx10");
    }

    @Test
    void aPackagedDrugIsNotMarkedEvenWhereTheMarkWasEntered() {
        assertThat(facility(drug("a", "J0696").dose("1 g").discounted(true))
                        .service("J0696", "TB")
                        .coded()
                        .drugs())
                .isEqualTo("J0696x4");
    }

    @Test
    void aModifierThatHasEndedIsNotCarried() {
        assertThat(facility(infliximab().discounted(true))
                        .service("J1745", "JG")
                        .coded()
                        .drugs())
                .isEqualTo("J1745-TB-JZx10");
    }

    private static Given infliximab() {
        return drug("a", "J1745").dose("100 mg").opened("1 x 100 mg single-dose");
    }
}
