package org.basilic.formats.sending;

import java.util.List;

/** A file says what was sent before, or a claim of it was sent since it was looked up. Nothing of the file went out. */
public final class AlreadySentException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Earlier earlier;
    private final transient List<String> claims;

    AlreadySentException(Earlier earlier, List<String> claims) {
        super(
                claims.isEmpty()
                        ? "the same claims were " + earlier.inWords()
                        : claims.size() + " of the claims were " + earlier.inWords());
        this.earlier = earlier;
        this.claims = List.copyOf(claims);
    }

    /** Returns the sending before. */
    public Earlier earlier() {
        return earlier;
    }

    /** Returns the numbers of the claims that were sent before; empty when the whole file was. */
    public List<String> claims() {
        return claims;
    }
}
