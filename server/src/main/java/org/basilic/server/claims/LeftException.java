package org.basilic.server.claims;

/** A release cannot be taken back, because something of it has left the house; the message says what. */
public class LeftException extends RuntimeException {

    LeftException(String what) {
        super(what);
    }
}
