package org.basilic.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimNumberTest {

    @Test
    void aClaimAloneHasTheAccountAsItsNumber() {
        assertThat(ClaimNumber.of("A100", 1, 1)).isEqualTo("A100");
    }

    @Test
    void severalClaimsOfAVisitAreCounted() {
        assertThat(ClaimNumber.of("A100", 2, 3)).isEqualTo("A100-2");
    }

    @Test
    void aLineIsNamedByItsClaimAndPlace() {
        assertThat(ClaimNumber.ofLine("A100-2", 14)).isEqualTo("A100-2.14");
    }

    @Test
    void everyPartBelongsToTheAccount() {
        assertThat(ClaimNumber.belongs("A100", "A100")).isTrue();
        assertThat(ClaimNumber.belongs("A100-1", "A100")).isTrue();
        assertThat(ClaimNumber.belongs("A100-12", "A100")).isTrue();
    }

    @Test
    void anotherAccountThatBeginsAlikeDoesNot() {
        assertThat(ClaimNumber.belongs("A1001", "A100")).isFalse();
        assertThat(ClaimNumber.belongs("A10", "A100")).isFalse();
        assertThat(ClaimNumber.belongs("A100-", "A100")).isFalse();
        assertThat(ClaimNumber.belongs("A100-1b", "A100")).isFalse();
        assertThat(ClaimNumber.belongs("A100-1-1", "A100")).isFalse();
    }
}
