package org.basilic.server.questions;

import java.util.Locale;

/** What a question asks for. Each but the last is a property of an administration, so that its answer changes the record. */
public enum AskedFact {
    START("start"),
    STOP("stop"),
    ACCESS("access"),
    MINUTES("minutes"),
    ATTENDED("continuouslyAttended"),
    /** Something else; the answer is a text that the asker reads, and changes nothing by itself. */
    OTHER("");

    private final String property;

    AskedFact(String property) {
        this.property = property;
    }

    /** Returns the property that an answer sets; empty for none. */
    public String property() {
        return property;
    }

    /** Returns the word that forms and tables use. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
