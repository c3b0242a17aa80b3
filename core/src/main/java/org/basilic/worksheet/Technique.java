package org.basilic.worksheet;

/** Whether something ran or was pushed, as coding sees it. */
public enum Technique {
    INFUSION,
    PUSH
}
