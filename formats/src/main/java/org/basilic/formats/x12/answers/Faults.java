package org.basilic.formats.x12.answers;

import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.x12.Fault;

/** What was found wrong so far. Keeps the first thousand, so that a hostile file does not fill the memory. */
final class Faults {

    private static final int MOST = 1000;

    private final List<Fault> kept = new ArrayList<>();

    void add(Fault fault) {
        if (kept.size() < MOST) {
            kept.add(fault);
        }
    }

    List<Fault> kept() {
        return List.copyOf(kept);
    }
}
