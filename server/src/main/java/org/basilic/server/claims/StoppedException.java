package org.basilic.server.claims;

import java.util.List;
import java.util.stream.Collectors;

/** A visit cannot be released; it says all that stands in the way. */
public class StoppedException extends RuntimeException {

    private final transient List<Obstacle> obstacles;

    StoppedException(List<Obstacle> obstacles) {
        super(obstacles.stream().filter(Obstacle::stops).map(Obstacle::words).collect(Collectors.joining("; ")));
        this.obstacles = List.copyOf(obstacles);
    }

    /** Returns what stands in the way. */
    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
