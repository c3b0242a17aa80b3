package org.basilic.formats;

import java.util.List;
import org.basilic.model.Problem;

/**
 * A record that was refused.
 *
 * @param line the line on which the record begins, counted from 1
 * @param problems all that was found, at least one
 */
public record Refused(int record, long line, List<Problem> problems) implements Reading {

    /** Copies the list, so that nobody changes it later. */
    public Refused {
        problems = List.copyOf(problems);
    }
}
