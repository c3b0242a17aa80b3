package org.basilic.formats.json;

import java.util.List;
import org.basilic.formats.Reading;

/**
 * A record with changes, read again.
 *
 * @param changes those that concern the record, in the order in which they were asked for
 * @param reading the changed encounter, or why there can be none
 */
public record Trial(List<TriedChange> changes, Reading reading) {

    /** Copies the list, so that nobody changes it later. */
    public Trial {
        changes = List.copyOf(changes);
    }
}
