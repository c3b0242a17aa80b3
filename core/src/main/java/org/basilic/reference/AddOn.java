package org.basilic.reference;

import java.util.List;

/**
 * What a release says of an add-on code on a day.
 *
 * @param primaries the primary codes that are named, in the order of the codes
 */
public record AddOn(AddOnType type, List<String> primaries) {

    /** Keeps its own list. */
    public AddOn {
        primaries = List.copyOf(primaries);
    }

    /** Whether a payer may accept codes that are not named. */
    public boolean acceptsOthers() {
        return type != AddOnType.ALL_NAMED;
    }
}
