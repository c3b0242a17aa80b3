package org.basilic.server.worklist;

import java.util.List;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list.
 *
 * @param next where the next page begins; null where there is none
 */
public record Rows(List<VisitHead> visits, @Nullable String next) {

    /** Copies the list, so that nobody changes it later. */
    public Rows {
        visits = List.copyOf(visits);
    }
}
