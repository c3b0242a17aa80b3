package org.basilic.remittance;

/** How an answered claim was found among ours. */
public enum ClaimMatchBy {
    /** By our own number of the claim. */
    CLAIM_NUMBER("claim number"),
    /** By our own number of one of its lines. */
    LINE_CONTROL_NUMBER("line control number"),
    /** No claim of ours fits. */
    NONE("none: not among the claims given");

    private final String inWords;

    ClaimMatchBy(String inWords) {
        this.inWords = inWords;
    }

    /** Returns it in a few words. */
    public String inWords() {
        return inWords;
    }
}
