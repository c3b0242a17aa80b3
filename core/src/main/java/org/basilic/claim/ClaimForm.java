package org.basilic.claim;

/** The two claims on which infusions are billed. */
public enum ClaimForm {
    /** Of a physician's office or infusion suite (837P, CMS-1500). */
    PROFESSIONAL,
    /** Of a hospital (837I, UB-04). */
    INSTITUTIONAL
}
