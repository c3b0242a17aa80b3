package org.basilic.cli.imports;

import java.io.IOException;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.formats.feed.FeedMaps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic import maps}: which maps come with the program. */
final class MapsCommand implements Command {

    private static final int FIRST_COLUMN = 24;

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(name(), "Lists the maps of feeds that come with the program, each with its parent.");
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Paper paper = new Paper();
        for (String id : FeedMaps.builtIn().ids()) {
            FeedMap map = FeedMaps.builtIn().named(id);
            String parent = map.value(MapKind.MAP, "parent");
            paper.hanging(Paper.column(id, FIRST_COLUMN), label(map) + (parent == null ? "" : ", parent " + parent));
        }
        MapCommand.print(paper, streams);
        return ExitCode.CLEAN;
    }

    private static String label(FeedMap map) {
        @Nullable String label = map.value(MapKind.MAP, "label");
        return label == null ? "" : label;
    }
}
