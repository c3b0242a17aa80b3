package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimProblemCodeTest {

    @Test
    void idsAreUniqueAndInOrder() {
        assertThat(ClaimProblemCode.values())
                .extracting(ClaimProblemCode::id)
                .allMatch(id -> id.matches("CL-\\d{3}"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void eachSaysWhatItMeansAndWhatToDo() {
        assertThat(ClaimProblemCode.values())
                .allSatisfy(code -> assertThat(code.says()).contains(". ").endsWith("."));
    }
}
