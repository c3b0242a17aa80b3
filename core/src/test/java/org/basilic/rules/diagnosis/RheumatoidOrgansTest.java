package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.by;

import org.basilic.given.Chart;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.rules.diagnosis.RheumatoidOrgans.WordsSayOtherwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RheumatoidOrgansTest {

    private static Chart infliximab() {
        return facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rheumatoid arthritis with organ involvement",
                "RHEUMATOID ARTHRITIS W/ ORGAN INVOLVEMENT",
                "seropositive RA, systemic involvement",
                "RA with rheumatoid lung disease",
                "RA with vasculitis"
            })
    void wordsThatMeanOrgansArePointedToTheCodesForThat(String words) {
        Diagnosed diagnosed = Diagnosed.with(infliximab().diagnosis("M05.79", words));

        assertThat(diagnosed.found()).containsExactly(new WordsSayOtherwise("M05.79"));
        assertThat(diagnosed.findings(RheumatoidOrgans.CARD)).containsExactly("warning");
        assertThat(diagnosed.found().get(0).inWords()).contains("M05.1-", "M05.2-", "M05.6-");
        assertThat(diagnosed.questions(RheumatoidOrgans.CARD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rheumatoid arthritis with rheumatoid factor of multiple sites without organ or systems involvement",
                "RF+ RA, multiple sites, w/o organ involvement",
                "seropositive rheumatoid arthritis, several joints"
            })
    void wordsThatAgreeWithTheCodeAreLeftAlone(String words) {
        Diagnosed diagnosed = Diagnosed.with(infliximab().diagnosis("M05.79", words));

        assertThat(diagnosed.found()).isEmpty();
        assertThat(diagnosed.pointers()).isEqualTo("96413 1");
    }

    @Test
    void aCodeWithoutWordsIsLeftAlone() {
        assertThat(Diagnosed.with(infliximab(), "M05.79").found()).isEmpty();
    }

    @Test
    void howTheCodeIsWrittenDoesNotMatter() {
        assertThat(Diagnosed.with(infliximab().diagnosis("m0579", "with organ involvement"))
                        .found())
                .containsExactly(new WordsSayOtherwise("M05.79"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M05.19", "M05.29", "M05.69"})
    void theCodesForOrganInvolvementMayBeCalledSo(String code) {
        assertThat(Diagnosed.with(infliximab().diagnosis(code, "RA with organ involvement"))
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RA with heart involvement",
                "RA with pulmonary fibrosis",
                "RA with interstitial lung disease, without vasculitis",
                "RA with polyneuropathy"
            })
    void organsUnderTheirOwnNamesAndBesideOnesThatAreFreeAreOrgans(String words) {
        assertThat(Diagnosed.with(infliximab().diagnosis("M05.79", words)).found())
                .containsExactly(new WordsSayOtherwise("M05.79"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RA, no organ involvement", "RA; organ involvement: none", "RA on systemic therapy"})
    void wordsThatDenyOrMeanSomethingElseAreLeftAlone(String words) {
        assertThat(Diagnosed.with(infliximab().diagnosis("M05.79", words)).found())
                .isEmpty();
    }
}
