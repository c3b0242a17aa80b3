package org.basilic.reference;

import org.basilic.model.Written;

/** What becomes of a claim that goes against an edit. */
public enum EditWeight implements Written {
    /** It would be refused, or is wrong as it stands. */
    ERROR("error"),
    /** It would probably be denied. */
    WARNING("warning"),
    /** Nothing; it is worth knowing. */
    INFO("info");

    private final String written;

    EditWeight(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
