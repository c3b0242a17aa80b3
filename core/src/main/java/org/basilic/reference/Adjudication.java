package org.basilic.reference;

import org.basilic.model.Written;

/** How a limit on units is applied, by the digit that CMS prints. */
public enum Adjudication implements Written {
    /** Each line by itself. */
    LINE("1"),
    /** All units of the day together, by policy: nothing opens it. */
    DAY_BY_POLICY("2"),
    /** All units of the day together, from what is usual: an appeal may show that more was needed. */
    DAY_BY_USE("3");

    private final String written;

    Adjudication(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
