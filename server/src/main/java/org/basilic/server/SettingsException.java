package org.basilic.server;

import java.util.List;

/** Some settings are wrong. */
public final class SettingsException extends Exception {

    private final transient List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns all that is wrong, a sentence each. */
    public List<String> problems() {
        return problems;
    }
}
