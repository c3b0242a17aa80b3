package org.basilic.server;

import java.util.List;

/** Some settings are wrong. */
final class SettingsException extends Exception {

    private final transient List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
