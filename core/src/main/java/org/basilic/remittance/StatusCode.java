package org.basilic.remittance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver says of a claim before it is judged.
 *
 * @param category such as A2 taken, A7 refused because something is wrong
 * @param status number of what it is about, such as 562
 * @param entity two letters or digits of whom it is about, such as 85 the billing provider
 */
public record StatusCode(
        String category, @Nullable String status, @Nullable String entity) {

    private static final Set<String> TAKEN = Set.of("A0", "A1", "A2", "A5");
    private static final Set<String> REFUSED = Set.of("A3", "A4", "A6", "A7", "A8");

    /** Whether the claim goes on its way. */
    public boolean taken() {
        return TAKEN.contains(category);
    }

    /** Whether the claim was refused and must be sent again. */
    public boolean refused() {
        return REFUSED.contains(category);
    }

    /** Returns the codes as they are written, such as A7:562:85. */
    public String written() {
        return category + (status == null ? "" : ":" + status) + (entity == null ? "" : ":" + entity);
    }
}
