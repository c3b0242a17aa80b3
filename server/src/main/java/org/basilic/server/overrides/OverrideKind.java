package org.basilic.server.overrides;

/** What an override does. */
public enum OverrideKind {
    /** Another line stands in the place of a coded one. */
    CHANGE,
    /** A line stands that was not coded. */
    ADD,
    /** A coded line does not go out. */
    REMOVE,
    /** A finding of a rule is accepted as it is; no line changes. */
    ACCEPT
}
