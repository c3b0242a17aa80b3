package org.basilic.formats.x12;

/**
 * Something wrong in an interchange, with its place. Never holds a name or an identifier of a person.
 *
 * @param guide short name of the transaction, such as 837P, or X12 for the envelope
 * @param loop id of the loop, such as 2010AA; empty for the envelope
 * @param segment id of the segment
 * @param element from 1; 0 for the whole segment
 * @param component from 1; 0 for the whole element
 * @param found what stands there: a kind, a code of the format, a number or a date
 * @param wanted what would be right
 */
public record Fault(
        FaultKind kind,
        String guide,
        String loop,
        SegmentPlace place,
        String segment,
        int element,
        int component,
        String found,
        String wanted) {

    /** Returns the id of the edit, such as IB.837P.2400.SV104.07: guide, loop, element, kind. */
    public String id() {
        StringBuilder id = new StringBuilder("IB.").append(guide);
        if (!loop.isEmpty()) {
            id.append('.').append(loop);
        }
        id.append('.').append(segment);
        if (element > 0) {
            id.append("%02d".formatted(element));
        }
        if (component > 0) {
            id.append('-').append(component);
        }
        return id.append(".%02d".formatted(kind.number())).toString();
    }
}
