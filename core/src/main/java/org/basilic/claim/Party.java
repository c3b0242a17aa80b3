package org.basilic.claim;

import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation that a claim names.
 *
 * @param last family name, or the whole name of an organisation
 * @param first null for an organisation
 * @param address null where the claim gives none
 */
public record Party(
        String last,
        @Nullable String first,
        @Nullable String middle,
        @Nullable String suffix,
        @Nullable PostalAddress address) {

    /** Returns an organisation. */
    public static Party organisation(String name, @Nullable PostalAddress address) {
        return new Party(name, null, null, null, address);
    }

    /** Whether it is a person. */
    public boolean person() {
        return first != null;
    }
}
