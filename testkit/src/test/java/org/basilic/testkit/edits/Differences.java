package org.basilic.testkit.edits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what differs from one official file, and holds it against the list of explained differences. */
final class Differences {

    private static final String LIST = "/edit-differences.csv";

    private final String file;
    private final List<Difference> found = new ArrayList<>();
    private int compared;

    Differences(String file) {
        this.file = file;
    }

    /** Compares two answers about a code, or about two. */
    void compare(String first, String second, String ours, String theirs) {
        compared++;
        if (!ours.equals(theirs)) {
            found.add(new Difference(file, first, second, ours, theirs));
        }
    }

    /** Demands that every difference is listed once, and that every listed one was found. */
    void areThoseListed(int least) {
        assertThat(compared).as(file).isGreaterThanOrEqualTo(least);
        List<Difference> listed =
                listed().stream().filter(each -> each.file().equals(file)).toList();
        for (Difference difference : found) {
            assertThat(listed.stream().filter(each -> each.holds(difference)).toList())
                    .as("what the list says of %s", difference)
                    .hasSize(1);
        }
        for (Difference each : listed) {
            assertThat(found).as("listed: %s", each).anyMatch(each::holds);
        }
    }

    /** Returns the list; every row has its reason. */
    static List<Difference> listed() {
        List<Difference> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Differences.class.getResourceAsStream(LIST))) {
            List<String> lines = List.of(new String(in.readAllBytes(), UTF_8).split("\n", -1));
            for (Map<String, String> row : Rows.of(lines, LIST)) {
                assertThat(Rows.cell(row, "why")).as(row.toString()).isNotBlank();
                rows.add(new Difference(
                        Rows.cell(row, "file"),
                        Rows.cell(row, "first"),
                        Rows.cell(row, "second"),
                        Rows.cell(row, "ours"),
                        Rows.cell(row, "theirs")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
