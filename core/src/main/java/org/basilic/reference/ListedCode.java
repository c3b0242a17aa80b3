package org.basilic.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code or a modifier of the publisher's list.
 *
 * @param code five places for a code, two for a modifier
 * @param shortName the publisher's short description
 * @param longName the publisher's long description
 * @param coverage the publisher's letter for whether Medicare covers it; empty where there is none
 * @param pricing the publisher's two digits for how it is priced; empty where there are none
 * @param group the type of service by which spending is reported (BETOS); empty where there is none
 * @param added the first day on which it may be used, or null when the list does not tell
 * @param terminated the last day on which it may be used, or null while it may
 */
public record ListedCode(
        String code,
        String shortName,
        String longName,
        String coverage,
        String pricing,
        String group,
        @Nullable LocalDate added,
        @Nullable LocalDate terminated) {}
