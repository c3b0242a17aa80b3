package org.basilic.testkit.cases;

import java.util.List;

/** A case that cannot be read; the message has a line for each problem, with file and line. */
public final class MalformedCaseException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedCaseException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
