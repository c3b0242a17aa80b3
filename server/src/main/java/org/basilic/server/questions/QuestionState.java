package org.basilic.server.questions;

/** What became of a question. */
public enum QuestionState {
    OPEN,
    ANSWERED,
    /** Whoever was asked says that it cannot be told any more. */
    UNKNOWN,
    /** Whoever asked needs no answer any more. */
    WITHDRAWN
}
