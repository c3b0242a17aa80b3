package org.basilic.audit;

import java.util.List;
import org.basilic.result.Alternative;

/**
 * One difference between billed and supported, with what it rests on.
 *
 * @param direction by the difference itself or, where it tells none, by the dollars
 * @param billed the billed lines, usually one; empty where nothing was billed
 * @param supported the supported lines, usually one; empty where nothing is supported
 * @param otherwise other values of switches under which the billed line would be right
 */
public record Discrepancy(
        Deviation deviation,
        Direction direction,
        List<BilledLine> billed,
        List<SupportedLine> supported,
        Grounds grounds,
        Stakes stakes,
        List<Alternative> otherwise) {

    /** Copies the lists, so that nobody changes them later. */
    public Discrepancy {
        billed = List.copyOf(billed);
        supported = List.copyOf(supported);
        otherwise = List.copyOf(otherwise);
    }

    /** Returns what kind of difference it is. */
    public DiscrepancyKind kind() {
        return deviation.kind();
    }
}
