package org.basilic.formats.fhir;

import org.basilic.model.ProblemCode;

/** An element of a resource has not the form that the standard gives it, so the resource is refused. */
final class BrokenResourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final ProblemCode code;
    private final String found;
    private final String wanted;

    /**
     * Makes one.
     *
     * @param path the element, from the resource on
     * @param found a kind, a time or a number, never a name or identifier
     */
    BrokenResourceException(String path, ProblemCode code, String found, String wanted) {
        super(code.id(), null, false, false);
        this.path = path;
        this.code = code;
        this.found = found;
        this.wanted = wanted;
    }

    String path() {
        return path;
    }

    ProblemCode code() {
        return code;
    }

    String found() {
        return found;
    }

    String wanted() {
        return wanted;
    }
}
