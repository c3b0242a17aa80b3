package org.basilic.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.rules.claim.Lines.answers;
import static org.basilic.rules.claim.Lines.hospital;
import static org.basilic.rules.claim.Lines.office;
import static org.basilic.rules.claim.Lines.words;

import org.basilic.result.EditCheck;
import org.junit.jupiter.api.Test;

class PairsOfLineTest {

    private static final EditCheck CHECK = EditCheck.PAIR;

    @Test
    void linesThatFormNoPairPass() {
        assertThat(answers(CHECK, hospital("96365 96366x2 96375"))).containsExactly("1 pass", "2 pass", "3 pass");
        assertThat(words(CHECK, hospital("96365 96366")))
                .first()
                .isEqualTo("96365 is not second of a pair with the other code on 2026-03-02");
    }

    @Test
    void aPairIsToldOnTheLineOfItsSecondCode() {
        assertThat(answers(CHECK, hospital("96365 96372"))).containsExactly("1 pass", "2 fail", "2 fail 96365");
        assertThat(words(CHECK, hospital("96365 96372")))
                .endsWith(
                        "96372 is second of pairs that nothing opens, with 96365",
                        "96372 is second of a pair with 96365, which a modifier would open, and there is none");
    }

    @Test
    void aModifierOpensIt() {
        assertThat(answers(CHECK, hospital("96365 96372-59")))
                .containsExactly("1 pass", "2 opened-by-modifier", "2 opened-by-modifier 96365 59");
        assertThat(words(CHECK, hospital("96365 96372-XU")))
                .endsWith("96372 is second of a pair with 96365, which XU on 96372 opens");
    }

    /** The modifier of a second site stands on whichever initial is the second site's. */
    @Test
    void aModifierOfDistinctServicesOpensItFromTheFirstCodeToo() {
        assertThat(answers(CHECK, hospital("96365 96413-59")))
                .containsExactly("1 opened-by-modifier", "1 opened-by-modifier 96413 59", "2 pass");
    }

    @Test
    void twentyFiveOpensAVisitAndNothingElse() {
        assertThat(answers(CHECK, office("96365 99213-25:service"))).contains("2 opened-by-modifier 96365 25");
        assertThat(answers(CHECK, office("96365 99213-59:service"))).contains("2 fail 96365");
        assertThat(answers(CHECK, office("96365 96372-25"))).contains("2 fail 96365");
        assertThat(answers(CHECK, office("96365 36410-JZ:service"))).contains("2 fail 96365");
    }

    @Test
    void nothingOpensAPairOfIndicatorNought() {
        assertThat(answers(CHECK, office("96365 99211-25:service"))).contains("2 fail 96365");
        assertThat(words(CHECK, office("96365 99211-25:service")))
                .endsWith("99211 is second of a pair with 96365, which no modifier opens");
    }

    @Test
    void theSettingDecides() {
        assertThat(answers(CHECK, office("96365 36591:service"))).contains("2 fail 96365");
        assertThat(answers(CHECK, hospital("96365 36591:service"))).containsExactly("1 pass", "2 pass");
    }

    @Test
    void theGravestOfSeveralLinesOfTheFirstCodeCounts() {
        assertThat(answers(CHECK, hospital("96365 96365-59 96360")))
                .containsExactly("1 pass", "2 pass", "3 fail", "3 fail 96365");
        assertThat(answers(CHECK, hospital("96365-59 96365-59 96360"))).contains("3 opened-by-modifier 96365 59");
    }

    @Test
    void onlyLinesOfOneDayFormAPairButAServiceStandsBesideAll() {
        assertThat(answers(CHECK, hospital("96365 96372@2026-03-03"))).containsExactly("1 pass", "2 pass");
        assertThat(answers(CHECK, hospital("96365@2026-03-03 36410:service"))).contains("2 fail 96365");
    }

    @Test
    void aPassClaimsNothingOfWhatIsNotKnown() {
        assertThat(words(CHECK, hospital("96365 96366 96372-59 J9271:drug J9271-JW:waste")))
                .first()
                .isEqualTo(
                        "96365 is not second of a pair with any of 2 other codes on 2026-03-02; told on their own lines: 1 more");
    }

    @Test
    void whatTheTablesDoNotKnowIsToldOnceOnTheLessKnownLine() {
        assertThat(answers(CHECK, hospital("96365 J9271:drug"))).containsExactly("1 pass", "2 no-data");
        assertThat(words(CHECK, hospital("96365 96375 J9271:drug")))
                .last()
                .isEqualTo("the tables do not say whether J9271 forms a pair with 96365, 96375");
        assertThat(answers(CHECK, hospital("J9271:drug J9305:drug"))).containsExactly("1 pass", "2 no-data");
    }

    /** Visits are complete with administrations, G0498 with administrations alone: nothing is known of the two together. */
    @Test
    void completeWithAdministrationsIsNotCompleteWithEachOther() {
        assertThat(answers(CHECK, hospital("G0463:service 96413"))).contains("1 fail 96413");
        assertThat(answers(CHECK, hospital("36410:service 36591:service"))).containsExactly("1 pass", "2 pass");
        assertThat(answers(CHECK, hospital("G0498 99213:service"))).containsExactly("1 no-data", "2 pass");
        assertThat(answers(CHECK, hospital("G0498 96411"))).containsExactly("1 pass", "2 pass");
    }

    @Test
    void aFailingPairIsGraverThanWhatIsNotKnown() {
        assertThat(answers(CHECK, hospital("96365 36400:service J9271:drug")))
                .containsExactly("1 pass", "2 pass", "3 no-data");
        assertThat(answers(CHECK, office("96413 J1644:drug J9271:drug")))
                .containsExactly("1 pass", "2 fail", "2 fail 96413", "3 no-data");
    }

    @Test
    void aLineAloneAndACodeBesideItselfPass() {
        assertThat(answers(CHECK, hospital("J9271:drug"))).containsExactly("1 pass");
        assertThat(words(CHECK, hospital("96365 96365-59")))
                .containsOnly("no other code on 2026-03-02 is to be answered beside 96365");
    }
}
