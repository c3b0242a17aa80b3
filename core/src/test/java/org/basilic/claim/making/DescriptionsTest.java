package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.claim.making.Told.amount;
import static org.basilic.claim.making.Told.drug;
import static org.basilic.claim.making.Told.given;
import static org.basilic.claim.making.Told.line;

import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Setting;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line says in words. */
class DescriptionsTest {

    private final Found found = new Found();

    @Test
    void aCodeThatSaysWhatItIsNeedsNoWords() {
        assertThat(describe("J2405", given("a1", drug("ondansetron", null), amount("4", "mg"))))
                .isNull();
        assertThat(found.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"J3490", "J3590", "J9999"})
    void aCodeForAnyDrugSaysNameAndDose(String code) {
        assertThat(describe(code, given("a1", drug("inventamab", null), amount("25.50", "mg"))))
                .isEqualTo("inventamab 25.5 mg");
    }

    @Test
    void theDosesOfOneLineAddUp() {
        assertThat(describe(
                        "J3490",
                        given("a1", drug("inventamab", null), amount("25.5", "mg")),
                        given("a2", drug("inventamab", null), amount("0.5", "mg"))))
                .isEqualTo("inventamab 26 mg");
    }

    @Test
    void aNameTooLongIsCutBeforeTheDose() {
        String words = describe("J3490", given("a1", drug("x".repeat(100), null), amount("1", "mg")));

        assertThat(words).hasSize(80).endsWith("x 1 mg");
    }

    @Test
    void withoutANameThereIsNoClaim() {
        assertThat(describe("J3490", given("a1", drug(null, null), amount("1", "mg"))))
                .isNull();
        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.NO_DESCRIPTION);
    }

    @Test
    void withoutADoseTheNameGoesAlone() {
        assertThat(describe("J3490", given("a1", drug("inventamab", null), null)))
                .isEqualTo("inventamab");
        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.NO_DOSE_IN_DESCRIPTION);
        assertThat(found.stopped()).isFalse();
    }

    private @Nullable String describe(String code, Administration... given) {
        String[] ids = new String[given.length];
        for (int i = 0; i < given.length; i++) {
            ids[i] = given[i].id();
        }
        return new Descriptions(Told.visit(Setting.PROFESSIONAL, List.of("D50.9"), given), Told.TABLES)
                .of(line(code, LineKind.DRUG, 1, ids), "line 1", found);
    }
}
