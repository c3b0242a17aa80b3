package org.basilic.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.rules.claim.Lines.answers;
import static org.basilic.rules.claim.Lines.hospital;
import static org.basilic.rules.claim.Lines.words;

import org.basilic.model.Setting;
import org.basilic.result.EditCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceOfLineTest {

    private static final EditCheck CHECK = EditCheck.PLACE_OF_SERVICE;

    /** An infusion, a lumbar injection in person, a drug; a service that is no administration is not asked. */
    @ParameterizedTest
    @CsvSource({
        "11, 1 pass|2 pass|3 pass",
        "20, 1 pass|2 pass|3 pass",
        "22, 1 fail|2 pass|3 fail",
        "12, 1 fail|2 fail|3 pass",
        "88, 1 no-data|2 no-data|3 no-data"
    })
    void whatStaffGivesInAFacilityIsTheFacilitys(String place, String expected) {
        Claim claim = Lines.of(Setting.PROFESSIONAL, place, true, "96365 96450 J7030:drug 99213-25:service");

        assertThat(String.join("|", answers(CHECK, claim))).isEqualTo(expected);
    }

    @Test
    void aPlaceThatIsNotChartedIsNoData() {
        Claim claim = Lines.of(Setting.PROFESSIONAL, null, true, "96365");

        assertThat(answers(CHECK, claim)).containsExactly("1 no-data");
        assertThat(words(CHECK, claim)).containsExactly("the place of service of 96365 is not charted");
    }

    @Test
    void anAdministrationEnteredAsAServiceIsAskedToo() {
        assertThat(answers(CHECK, Lines.of(Setting.PROFESSIONAL, "22", true, "96521:service")))
                .containsExactly("1 fail");
    }

    @Test
    void theWordsNameThePlaceAndWhoReports() {
        assertThat(words(CHECK, Lines.of(Setting.PROFESSIONAL, "22", true, "96365")))
                .containsExactly(
                        "96365 does not stand on a physician's claim: place of service 22 is a facility, which reports "
                                + "it itself");
        assertThat(words(CHECK, Lines.of(Setting.PROFESSIONAL, "12", true, "96365 J7030:drug")))
                .containsExactly(
                        "96365 does not stand on a physician's claim: place of service 12 is the home, which has codes of its own",
                        "J7030 may stand on a physician's claim of place of service 12");
    }

    @Test
    void aHospitalsClaimIsNotAsked() {
        assertThat(answers(CHECK, hospital("96365 J7030:drug"))).isEmpty();
    }
}
