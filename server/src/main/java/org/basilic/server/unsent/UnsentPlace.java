package org.basilic.server.unsent;

import java.util.Locale;
import java.util.Optional;

/** Where something is typed that takes a while to word. */
public enum UnsentPlace {
    /** The reason of an override; its subject is the visit. */
    OVERRIDE("reason"),
    /** The words of a question; its subject is the visit. */
    QUESTION("text"),
    /** An answer; its subject is the question. */
    ANSWER("answer");

    private final String field;

    UnsentPlace(String field) {
        this.field = field;
    }

    /** Returns the name of the field that it is typed into. */
    String field() {
        return field;
    }

    /** Returns the word for it in addresses and to people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<UnsentPlace> of(String word) {
        for (UnsentPlace place : values()) {
            if (place.word().equals(word)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
