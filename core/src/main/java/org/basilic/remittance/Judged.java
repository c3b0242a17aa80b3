package org.basilic.remittance;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A claim with the payment that judged it. */
public record Judged(Remittance payment, PaidClaim claim) {

    /** The order in which things happened, and among equals one that does not hang on the order of files. */
    static final Comparator<Judged> IN_TIME = Comparator.comparing(
                    Judged::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(judged -> String.valueOf(judged.payment.trace()))
            .thenComparing(judged -> judged.claim.toString());

    private @Nullable LocalDate day() {
        return payment.paidOn();
    }
}
