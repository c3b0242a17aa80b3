package org.basilic.formats.x12.claims;

/**
 * How a file of claims is written.
 *
 * @param lines whether every segment ends a line, for eyes; not every receiver takes line breaks
 * @param lowerCase whether texts keep their small letters, which a receiver must have agreed to
 */
public record WriteOptions(boolean lines, boolean lowerCase) {

    /** Returns what every receiver takes: no line breaks, capital letters. */
    public static WriteOptions standard() {
        return new WriteOptions(false, false);
    }
}
