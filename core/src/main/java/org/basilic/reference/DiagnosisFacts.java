package org.basilic.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of the diagnosis table.
 *
 * @param code with its dot
 * @param title our own short words
 * @param successors codes to choose from when this one has ended
 */
public record DiagnosisFacts(String code, String title, List<String> successors, DateRange inForce) {

    /** Whether the code is valid on this day. */
    public boolean inForceOn(LocalDate day) {
        return inForce.covers(day);
    }
}
