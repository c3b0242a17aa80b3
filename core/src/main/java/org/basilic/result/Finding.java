package org.basilic.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know or settle.
 *
 * @param because what was seen; where it is a {@link Query} the finding carries its question
 * @param administrations ids of the administrations concerned, possibly none
 * @param lines numbers of the lines concerned, possibly none
 * @param denial what a claim that went out as it stands would earn, where that is known
 */
public record Finding(
        Severity severity,
        Reason because,
        List<String> administrations,
        List<Integer> lines,
        @Nullable Denial denial) {

    /** Makes a finding that concerns no line in particular. */
    public Finding(Severity severity, Reason because, List<String> administrations) {
        this(severity, because, administrations, List.of(), null);
    }

    /** Returns the finding with the denial that it foresees. */
    public Finding foreseeing(Denial expected) {
        return new Finding(severity, because, administrations, lines, expected);
    }
}
