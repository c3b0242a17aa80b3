package org.basilic.formats.x12;

import java.util.ArrayList;
import java.util.List;

/** Faults, no more of them than a number; one more then says that there were more. */
public final class Faults {

    private final int most;
    private final List<Fault> kept = new ArrayList<>();
    private boolean full;

    /** Keeps at most so many, and one. */
    public Faults(int most) {
        this.most = most;
    }

    /** Takes one in, as long as there is place. */
    public void add(Fault fault) {
        if (kept.size() < most) {
            kept.add(fault);
        } else if (!full) {
            full = true;
            kept.add(new Fault(
                    FaultKind.TOO_LARGE,
                    fault.guide(),
                    "",
                    fault.place(),
                    "ISA",
                    0,
                    0,
                    "more faults than are kept, " + most,
                    "fewer; those beyond are not listed"));
        }
    }

    /** Whether there is none. */
    public boolean none() {
        return kept.isEmpty();
    }

    /** Returns what was kept. */
    public List<Fault> list() {
        return List.copyOf(kept);
    }

    /** Returns what was kept and forgets it. */
    public List<Fault> take() {
        List<Fault> taken = List.copyOf(kept);
        kept.clear();
        full = false;
        return taken;
    }

    /** Gives place to as many again, and keeps those that there are. */
    Faults more() {
        Faults next = new Faults(kept.size() + most);
        next.kept.addAll(kept);
        return next;
    }
}
