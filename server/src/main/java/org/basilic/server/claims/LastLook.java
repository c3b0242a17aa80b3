package org.basilic.server.claims;

import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.server.overrides.StandingLines;

/**
 * A visit as it would go out.
 *
 * @param lines those that go out
 * @param claims what was made of them; empty where something stops that
 * @param obstacles all that was found, those that stop first
 */
public record LastLook(StandingLines lines, List<Claim> claims, List<Obstacle> obstacles) {

    /** Copies the lists, so that nobody changes them later. */
    public LastLook {
        claims = List.copyOf(claims);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether it can be released. */
    public boolean free() {
        return !claims.isEmpty() && obstacles.stream().noneMatch(Obstacle::stops);
    }
}
