package org.basilic.server.exports;

import org.basilic.server.trail.Action;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody asks for.
 *
 * @param action how the trail calls it
 * @param kind what it is made of, such as {@code audit}
 * @param id of that thing, ours
 * @param patient keyed reference of the patient; null where it is not about one alone
 * @param note a word of ours that the trail adds; null for none
 * @param name of the file
 * @param type its content type
 * @param rows of the file, without its headings
 * @param patients at most how many patients it names; 0 where it has counts only
 */
public record Outgoing(
        Action action,
        String kind,
        String id,
        @Nullable String patient,
        @Nullable String note,
        String name,
        String type,
        long rows,
        long patients) {

    /** Returns a file of a patient's records or of many. */
    public static Outgoing file(String kind, String id, String name, String type, long rows, long patients) {
        return new Outgoing(Action.RECORD_EXPORTED, kind, id, null, null, name, type, rows, patients);
    }

    /** Returns the file as the trail calls it so. */
    public Outgoing as(Action newAction) {
        return new Outgoing(newAction, kind, id, patient, note, name, type, rows, patients);
    }

    /** Returns the file as one about this patient; null for nobody. */
    public Outgoing of(@Nullable String newPatient) {
        return new Outgoing(action, kind, id, newPatient, note, name, type, rows, patients);
    }

    /** Returns the file with a word that the trail adds. */
    public Outgoing noted(String newNote) {
        return new Outgoing(action, kind, id, patient, newNote, name, type, rows, patients);
    }
}
