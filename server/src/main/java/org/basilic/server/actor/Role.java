package org.basilic.server.actor;

/** What a person works as. A person may have several; none of them sees patients' records merely by running the system. */
public enum Role {
    /** Works the list, asks, overrides, releases claims. */
    CODER,
    /** Reads everything about visits and claims, and the trail; changes nothing. */
    AUDITOR,
    /** Answers questions about the record; sees no money. */
    NURSE,
    /** Writes and approves payer policies; the author of a change is never who approves it. */
    POLICY_EDITOR,
    /** Runs feeds, tokens and queues. */
    INTEGRATION,
    /** Makes accounts, gives roles, reads the trail. */
    SECURITY_ADMIN
}
