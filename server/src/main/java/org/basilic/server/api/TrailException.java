package org.basilic.server.api;

/** The trail cannot be written, so nothing that it would tell of is done. */
class TrailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrailException(RuntimeException cause) {
        super(cause);
    }
}
