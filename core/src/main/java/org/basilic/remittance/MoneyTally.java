package org.basilic.remittance;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.basilic.reference.AdjustmentKind;
import org.basilic.reference.AdjustmentMeaning;
import org.jspecify.annotations.Nullable;

/** What became of the dollars of all answers that stand. */
public final class MoneyTally {

    private BigDecimal charged = Cents.ZERO;
    private BigDecimal paid = Cents.ZERO;
    private final Map<AdjustmentKind, BigDecimal> held = new EnumMap<>(AdjustmentKind.class);
    private BigDecimal unlisted = Cents.ZERO;
    private int unread;

    void claim(PaidClaim claim) {
        charged = charged.add(known(claim.charge()));
        paid = paid.add(known(claim.paid()));
    }

    void adjustment(Adjustment adjustment, @Nullable AdjustmentMeaning meaning) {
        BigDecimal amount = known(adjustment.amount());
        if (meaning == null) {
            unlisted = unlisted.add(amount);
        } else {
            held.merge(meaning.kind(), amount, BigDecimal::add);
        }
    }

    /** Returns the amount, counting one that is not known as such, since it is in no sum. */
    private BigDecimal known(@Nullable BigDecimal amount) {
        if (amount == null) {
            unread++;
            return Cents.ZERO;
        }
        return amount;
    }

    /** Returns the dollars billed. */
    public BigDecimal charged() {
        return charged;
    }

    /** Returns the dollars paid for claims. */
    public BigDecimal paid() {
        return paid;
    }

    /** Returns the dollars held back for reasons of a kind. */
    public BigDecimal held(AdjustmentKind kind) {
        return held.getOrDefault(kind, Cents.ZERO);
    }

    /** Returns the dollars held back for reasons of which the table says nothing. */
    public BigDecimal unlisted() {
        return unlisted;
    }

    /** Returns how many amounts could not be read and are in none of the sums. */
    public int unread() {
        return unread;
    }
}
