package org.basilic.server.people.accounts;

/** Something that a person typed cannot be taken; the words say why, to that person. */
public final class RefusedEntryException extends RuntimeException {

    private final String field;

    /**
     * Makes one.
     *
     * @param field whose entry it is, by its name in the form
     * @param words a sentence to the person
     */
    public RefusedEntryException(String field, String words) {
        super(words);
        this.field = field;
    }

    /** Returns the name of the field. */
    public String field() {
        return field;
    }

    /** Returns the sentence to the person. */
    public String words() {
        String words = getMessage();
        return words == null ? "" : words;
    }
}
