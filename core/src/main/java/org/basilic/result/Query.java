package org.basilic.result;

/** A reason that a person can settle: it carries the smallest question that would. */
public interface Query extends Reason {

    /** Returns the question to the clinician: neutral, leading nowhere, with no word of payment. */
    String question();
}
