package org.basilic.reference;

import org.basilic.model.Written;

/** How far the primary codes of an add-on code are named, by the digit that CMS prints. */
public enum AddOnType implements Written {
    /** All of them are. */
    ALL_NAMED("1"),
    /** None is: the payer says which it accepts. */
    NONE_NAMED("2"),
    /** Some are, and the payer may accept others. */
    SOME_NAMED("3");

    private final String written;

    AddOnType(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
