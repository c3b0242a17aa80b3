package org.basilic.formats.mar;

/**
 * How large a table a reader takes; what is larger is refused by name and never held.
 *
 * @param lineCharacters characters of one row
 * @param cellCharacters characters of one cell
 * @param columns columns of a table
 * @param rows rows of a table
 * @param unpackedTimes how many times as long as the packed bytes the unpacked ones may be
 * @param unpackedBytes bytes of an unpacked file
 * @param rowsHeld about as many rows are held at once
 */
public record MarLimits(
        int lineCharacters,
        int cellCharacters,
        int columns,
        int rows,
        int unpackedTimes,
        long unpackedBytes,
        int rowsHeld) {

    /** Refuses limits under which nothing could be read. */
    public MarLimits {
        if (lineCharacters < 1
                || cellCharacters < 1
                || columns < 1
                || rows < 1
                || unpackedTimes < 1
                || unpackedBytes < 1
                || rowsHeld < 1) {
            throw new IllegalArgumentException("a limit below 1");
        }
    }

    /** Returns the limits that hold unless somebody sets others. */
    public static MarLimits standard() {
        return new MarLimits(1 << 20, 1 << 16, 500, 10_000_000, 100, 1L << 30, 200_000);
    }
}
