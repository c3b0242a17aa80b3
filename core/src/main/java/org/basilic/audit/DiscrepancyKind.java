package org.basilic.audit;

/** In what billed and supported differ. */
public enum DiscrepancyKind {
    /** Billed, and nothing of the record supports it. */
    OVER_CODED("over-coded", "over-coded line"),
    /** Supported by the record, and not billed. */
    UNDER_CODED("under-coded", "under-coded line"),
    /** The right line with another number of units. */
    WRONG_UNITS("wrong-units", "wrong units"),
    /** Another code for the same administration or drug. */
    WRONG_CODE("wrong-code", "wrong code"),
    /** A modifier is missing, too many, or first where another belongs. */
    WRONG_MODIFIER("wrong-modifier", "wrong modifier"),
    /** Another product than the one charted. */
    WRONG_PRODUCT("wrong-product", "wrong drug product (NDC)"),
    /** Discarded drug that was not billed as such, or the statement that nothing was discarded. */
    MISSING_WASTE("missing-waste", "missing waste"),
    /** Discarded drug that the record does not show. */
    UNSUPPORTED_WASTE("unsupported-waste", "unsupported waste"),
    /** A diagnosis that the record does not list, or that does not support the line. */
    UNSUPPORTED_DIAGNOSIS("unsupported-diagnosis", "unsupported diagnosis"),
    /** The right line on another day. */
    WRONG_DATE("wrong-date", "wrong date of service"),
    /** A line once more. */
    DUPLICATE("duplicate", "duplicate line");

    private final String written;
    private final String words;

    DiscrepancyKind(String written, String words) {
        this.written = written;
        this.words = words;
    }

    /** Returns the word of the outputs for machines. */
    public String written() {
        return written;
    }

    /** Returns the words for people. */
    public String words() {
        return words;
    }
}
