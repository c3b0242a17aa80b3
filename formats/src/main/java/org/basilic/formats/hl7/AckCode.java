package org.basilic.formats.hl7;

/** What an answer says first (MSA-1): the letters of table 0008. */
public enum AckCode {
    /** Taken. */
    AA,
    /** Not taken, for what is in the message or for now. */
    AE,
    /** Never taken. */
    AR,
    /** Stored, in enhanced mode. */
    CA,
    /** Not stored for now, in enhanced mode. */
    CE,
    /** Never stored, in enhanced mode. */
    CR
}
