package org.basilic.claim.edit;

import org.basilic.result.Denial;
import org.basilic.result.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something that a receiver would refuse or a payer deny. Holds no name or identifier of a person.
 *
 * @param edit permanent id of the edit, such as IB.837P.2300.CLM02.12
 * @param severity error, the claim would be refused; warning, probably denied; info, worth knowing
 * @param message what was found, with the numbers
 * @param fix what to do
 * @param denial how a payer would answer; null where the claim would be returned before it is judged, or none is sure
 */
public record ClaimFinding(
        String edit,
        Severity severity,
        FindingPlace place,
        String message,
        String fix,
        @Nullable Denial denial) {}
