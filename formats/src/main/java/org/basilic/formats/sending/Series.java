package org.basilic.formats.sending;

import java.util.Locale;

/** A series of control numbers. */
public enum Series {
    /** Of interchanges; the number of a sending, whatever its format, is one of them. */
    INTERCHANGE,
    /** Of groups. */
    GROUP,
    /** Of transactions. */
    TRANSACTION;

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
