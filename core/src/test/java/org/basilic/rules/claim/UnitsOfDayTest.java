package org.basilic.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.rules.claim.Lines.answers;
import static org.basilic.rules.claim.Lines.hospital;
import static org.basilic.rules.claim.Lines.office;
import static org.basilic.rules.claim.Lines.words;

import org.basilic.result.EditCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsOfDayTest {

    private static final EditCheck CHECK = EditCheck.UNIT_LIMIT;

    @ParameterizedTest
    @CsvSource({"96361x8, pass, pass", "96361x9, fail, pass", "96361x25, fail, fail", "96376, fail, pass"})
    void eachSettingHasALimitOfItsOwn(String line, String office, String hospital) {
        assertThat(answers(CHECK, office(line))).containsExactly("1 " + office);
        assertThat(answers(CHECK, hospital(line))).containsExactly("1 " + hospital);
    }

    @Test
    void theLinesOfADayAreJudgedTogether() {
        assertThat(answers(CHECK, office("96365 96365-59 96361x8"))).containsExactly("1 fail", "2 fail", "3 pass");
        assertThat(answers(CHECK, office("96365 96365-59@2026-03-03"))).containsExactly("1 pass", "2 pass");
        assertThat(answers(CHECK, office("J1200x6:drug J1200-JWx3:waste"))).containsExactly("1 fail", "2 fail");
    }

    @Test
    void theWordsNameUnitsLimitAndWhetherAnAppealIsOpen() {
        assertThat(words(CHECK, office("96365 96365-59")))
                .containsOnly(
                        "2 units of 96365 on 2026-03-02, beyond the professional limit of 1 (indicator 3: the whole day, "
                                + "open to appeal)");
        assertThat(words(CHECK, hospital("96368")))
                .containsExactly(
                        "1 unit of 96368 on 2026-03-02, within the facility limit of 1 (indicator 2: the whole day, no "
                                + "appeal)");
    }

    @Test
    void aCodeWithoutALimitIsNoData() {
        assertThat(answers(CHECK, hospital("J9271x20:drug"))).containsExactly("1 no-data");
        assertThat(words(CHECK, hospital("J9271x20:drug")))
                .containsExactly("the tables have no limit for the units of J9271");
    }
}
