package org.basilic.remittance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver finds wrong in one segment of a transaction that we sent.
 *
 * @param segment id of the segment
 * @param position its place in the transaction, the ST being 1; null where the receiver tells none
 * @param loop where the receiver says that it stands
 * @param code what is wrong with the segment, such as 3 missing, 8 wrong elements
 * @param claim our own number of the claim, where the receiver tells it
 * @param elements what is wrong in its elements; what stood there is not kept, it may name a person
 */
public record SyntaxError(
        @Nullable String segment,
        @Nullable Integer position,
        @Nullable String loop,
        @Nullable String code,
        @Nullable String claim,
        List<ElementError> elements) {

    /**
     * What is wrong with one element.
     *
     * @param component 0 for the whole element
     * @param code such as 1 missing, 7 a code that is not known
     */
    public record ElementError(
            int element, int component, @Nullable String code) {}

    /** Copies the list, so that nobody changes it later. */
    public SyntaxError {
        elements = List.copyOf(elements);
    }

    /** Returns the segment and its first wrong element as they are written, such as SV101-2. */
    public String written() {
        StringBuilder written = new StringBuilder(segment == null ? "?" : segment);
        if (!elements.isEmpty() && elements.get(0).element() > 0) {
            ElementError first = elements.get(0);
            written.append("%02d".formatted(first.element()));
            written.append(first.component() > 0 ? "-" + first.component() : "");
        }
        return written.toString();
    }
}
