package org.basilic.server.reports;

import java.util.Locale;
import java.util.Optional;

/** The reports. */
public enum ReportKind {
    MISSING_TIMES("Missing starts and stops by unit and shift", true),
    QUESTIONS("Questions and turnaround by unit", true),
    DENIALS("Denials by rule", false),
    OVERRIDES("Overrides by rule", false),
    WASTE("Waste by drug", false),
    CODING_ERRORS("Both directions of coding error by audit", false);

    private final String title;
    private final boolean documentation;

    ReportKind(String title, boolean documentation) {
        this.title = title;
        this.documentation = documentation;
    }

    /** Returns the heading. */
    public String title() {
        return title;
    }

    /** Whether it is about charting alone, so that nurses see it. */
    public boolean documentation() {
        return documentation;
    }

    /** Returns the word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReportKind> of(String word) {
        for (ReportKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
