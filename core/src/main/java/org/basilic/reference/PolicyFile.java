package org.basilic.reference;

/**
 * The file of a payer policy of a site.
 *
 * @param name the policy's id and {@code .csv}
 * @param shown how complaints name the file: its path, where it has one
 * @param text lines that end with a line feed alone
 */
public record PolicyFile(String name, String shown, String text) {

    /** The end of every name. */
    public static final String ENDING = ".csv";

    /** Refuses a name without the ending. */
    public PolicyFile {
        if (!name.endsWith(ENDING)) {
            throw new IllegalArgumentException(name + " does not end with " + ENDING);
        }
    }

    String id() {
        return name.substring(0, name.length() - ENDING.length());
    }
}
