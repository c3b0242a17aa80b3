package org.basilic.reference;

import java.util.List;

/**
 * What an adjustment with one reason code means.
 *
 * @param carc claim adjustment reason code
 * @param action what usually follows
 * @param near codes that payers choose between for the same thing
 * @param label a few words of our own
 */
public record AdjustmentMeaning(
        String carc, AdjustmentKind kind, DenialAction action, List<String> near, String label) {

    /** Copies the list, so that nobody changes it later. */
    public AdjustmentMeaning {
        near = List.copyOf(near);
    }
}
