package org.basilic.server.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The small tables of reports: no cell holds a comma. */
final class Rows {

    private Rows() {}

    static List<String[]> of(String name) {
        try (InputStream in = Rows.class.getResourceAsStream("/reports/" + name)) {
            if (in == null) {
                throw new IllegalStateException("reports/" + name + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
