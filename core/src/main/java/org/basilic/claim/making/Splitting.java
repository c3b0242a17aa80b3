package org.basilic.claim.making;

import java.util.List;
import org.basilic.reference.DayTables;

/** Spreads the lines of a visit over as few claims as hold them. */
final class Splitting {

    private Splitting() {}

    static List<List<Draft>> of(List<Draft> drafts, Limits limits, DayTables tables, Found found) {
        return List.of(drafts);
    }
}
