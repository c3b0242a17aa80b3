package org.basilic.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.rules.claim.Lines.answers;
import static org.basilic.rules.claim.Lines.hospital;
import static org.basilic.rules.claim.Lines.words;

import java.util.List;
import org.basilic.model.Setting;
import org.basilic.reference.Imported;
import org.basilic.reference.Releases;
import org.basilic.result.EditCheck;
import org.junit.jupiter.api.Test;

class ParentOfLineTest {

    private static final EditCheck CHECK = EditCheck.ADD_ON;

    @Test
    void anAddOnPassesBesideACodeThatItMayFollow() {
        assertThat(answers(CHECK, hospital("96365 96366x2"))).containsExactly("2 pass");
        assertThat(words(CHECK, hospital("96365 96366x2"))).containsExactly("96366 follows 96365");
    }

    @Test
    void theParentMayStandOnTheDayBefore() {
        assertThat(answers(CHECK, hospital("96365@2026-03-02 96366@2026-03-03")))
                .containsExactly("2 pass");
    }

    @Test
    void anAddOnWithoutAnyOfThemFails() {
        assertThat(answers(CHECK, hospital("96365 96423"))).containsExactly("2 fail");
        assertThat(words(CHECK, hospital("96365 96423"))).containsExactly("96423 follows none of 96422");
    }

    /** The coding book lets the further hours of a second drug stand; the list of CMS alone would not. */
    @Test
    void aParentOfTheCodingBookIsEnough() {
        assertThat(answers(CHECK, hospital("96417 96415"))).containsExactly("1 fail", "2 pass");
    }

    @Test
    void whatIsNoAddOnIsNotAsked() {
        assertThat(answers(CHECK, hospital("96365 99213-25:service J7030:drug")))
                .isEmpty();
    }

    @Test
    void aServiceThatTheTablesDoNotHaveIsNoData() {
        assertThat(answers(CHECK, hospital("96365 90474:service"))).containsExactly("2 no-data");
        assertThat(words(CHECK, hospital("90474:service")))
                .containsExactly("the tables do not say whether 90474 is an add-on");
    }

    @Test
    void parentsThatAListLeavesToThePayerAreNoData() {
        Imported list = Imported.of(List.of(Releases.addOns("90474/3/90473", "99417/2")));
        Claim claim = Lines.of(Setting.FACILITY, null, true, "90474:service 99417:service", list);

        assertThat(answers(CHECK, claim)).containsExactly("1 no-data", "2 no-data");
        assertThat(words(CHECK, claim))
                .containsExactly(
                        "90474 follows none of 90473, and the payer says which others it accepts",
                        "99417 follows no code, and the payer says which others it accepts");
        assertThat(answers(CHECK, Lines.of(Setting.FACILITY, null, true, "90473:service 90474:service", list)))
                .containsExactly("2 pass");
    }
}
