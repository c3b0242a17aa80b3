package org.basilic.formats.x12.claims;

import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.x12.FaultKind;

/** The segments of one claim before any of them is written, and what was found while they were made. */
final class Draft {

    private final String guide;
    private final boolean lowerCase;
    private final List<SegmentDraft> segments = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Folding> foldings = new ArrayList<>();
    private String loop = "";
    private int line;

    Draft(String guide, boolean lowerCase) {
        this.guide = guide;
        this.lowerCase = lowerCase;
    }

    /** Whether texts keep their small letters. */
    boolean lowerCase() {
        return lowerCase;
    }

    /** Begins a loop; what is refused from here on is placed in it. */
    void loop(String id) {
        loop = id;
    }

    /** Tells which service line the segments from here on are of; 0 for none. */
    void line(int number) {
        line = number;
    }

    /** Adds a segment, whose elements are then put one after the other. */
    SegmentDraft segment(String id) {
        SegmentDraft segment = new SegmentDraft(this, id);
        segments.add(segment);
        return segment;
    }

    void refuse(String segment, int element, int component, FaultKind kind, String found, String wanted) {
        refusals.add(new Refusal(kind, guide, place(segment, element, component), found, wanted));
    }

    void folded(String segment, int element, int component, int sign, String written) {
        foldings.add(new Folding(place(segment, element, component), Signs.name(sign), written));
    }

    private ClaimPlace place(String segment, int element, int component) {
        return new ClaimPlace(loop, segment, element, component, line);
    }

    List<SegmentDraft> segments() {
        return segments;
    }

    WriteOutcome outcome() {
        return new WriteOutcome(refusals, foldings);
    }

    boolean refused() {
        return !refusals.isEmpty();
    }
}
