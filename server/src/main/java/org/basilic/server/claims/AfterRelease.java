package org.basilic.server.claims;

import java.util.UUID;
import org.basilic.claim.ClaimedVisit;
import org.basilic.server.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Who has something to do, in the same transaction, when claims of a visit are released: charges to tell, for one. */
public interface AfterRelease {

    /** Takes note of a release. */
    void released(Actor actor, UUID visit, ClaimedVisit claimed);

    /** Returns in words what of the releases of a visit has left the house; null where nothing has. */
    @Nullable
    String left(String facility, UUID visit);

    /**
     * Takes back what was to go out of a visit's release, in the transaction that takes the release back.
     *
     * @return in words what has left the house, for which the whole is undone; null where nothing has
     */
    @Nullable
    String takenBack(Actor actor, UUID visit);
}
