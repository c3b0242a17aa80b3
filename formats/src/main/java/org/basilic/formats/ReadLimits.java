package org.basilic.formats;

/**
 * How large a thing a reader takes; what is larger is refused by name and never held.
 *
 * @param recordBytes bytes of one record
 * @param nesting objects and arrays within each other
 * @param textCharacters characters of one text
 * @param numberDigits characters of one number
 */
public record ReadLimits(int recordBytes, int nesting, int textCharacters, int numberDigits) {

    /** Refuses limits under which nothing could be read. */
    public ReadLimits {
        if (recordBytes < 1 || nesting < 1 || textCharacters < 1 || numberDigits < 1) {
            throw new IllegalArgumentException("a limit below 1");
        }
    }

    /** Returns the limits that hold unless somebody sets others. */
    public static ReadLimits standard() {
        return new ReadLimits(5 << 20, 100, 1 << 20, 100);
    }
}
