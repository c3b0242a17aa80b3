package org.basilic.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.rules.claim.Lines.answers;
import static org.basilic.rules.claim.Lines.hospital;
import static org.basilic.rules.claim.Lines.words;

import org.basilic.result.EditCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeInForceTest {

    private static final EditCheck CHECK = EditCheck.CODE_VALIDITY;

    /** The last day of a code and the day after, the day before its first and the first. */
    @ParameterizedTest
    @CsvSource({
        "J0640:drug@2026-09-30, pass, J0640 is in force on 2026-09-30",
        "J0640:drug@2026-10-01, fail, J0640 is not in force on 2026-10-01: its last day was 2026-09-30",
        "96380@2023-10-05, fail, 96380 is not in force on 2023-10-05: it begins on 2023-10-06",
        "96380@2023-10-06, pass, 96380 is in force on 2023-10-06",
        "M0224@2024-03-21, fail, M0224 is not in force on 2024-03-21: it begins on 2024-03-22",
        "M0224@2024-03-22, pass, M0224 is in force on 2024-03-22",
        "99213:service, pass, 99213 is in force on 2026-03-02",
        "80053:service, no-data, the tables do not have 80053"
    })
    void aCodeIsHeldAgainstItsDays(String line, String answer, String inWords) {
        assertThat(answers(CHECK, hospital(line))).containsExactly("1 " + answer);
        assertThat(words(CHECK, hospital(line))).containsExactly(inWords);
    }

    @Test
    void everyLineIsAsked() {
        assertThat(answers(CHECK, hospital("96365 J7030:drug J7030-JW:waste 99999:service")))
                .containsExactly("1 pass", "2 pass", "3 pass", "4 no-data");
    }
}
