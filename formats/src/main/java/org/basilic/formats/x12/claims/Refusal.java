package org.basilic.formats.x12.claims;

import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.SegmentPlace;

/**
 * Why a claim is not written. Never holds a name or an identifier of a person.
 *
 * @param guide 837P or 837I; X12 for the envelope
 * @param found what the claim has: a kind, a count, an amount, a code
 * @param wanted what would be right
 */
public record Refusal(FaultKind kind, String guide, ClaimPlace place, String found, String wanted) {

    private static final SegmentPlace NOWHERE = new SegmentPlace("", "", "", 0, 0);

    /** Returns the id of the edit, the same that a reader of such a file would give. */
    public String id() {
        return new Fault(
                        kind,
                        guide,
                        place.loop(),
                        NOWHERE,
                        place.segment(),
                        place.element(),
                        place.component(),
                        found,
                        wanted)
                .id();
    }

    @Override
    public String toString() {
        return id() + (place.line() == 0 ? "" : " line " + place.line()) + ": found " + found + "; wanted " + wanted;
    }
}
