package org.basilic.result;

/** What is asked of a line before a claim leaves. The declared order is that in which a claim is checked. */
public enum EditCheck {
    /** Whether the code is in force on the day. */
    CODE_VALIDITY("code-validity"),
    /** Whether the place of service lets this claim carry the line. */
    PLACE_OF_SERVICE("place-of-service"),
    /** Whether an add-on code stands beside a code that it may follow. */
    ADD_ON("add-on"),
    /** Whether the line is paid beside the others of its day. */
    PAIR("pair"),
    /** Whether the units of the day keep within the limit. */
    UNIT_LIMIT("unit-limit"),
    /** How Medicare pays the code to a hospital. */
    HOSPITAL_STATUS("hospital-status"),
    /** How Medicare pays the code to a physician. */
    PHYSICIAN_STATUS("physician-status");

    private final String written;

    EditCheck(String written) {
        this.written = written;
    }

    /** Returns the word of the result schema. */
    public String written() {
        return written;
    }
}
