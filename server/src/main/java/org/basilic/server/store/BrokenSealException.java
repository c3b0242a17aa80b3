package org.basilic.server.store;

/** Sealed bytes are not what was sealed. */
public class BrokenSealException extends RuntimeException {

    private static final String SAID = "sealed bytes were changed, or belong to another facility";

    BrokenSealException() {
        super(SAID);
    }

    BrokenSealException(Throwable cause) {
        super(SAID, cause);
    }
}
