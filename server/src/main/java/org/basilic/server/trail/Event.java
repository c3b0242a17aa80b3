package org.basilic.server.trail;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basilic.server.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something to be written into the trail. It holds no text of a record: ids, words of ours, numbers.
 *
 * @param patient keyed reference of the patient; null where none is concerned
 * @param objectKind what was acted on, such as {@code visit}
 * @param objectId its id, ours and random
 * @param version of the object; null where it has none
 * @param outcome whether it was done
 * @param reason a code of why; null for none
 * @param shown keyed references of the patients that a list showed
 */
public record Event(
        Actor actor,
        Action action,
        @Nullable String patient,
        String objectKind,
        String objectId,
        @Nullable Long version,
        Outcome outcome,
        @Nullable String reason,
        Set<String> shown) {

    /** Copies the set. */
    public Event {
        shown = Set.copyOf(shown);
    }

    /** Whether what was tried was done. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /** Returns an event of something done that concerns no patient. */
    public static Event done(Actor actor, Action action, String objectKind, String objectId) {
        return new Event(actor, action, null, objectKind, objectId, null, Outcome.DONE, null, Set.of());
    }

    /** Returns the event as it concerns this patient; null for nobody. */
    public Event of(@Nullable String newPatient) {
        return new Event(actor, action, newPatient, objectKind, objectId, version, outcome, reason, shown);
    }

    /** Returns the event with the version of its object. */
    public Event at(long newVersion) {
        return new Event(actor, action, patient, objectKind, objectId, newVersion, outcome, reason, shown);
    }

    /** Returns the event with a code of why; null for none. */
    public Event because(@Nullable String newReason) {
        return new Event(actor, action, patient, objectKind, objectId, version, outcome, newReason, shown);
    }

    /** Returns the event with this outcome. */
    public Event ending(Outcome newOutcome) {
        return new Event(actor, action, patient, objectKind, objectId, version, newOutcome, reason, shown);
    }

    /** Returns the event of a list as it shows these patients; null among them is nobody. */
    public Event showing(Stream<@Nullable String> patients) {
        Set<String> refs = patients.flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet());
        return new Event(actor, action, patient, objectKind, objectId, version, outcome, reason, refs);
    }
}
