package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.named;
import static org.basilic.given.Given.push;

import java.util.List;
import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrugNotToldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-03-02 | ondansetron                | 4 mg    | J2405 | J2405x4
                    2026-03-02 | Zofran                     | 4 mg    | J2405 | J2405x4
                    2026-03-02 | ondansetron (Zofran) 4 mg  | 4 mg    | J2405 | J2405x4
                    2026-03-02 | dexAMETHasone              | 10 mg   | J1100 | J1100x10
                    2026-03-02 | infliximab                 | 100 mg  | J1745 | J1745x10
                    2025-06-30 | vancomycin                 | 1000 mg | J3370 | J3370x2
                    2025-07-01 | vancomycin                 | 1000 mg | J3373 | J3373x100
                    2026-09-30 | leucovorin                 | 100 mg  | J0640 | J0640x2
                    2026-10-01 | leucovorin                 | 100 mg  | J0643 | J0643x100
                    """)
    void aNameThatMeansOneCodeOnTheDayMakesTheLineWithAFinding(
            String day, String name, String dose, String code, String drugs) {
        Coded coded =
                office(named("a", name).dose(dose)).on(day).payer("commercial").coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.drugFindings()).containsExactly(new DrugNotTold.ByName(name, code));
        assertThat(coded.foundOfDrugs()).containsExactly("info DRUG-02");
    }

    @Test
    void aCodeNeedsNoSuchFinding() {
        Coded coded = office(named("a", "infliximab").hcpcs("J1745").dose("100 mg"))
                .payer("commercial")
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745x10");
        assertThat(coded.drugFindings()).isEmpty();
    }

    @Test
    void severalCandidatesAreAskedAboutAndNeverGuessed() {
        Coded coded = office(
                        named("a", "levoleucovorin").dose("100 mg"),
                        drug("b", "J1745").dose("100 mg").wasted("0 mg"))
                .coded();

        DrugNotTold.Candidates query = new DrugNotTold.Candidates("levoleucovorin", List.of("J0641", "J0642"));
        assertThat(coded.drugFindings()).containsExactly(query);
        assertThat(coded.leftDrug("a")).containsExactly(query);
        assertThat(coded.drugs()).isEqualTo("J1745-JZx10");
    }

    @Test
    void aBiosimilarIsNeverTakenForTheProductThatItResembles() {
        Coded coded = office(named("a", "infliximab-dyyb").dose("100 mg")).coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.drugFindings())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        DrugNotTold.Candidates.class,
                        query -> assertThat(query.codes()).contains("Q5103").doesNotContain("J1745"));
    }

    @Test
    void theSizeOfTheBagIsNotGuessedFromTheNameOfTheFluid() {
        assertThat(facility(named("a", "normal saline").volume("1000")).coded().drugFindings())
                .containsExactly(new DrugNotTold.Candidates("normal saline", List.of("J7030", "J7040", "J7050")));
    }

    @Test
    void aNameThatNothingInForceHasIsAskedAbout() {
        Coded coded = office(bag("a", "study drug 17", "09:00+60").dose("100 mg"), push("b", "aducanumab", "11:00"))
                .coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.drugFindings())
                .containsExactly(new DrugNotTold.Unknown("study drug 17"), new DrugNotTold.Unknown("aducanumab"));
        assertThat(coded.leftDrug("a")).containsExactly(new DrugNotTold.Unknown("study drug 17"));
        assertThat(coded.bill()).isEqualTo("96365 96375");
    }

    @Test
    void aCodeThatNeverWasIsAskedAboutAndTheRestIsCoded() {
        Coded coded = office(
                        bag("a", "mystery", "09:00+60").hcpcs("J0001").dose("100 mg"),
                        drug("b", "J1745").dose("100 mg").wasted("0 mg"))
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745-JZx10");
        assertThat(coded.drugFindings()).containsExactly(new DrugNotTold.UnknownCode("J0001", "mystery"));
        assertThat(coded.leftDrug("a")).containsExactly(new DrugNotTold.UnknownCode("J0001", "mystery"));
    }

    @Test
    void anUnknownCodeIsNotReplacedByTheCodeOfTheName() {
        assertThat(office(named("a", "infliximab").hcpcs("J0001").dose("100 mg"))
                        .coded()
                        .drugs())
                .isEmpty();
    }

    @Test
    void aConceptOfRxNormTellsTheDrugAndTheCodeGoesBeforeIt() {
        Coded coded = office(
                        named("a", "the antiemetic").rxnorm("26225").dose("4 mg"),
                        drug("b", "J1100").rxnorm("26225").dose("10 mg"))
                .payer("commercial")
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1100x10 J2405x4");
        assertThat(coded.drugFindings()).containsExactly(new DrugNotTold.ByName("the antiemetic", "J2405"));
    }

    @Test
    void aConceptThatNobodyKnowsTellsNothing() {
        Coded coded = office(named("a", "the antiemetic").rxnorm("999999999").dose("4 mg"))
                .coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.leftDrug("a")).containsExactly(new DrugNotTold.Unknown("the antiemetic"));
    }
}
