package org.basilic.reference;

/** What the imported lists of diagnosis codes say of a code on a day. */
public enum DiagnosisValidity {
    /** The list of that day has the code, whole as it is. */
    VALID,
    /** The list of that day does not have it: it never existed, is not yet or no longer in force, or lacks digits. */
    NOT_VALID,
    /** No list covers the day. */
    NO_DATA
}
