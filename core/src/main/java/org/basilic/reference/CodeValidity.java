package org.basilic.reference;

import java.time.LocalDate;

/** What a list of codes says of a code on a day. */
public sealed interface CodeValidity {

    /** The code may be used. */
    record Valid() implements CodeValidity {}

    /**
     * The code may no longer be used.
     *
     * @param last the last day on which it could
     */
    record Ended(LocalDate last) implements CodeValidity {}

    /**
     * The code may not be used yet.
     *
     * @param first the first day on which it may
     */
    record NotYet(LocalDate first) implements CodeValidity {}

    /** The list does not have the code. */
    record Unknown() implements CodeValidity {}
}
