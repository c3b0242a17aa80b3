package org.basilic.formats.x12.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Forms;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentPlace;

/**
 * Puts the segments of one transaction into their loops, in the order in which they come, and tells what is wrong with them. A segment
 * belongs to the innermost open loop in which it may stand at this place; if it may in none, to the innermost in which it may stand at
 * all. Holds the open loops only.
 */
final class StructureWalk {

    /** An open loop. */
    private static final class Frame {
        final LoopTable table;
        final SegmentPlace opened;
        final String hierarchy;
        final int[] counts;
        int order;

        Frame(LoopTable table, Segment opener) {
            this.table = table;
            this.opened = opener.place();
            this.hierarchy = opener.id().equals("HL") ? opener.element(1) : "";
            this.counts = new int[table.members.size()];
        }
    }

    private final Guide guide;
    private final Consumer<Fault> faults;
    /** Of an old version the loops are known, not what must stand in them. */
    private final boolean quiet;

    private final List<Frame> open = new ArrayList<>();
    private int loops;
    private int hierarchies;

    StructureWalk(Guide guide, boolean quiet, Segment head, Consumer<Fault> faults) {
        this.guide = guide;
        this.quiet = quiet;
        this.faults = faults;
        open.add(new Frame(Structure.of(guide).header, head));
    }

    /** Returns the id of the innermost open loop. */
    String loop() {
        return top().table.id;
    }

    /** How many loops were opened. */
    int loops() {
        return loops;
    }

    /** Takes a segment and returns the loop in which it stands. */
    String take(Segment segment) {
        Usage best = null;
        int depth = -1;
        int rank = 0;
        for (int i = open.size() - 1; i >= 0 && rank < GOOD; i--) {
            List<Usage> uses = open.get(i).table.of(segment.id());
            for (int j = 0; uses != null && j < uses.size() && rank < GOOD; j++) {
                int here = rank(open.get(i), uses.get(j), segment);
                if (here > rank) {
                    rank = here;
                    best = uses.get(j);
                    depth = i;
                }
            }
        }
        if (best == null) {
            fault(FaultKind.UNEXPECTED, loop(), segment, 0, 0, "a segment that none of the open loops has", "none");
            return loop();
        }
        return put(best, depth, rank, segment);
    }

    private static final int GOOD = 5;
    private static final int TOO_OFTEN = 4;
    private static final int MISPLACED = 3;
    private static final int CODE_UNKNOWN = 2;
    private static final int CODE_UNKNOWN_MISPLACED = 1;

    private static int rank(Frame frame, Usage use, Segment segment) {
        boolean room = use.max == 0 || frame.counts[use.index] < use.max;
        boolean inOrder = use.order >= frame.order;
        if (!use.fits(segment)) {
            return inOrder && room ? CODE_UNKNOWN : CODE_UNKNOWN_MISPLACED;
        }
        if (inOrder) {
            return room ? GOOD : TOO_OFTEN;
        }
        return MISPLACED;
    }

    private String put(Usage use, int depth, int rank, Segment segment) {
        Frame frame = open.get(depth);
        String loop = use.loopId(frame.table.id);
        switch (rank) {
            case TOO_OFTEN ->
                fault(FaultKind.UNEXPECTED, loop, segment, 0, 0, "one more than may stand", "at most " + use.max);
            case MISPLACED ->
                fault(
                        FaultKind.UNEXPECTED,
                        loop,
                        segment,
                        0,
                        0,
                        "a segment after those that follow it",
                        "it before them");
            case CODE_UNKNOWN, CODE_UNKNOWN_MISPLACED ->
                fault(
                        FaultKind.CODE,
                        loop,
                        segment,
                        use.tellElement,
                        use.tellComponent,
                        Forms.shown(use.tell(segment)),
                        "a code that may stand here, such as " + String.join(" ", use.tells));
            default -> {}
        }
        frame.counts[use.index]++;
        if (rank == GOOD || rank == TOO_OFTEN || use.loop != null) {
            close(depth);
            frame.order = Math.max(frame.order, use.order);
        }
        if (use.loop != null) {
            hierarchy(use.loop, segment);
            loops++;
            open.add(new Frame(use.loop, segment));
        }
        elements(use, loop, segment);
        return loop;
    }

    /** A level names the one around it, and levels are counted. */
    private void hierarchy(LoopTable loop, Segment segment) {
        if (!segment.id().equals("HL")) {
            return;
        }
        hierarchies++;
        if (!segment.element(1).equals(Integer.toString(hierarchies))) {
            fault(
                    FaultKind.CONTRADICTION,
                    loop.id,
                    segment,
                    1,
                    0,
                    Forms.shown(segment.element(1)),
                    hierarchies + ", since levels are counted");
        }
        String around = top().hierarchy;
        if (!segment.element(2).equals(around)) {
            fault(
                    FaultKind.CONTRADICTION,
                    loop.id,
                    segment,
                    2,
                    0,
                    Forms.shown(segment.element(2)),
                    around.isEmpty() ? "nothing" : around + ", the level around it");
        }
    }

    private void elements(Usage use, String loop, Segment segment) {
        if (quiet) {
            return;
        }
        if (use.elements > 0 && segment.size() > use.elements) {
            for (int e = use.elements + 1; e <= segment.size(); e++) {
                if (segment.says(e)) {
                    fault(FaultKind.UNEXPECTED, loop, segment, e, 0, "an element beyond the last", "none");
                    break;
                }
            }
        }
        int last = use.lastOf(segment);
        boolean plain = segment.plain();
        for (ElementRule rule : use.rules) {
            if (rule.element() > last) {
                break;
            }
            String text = rule.text(segment);
            if (text.isEmpty() ? rule.required() : !rule.good(text, segment)) {
                ElementRule.Wrong wrong = rule.wrong(text, segment);
                fault(wrong.kind(), loop, segment, rule.element(), rule.component(), wrong.found(), wrong.wanted());
            } else if (!plain && rule.component() == 0 && segment.composite(rule.element())) {
                fault(FaultKind.FORM, loop, segment, rule.element(), 0, "components or repetitions", "one text");
            }
        }
    }

    /** The transaction ends. */
    void end() {
        close(0);
        missing(open.get(0));
    }

    private void close(int depth) {
        for (int i = open.size() - 1; i > depth; i--) {
            missing(open.remove(i));
        }
    }

    private void missing(Frame frame) {
        if (quiet) {
            return;
        }
        List<Usage> required = frame.table.required;
        for (int i = 0; i < required.size(); i++) {
            Usage use = required.get(i);
            if (frame.counts[use.index] == 0) {
                faults.accept(new Fault(
                        FaultKind.MISSING,
                        guide.shortName(),
                        use.loopId(frame.table.id),
                        frame.opened,
                        use.segment,
                        0,
                        0,
                        "nothing in the loop that begins here",
                        use.tells.isEmpty() ? use.segment : use.segment + " with " + String.join(" or ", use.tells)));
            }
        }
    }

    private Frame top() {
        return open.get(open.size() - 1);
    }

    private void fault(
            FaultKind kind, String loop, Segment segment, int element, int component, String found, String wanted) {
        if (!quiet) {
            faults.accept(new Fault(
                    kind, guide.shortName(), loop, segment.place(), segment.id(), element, component, found, wanted));
        }
    }
}
