package org.basilic.cli.feed;

import org.basilic.chart.FeedMap;
import org.basilic.formats.feed.FeedMaps;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The maps of feeds that come with the program, as the words of a command name them. */
public final class FeedMapDoor {

    private FeedMapDoor() {}

    /** Returns the map of this id, refusing words that name none. */
    public static FeedMap named(String id, ParseResult words) {
        FeedMaps maps = FeedMaps.builtIn();
        if (maps.ids().contains(id)) {
            return maps.named(id);
        }
        throw new ParameterException(
                words.commandSpec().commandLine(),
                "there is no feed map " + id + "; there are " + String.join(", ", maps.ids()));
    }
}
