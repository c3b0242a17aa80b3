package org.basilic.server.remittances;

/** What became of a denial. */
public enum DenialState {
    OPEN,
    /** The payer was asked to look again. */
    APPEALED,
    /** The claim was corrected and billed again. */
    CORRECTED,
    /** Nothing more is done. */
    ACCEPTED
}
