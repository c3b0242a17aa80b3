package org.basilic.cli;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** Visits told several ways, among the resources of the tests. */
final class Told {

    private Told() {}

    /** Returns the path of a file, such as {@code oncology-day/mar.csv}. */
    static String resource(String name) {
        try {
            URL found = Told.class.getResource("/visits/" + name);
            return Path.of(Objects.requireNonNull(found, name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
