package org.basilic.server.claims;

import java.util.UUID;
import org.basilic.claim.ClaimedVisit;
import org.basilic.server.actor.Actor;

/** Who has something to do, in the same transaction, when claims of a visit are released: charges to tell, for one. */
public interface AfterRelease {

    /** Takes note of a release. */
    void released(Actor actor, UUID visit, ClaimedVisit claimed);
}
