package org.basilic.server.messages;

import java.util.List;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;

/**
 * What the messages of a group of patients make together.
 *
 * @param encounters that can be coded
 * @param problems of encounters that cannot, one of each
 */
record Derived(List<Encounter> encounters, List<Problem> problems) {

    /** Copies the lists, so that nobody changes them later. */
    Derived {
        encounters = List.copyOf(encounters);
        problems = List.copyOf(problems);
    }
}
