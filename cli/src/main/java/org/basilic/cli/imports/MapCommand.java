package org.basilic.cli.imports;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.cli.feed.FeedMapDoor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic import map}: the rows of a map, with their sources. */
final class MapCommand implements Command {

    private static final int SUBJECT = 34;
    private static final int VALUE = 28;

    @Override
    public String name() {
        return "map";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Shows the rows of a map that comes with the program, those of its parents too, with their sources.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("ID")
                        .type(String.class)
                        .required(true)
                        .description("the map; see: basilic import maps")
                        .build());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        FeedMap map = FeedMapDoor.named(words.matchedPositionalValue(0, ""), words);
        Paper paper = new Paper();
        for (MapKind kind : MapKind.values()) {
            List<MapRow> rows = List.copyOf(new TreeMap<>(map.rows(kind)).values());
            if (!rows.isEmpty()) {
                paper.line(kind.written());
            }
            for (MapRow row : rows) {
                paper.line(
                        "  " + Paper.column(row.subject(), SUBJECT) + Paper.column(row.value(), VALUE) + row.source());
            }
        }
        print(paper, streams);
        return ExitCode.CLEAN;
    }

    static void print(Paper paper, Streams streams) throws IOException {
        Output output = new Output(streams);
        output.text(paper.toString());
        output.endRecord();
        output.release();
    }
}
