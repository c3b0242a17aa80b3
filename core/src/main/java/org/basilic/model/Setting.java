package org.basilic.model;

/** Who bills for the visit. */
public enum Setting implements Written {
    /** Hospital outpatient department, emergency department or observation. */
    FACILITY("facility"),
    /** Physician office or freestanding infusion suite. */
    PROFESSIONAL("professional");

    private final String written;

    Setting(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
