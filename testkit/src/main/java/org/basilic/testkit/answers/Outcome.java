package org.basilic.testkit.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.remittance.Adjustment;
import org.basilic.remittance.AdjustmentGroup;

/**
 * What becomes of a line: which part of its charge is held back for which reasons. The rest is paid.
 *
 * @param remarks remark codes beside the reasons
 */
public record Outcome(List<Adjustment> adjustments, List<String> remarks) {

    /** Copies the lists, so that nobody changes them later. */
    public Outcome {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }

    /** Returns the outcome of a line that is paid as billed. */
    public static Outcome paid() {
        return new Outcome(List.of(), List.of());
    }

    /** Returns the outcome with something more held back. */
    public Outcome less(AdjustmentGroup group, String carc, BigDecimal amount) {
        List<Adjustment> more = new ArrayList<>(adjustments);
        more.add(new Adjustment(group, carc, amount, null));
        return new Outcome(more, remarks);
    }

    /** Returns the outcome with a remark more. */
    public Outcome saying(String rarc) {
        List<String> more = new ArrayList<>(remarks);
        more.add(rarc);
        return new Outcome(adjustments, more);
    }

    /** Returns the dollars held back. */
    BigDecimal held() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Adjustment each : adjustments) {
            BigDecimal amount = each.amount();
            sum = amount == null ? sum : sum.add(amount);
        }
        return sum;
    }
}
