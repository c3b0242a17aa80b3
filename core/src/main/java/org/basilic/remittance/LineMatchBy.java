package org.basilic.remittance;

/** How an answered line was found among the lines of our claim. */
public enum LineMatchBy {
    /** By our own number of the line. */
    CONTROL_NUMBER("line control number"),
    /** By everything that a line says of itself. */
    CODE_MODIFIERS_DAY_CHARGE("code, modifiers, day and charge"),
    /** The payer tells other modifiers. */
    CODE_DAY_CHARGE("code, day and charge; modifiers aside"),
    /** The payer tells no day. */
    CODE_MODIFIERS_CHARGE("code, modifiers and charge; no day told"),
    /** The payer tells another charge. */
    CODE_MODIFIERS_DAY("code, modifiers and day; charge aside"),
    /** Several lines would fit, which are not alike. */
    AMBIGUOUS("none: several lines would fit"),
    /** No line fits. */
    NONE("none: no line fits");

    private final String inWords;

    LineMatchBy(String inWords) {
        this.inWords = inWords;
    }

    /** Returns it in a few words. */
    public String inWords() {
        return inWords;
    }
}
