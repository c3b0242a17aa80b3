package org.basilic.testkit.cases;

/** A piece of a case that says nothing the reader knows; whoever reads the line adds file and line. */
final class UnreadableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableText(String message) {
        super(message);
    }
}
