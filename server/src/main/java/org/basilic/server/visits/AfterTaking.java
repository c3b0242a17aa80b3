package org.basilic.server.visits;

import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.server.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Who has something to do, in the same transaction, when a visit got a new version: a delta, a charge to tell. */
public interface AfterTaking {

    /**
     * Takes note of a new version.
     *
     * @param before what the list showed before; null for a new visit
     * @return whether it opened a delta
     */
    boolean taken(
            Actor actor,
            @Nullable VisitHead before,
            UUID visit,
            long version,
            Encounter encounter,
            CodedEncounter coded);
}
