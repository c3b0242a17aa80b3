package org.basilic.server.trailview;

import java.time.LocalDate;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail are wanted; null where anything will do.
 *
 * @param actor id of the account, token or peer
 * @param patient keyed reference of the patient
 * @param from first day, by the facility's clock
 * @param to last day, it included
 * @param newestFirst within what is sorted alike
 * @param page from 0
 */
record Wanted(
        @Nullable String actor,
        @Nullable String patient,
        @Nullable Action action,
        Event.@Nullable Outcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        boolean newestFirst,
        int page) {

    /** Returns what concerns this patient, newest first. */
    static Wanted of(String patient) {
        return new Wanted(null, patient, null, null, null, null, Sort.WHEN, true, 0);
    }

    /** Returns what happened last. */
    static Wanted newest() {
        return new Wanted(null, null, null, null, null, null, Sort.WHEN, true, 0);
    }

    /** Returns the same of another page. */
    Wanted at(int newPage) {
        return new Wanted(actor, patient, action, outcome, from, to, sort, newestFirst, newPage);
    }
}
