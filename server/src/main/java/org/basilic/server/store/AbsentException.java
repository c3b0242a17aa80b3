package org.basilic.server.store;

/** There is no such thing for this actor: it never was, or belongs to another facility. The answer is 404 either way. */
public class AbsentException extends RuntimeException {

    /** Makes one. */
    public AbsentException() {
        super("there is no such thing");
    }
}
