package org.basilic.cli.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The maps of feeds: those that come with the program, and a site's own. */
public final class FeedMapDoor {

    private FeedMapDoor() {}

    /** Returns a map that comes with the program. */
    public static FeedMap named(String id, String option, ParseResult words) {
        List<String> ids = List.of("generic", "hl7", "fhir");
        if (!ids.contains(id)) {
            throw new ParameterException(
                    words.commandSpec().commandLine(),
                    option + " has no map " + id + "; there are " + String.join(", ", ids));
        }
        return new FeedMap(id, List.of(new MapRow(MapKind.MAP, "label", id, "")));
    }

    /** Returns the map of a file. */
    static FeedMap read(Path file) throws IOException {
        throw new IOException(file + ": being written");
    }
}
