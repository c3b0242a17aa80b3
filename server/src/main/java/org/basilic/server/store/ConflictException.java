package org.basilic.server.store;

/** Somebody else changed the same thing first. The answer is 409 and shows both, and never writes over it. */
public class ConflictException extends RuntimeException {

    private final long found;

    /**
     * Makes one.
     *
     * @param found the revision that is there now
     */
    public ConflictException(long found) {
        super("changed meanwhile; it is at revision " + found + " now");
        this.found = found;
    }

    /** Returns the revision that is there now. */
    public long found() {
        return found;
    }
}
