package org.basilic.coding;

/** How much of the reasoning a result carries. */
public enum Explain {
    /** Lines and findings alone, for bulk. */
    NONE,
    /** The reasons of the lines as well. */
    LINES,
    /** Everything: ledgers, what was not reported, alternatives. */
    ALL
}
