package org.basilic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BilledClaimsTest {

    private final BilledClaims claims = new BilledClaims();

    private void add(String number, @Nullable String visit) {
        claims.add(new BilledClaim(number, null, List.of(), List.of()), visit);
    }

    private List<String> taken(String... keys) {
        return claims.take(List.of(keys)).claims().stream()
                .map(BilledClaim::number)
                .toList();
    }

    @Test
    void aClaimIsFoundByTheNumberOfItsVisitAloneOrWithAPart() {
        add("v1-1", null);
        add("v1-2", null);
        add("v1-x", null);
        add("v10", null);
        add("v2", null);

        assertThat(taken("v1")).containsExactly("v1-1", "v1-2");
        assertThat(taken("v2", "account-2")).containsExactly("v2");
        assertThat(claims.left()).extracting(BilledClaim::number).containsExactly("v1-x", "v10");
        assertThat(claims.size()).isEqualTo(5);
    }

    @Test
    void aClaimThatTellsItsVisitIsNotFoundByItsNumber() {
        add("v1", "v2");

        assertThat(taken("v1")).isEmpty();
        assertThat(taken("v2")).containsExactly("v1");
    }

    @Test
    void aClaimIsTakenOnce() {
        add("v1-2", null);

        assertThat(taken("v1")).containsExactly("v1-2");
        assertThat(taken("v1-2")).isEmpty();
    }
}
