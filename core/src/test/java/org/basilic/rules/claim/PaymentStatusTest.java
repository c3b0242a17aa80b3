package org.basilic.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.rules.claim.Lines.answers;
import static org.basilic.rules.claim.Lines.hospital;
import static org.basilic.rules.claim.Lines.office;
import static org.basilic.rules.claim.Lines.words;

import org.basilic.model.Setting;
import org.basilic.result.EditCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentStatusTest {

    private static final EditCheck HOSPITAL = EditCheck.HOSPITAL_STATUS;
    private static final EditCheck PHYSICIAN = EditCheck.PHYSICIAN_STATUS;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    96365          | pass    | 96365 has status S: paid by itself, classification 5693
                    96368          | pass    | 96368 has status N: packaged into what stands beside it
                    96372          | pass    | 96372 has status Q1: paid by itself, since nothing of the day packages it
                    99284:service  | pass    | 99284 has status J2: paid by itself or with others, which is not looked at here
                    99213:service  | fail    | 99213 has status B: no code for a hospital's claim to Medicare
                    96380          | fail    | 96380 has status M: no code for a hospital's claim to Medicare
                    J9271:drug     | pass    | J9271 has status K: paid by itself
                    J1200:drug     | pass    | J1200 has status N: packaged into what stands beside it
                    80053:service  | no-data | the tables have no payment status of 80053
                    """)
    void aHospitalsLineHasItsStatus(String line, String answer, String inWords) {
        assertThat(answers(HOSPITAL, hospital(line))).containsExactly("1 " + answer);
        assertThat(words(HOSPITAL, hospital(line))).containsExactly(inWords);
    }

    @Test
    void aConditionalLineIsPackagedBesideAPaidOneOfItsDay() {
        assertThat(words(HOSPITAL, hospital("96372 96365")))
                .first()
                .isEqualTo("96372 has status Q1: packaged beside 96365 of the same day, status S");
        assertThat(words(HOSPITAL, hospital("96372 96365@2026-03-03")))
                .first()
                .isEqualTo("96372 has status Q1: paid by itself, since nothing of the day packages it");
        assertThat(words(HOSPITAL, hospital("96372 96368 J9271:drug")))
                .first()
                .isEqualTo("96372 has status Q1: " + "paid by itself, since nothing of the day packages it");
    }

    /** The list that was read begins with 2026. */
    @Test
    void aDayBeforeTheListIsNoData() {
        assertThat(answers(HOSPITAL, hospital("96365@2025-12-31"))).containsExactly("1 no-data");
        assertThat(answers(HOSPITAL, hospital("96365@2026-01-01"))).containsExactly("1 pass");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    96365         | pass    | 96365 has status A: paid by itself
                    96376         | pass    | 96376 has status X: paid, if at all, by another schedule
                    36000:service | pass    | 36000 has status B: packaged into what stands beside it
                    96523         | pass    | 96523 has status T: paid by itself, since nothing of the day packages it
                    99417:service | fail    | 99417 has status I: no code for a physician's claim to Medicare
                    80053:service | no-data | the tables have no payment status of 80053
                    """)
    void aPhysiciansLineHasItsStatus(String line, String answer, String inWords) {
        assertThat(answers(PHYSICIAN, office(line))).containsExactly("1 " + answer);
        assertThat(words(PHYSICIAN, office(line))).containsExactly(inWords);
    }

    @Test
    void aPhysiciansDrugsAreNotAsked() {
        assertThat(answers(PHYSICIAN, office("J9271:drug J9271-JW:waste"))).isEmpty();
    }

    @Test
    void onlyMedicareIsAsked() {
        Claim claim = Lines.of(Setting.FACILITY, null, false, "96365");

        assertThat(answers(HOSPITAL, claim)).isEmpty();
        assertThat(answers(PHYSICIAN, hospital("96365"))).isEmpty();
        assertThat(answers(HOSPITAL, office("96365"))).isEmpty();
    }
}
