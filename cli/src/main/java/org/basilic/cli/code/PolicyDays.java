package org.basilic.cli.code;

import java.time.LocalDate;
import org.basilic.cli.Days;
import org.basilic.coding.EncounterCheck;
import org.basilic.model.Encounter;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The days of a policy that a whole run is to be coded by, which an encounter's own payer is not asked about. */
public final class PolicyDays {

    private final @Nullable Policy policy;

    /**
     * Takes the policy of a run.
     *
     * @param id null when each encounter's payer decides
     */
    public PolicyDays(Reference reference, @Nullable String id) {
        policy = id == null ? null : reference.policies().named(id);
    }

    /** Returns why an encounter cannot be coded by it, or null when it can. */
    public @Nullable String refusal(Encounter encounter) {
        LocalDate day = EncounterCheck.dateOf(encounter);
        if (policy == null || day == null || policy.inForce().covers(day)) {
            return null;
        }
        return "the policy " + policy.id() + " is in force " + Days.inWords(policy.inForce()) + ", not on " + day
                + "; code this encounter by another";
    }
}
