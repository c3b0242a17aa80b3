package org.basilic.worksheet;

/** Units as a person would say them. */
public final class Units {

    private Units() {}

    /** Returns the count with its noun, such as {@code 1 unit}. */
    public static String words(int units) {
        return units == 0 ? "no unit" : units == 1 ? "1 unit" : units + " units";
    }
}
