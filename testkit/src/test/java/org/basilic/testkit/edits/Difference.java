package org.basilic.testkit.edits;

/**
 * One answer of our tables that is not that of an official file.
 *
 * @param file short name of the official file
 * @param first the code, or the first of two; in a listed class of rows {@code *} stands for any
 * @param second the second of two codes, or empty; {@code *} as above
 * @param ours what our table says, {@code none} where it has no row; {@code *} as above
 * @param theirs what the file says, {@code none} where it has no row; {@code *} as above
 */
record Difference(String file, String first, String second, String ours, String theirs) {

    /** Whether this listed class of rows holds a difference. */
    boolean holds(Difference other) {
        return file.equals(other.file)
                && holds(first, other.first)
                && holds(second, other.second)
                && holds(ours, other.ours)
                && holds(theirs, other.theirs);
    }

    private static boolean holds(String listed, String found) {
        return listed.equals("*") || listed.equals(found);
    }
}
