package org.basilic.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.basilic.reference.Reference;

/** Which program, rules and tables these are. */
public final class Version {

    private Version() {}

    static String inWords() throws IOException {
        Reference reference = Reference.builtIn();
        return "Basilic " + program() + "\nrulebook " + reference.rulebook() + "\ntables " + reference.edition()
                + ", for dates of service from " + reference.coversFrom() + " to "
                + reference.coversTo().minusDays(1) + ", checked to "
                + reference.checkedTo().minusDays(1) + "\nJava " + System.getProperty("java.version") + "\n";
    }

    /** Returns the version of the program. */
    public static String program() throws IOException {
        try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
            return text == null
                    ? "of unknown version"
                    : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
