package org.basilic.formats.x12.structure;

import java.util.List;
import org.basilic.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** One use of a segment in a loop; with a loop, the segment that opens it. */
final class Usage {

    final String segment;
    final boolean required;
    /** How often it may stand; 0 for any number. */
    final int max;

    final int tellElement;
    final int tellComponent;
    final List<String> tells;
    /** In the order of elements. */
    final ElementRule[] rules;
    /** How many elements the segment can have; 0 where that is not known. */
    final int elements;

    final @Nullable LoopTable loop;
    /** Place among the members of the loop in which it stands. */
    int index;
    /** Uses of one segment that follow each other may stand in any order, and share this. */
    int order;

    private final int lastRequired;

    Usage(
            String segment,
            boolean required,
            int max,
            int tellElement,
            int tellComponent,
            List<String> tells,
            List<ElementRule> rules,
            int elements,
            @Nullable LoopTable loop) {
        this.segment = segment;
        this.required = required;
        this.max = max;
        this.tellElement = tellElement;
        this.tellComponent = tellComponent;
        this.tells = tells;
        this.rules = rules.toArray(new ElementRule[0]);
        this.elements = elements;
        this.loop = loop;
        this.lastRequired = rules.stream()
                .filter(ElementRule::required)
                .mapToInt(ElementRule::element)
                .max()
                .orElse(0);
    }

    boolean fits(Segment candidate) {
        return tells.isEmpty() || tells.contains(tell(candidate));
    }

    String tell(Segment candidate) {
        return tellComponent == 0 ? candidate.element(tellElement) : candidate.component(tellElement, tellComponent);
    }

    /** The last element that need be looked at in a segment. */
    int lastOf(Segment candidate) {
        return Math.max(candidate.size(), lastRequired);
    }

    String loopId(String around) {
        return loop == null ? around : loop.id;
    }
}
