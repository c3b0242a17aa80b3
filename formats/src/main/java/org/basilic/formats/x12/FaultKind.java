package org.basilic.formats.x12;

/** What is wrong at a place of an interchange; the number is permanent and ends the id of the fault. */
public enum FaultKind {
    /** Not X12, or nothing of it can be read on: wrong head, wrong signs, cut off. */
    UNREADABLE(1),
    /** Larger than what is read, see LIMITS.md. */
    TOO_LARGE(2),
    /** A trailer's count or control number is not that of its head. */
    ENVELOPE(3),
    /** A segment or loop that must stand does not. */
    MISSING(4),
    /** A segment or loop that has no place here, or stands too often. */
    UNEXPECTED(5),
    /** An element that must stand does not. */
    MISSING_ELEMENT(6),
    /** An element of the wrong form or length. */
    FORM(7),
    /** A code that is none of those known here. */
    CODE(8),
    /** Two things that contradict each other. */
    CONTRADICTION(9),
    /** A version of the guide that is out of use, or none that is read here. */
    VERSION(10);

    private final int number;

    FaultKind(int number) {
        this.number = number;
    }

    /** Returns the permanent number. */
    public int number() {
        return number;
    }
}
