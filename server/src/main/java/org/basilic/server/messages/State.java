package org.basilic.server.messages;

/** What became of a message. */
public enum State {
    /** Kept and answered, and not read with the others of its patient yet. */
    STORED,
    /** Read with the others of its patient. */
    APPLIED,
    /** Of a kind that says nothing here. */
    IGNORED,
    /** Cannot be used; a person should look. */
    DEAD
}
