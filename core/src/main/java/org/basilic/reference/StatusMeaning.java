package org.basilic.reference;

import org.basilic.model.Written;

/** What a status indicator of a payment system means for a claim. */
public enum StatusMeaning implements Written {
    /** Paid by itself, and packages the guests of its day. */
    HOST("host"),
    /** Paid by itself. */
    SEPARATE("separate"),
    /** Packaged beside a host of its day, else paid. */
    GUEST("guest"),
    /** Never paid by itself. */
    PACKAGED("packaged"),
    /** Paid, if at all, by another schedule. */
    ELSEWHERE("elsewhere"),
    /** Paid by rules that are not looked at here. */
    VARIES("varies"),
    /** No code for this kind of claim. */
    NOT_HERE("not-here");

    private final String written;

    StatusMeaning(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
