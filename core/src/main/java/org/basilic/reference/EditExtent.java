package org.basilic.reference;

import org.basilic.model.Written;

/** With which other codes the built-in pairs of a code are complete. The declared order is from wide to narrow. */
public enum EditExtent implements Written {
    /** With every code that has an extent. */
    ADMINISTRATION("administration"),
    /** With administrations and neighbours. */
    NEIGHBOUR("neighbour"),
    /** With administrations alone. */
    BESIDE("beside"),
    /** With none: the rows that there are say what they say, the lack of one says nothing. */
    NONE("none");

    private final String written;

    EditExtent(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }

    /** Whether the pairs between a code of this extent and one of the other are all known. */
    public boolean completeWith(EditExtent other) {
        if (this == NONE || other == NONE) {
            return false;
        }
        return this == ADMINISTRATION || other == ADMINISTRATION || (this == NEIGHBOUR && other == NEIGHBOUR);
    }
}
