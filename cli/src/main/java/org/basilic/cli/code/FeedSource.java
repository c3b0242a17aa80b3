package org.basilic.cli.code;

import org.basilic.cli.ExitCode;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.cli.feed.FeedInput;
import org.basilic.cli.feed.FeedOptions;
import org.basilic.cli.feed.FeedRun;
import org.basilic.cli.feed.Summary;
import org.basilic.formats.Read;

/** The files of a feed, whose encounters are imported and coded in one step. All of them are one source. */
final class FeedSource implements Source {

    private final FeedInput input;
    private final FeedOptions options;
    private final Streams streams;

    FeedSource(FeedInput input, FeedOptions options, Streams streams) {
        this.input = input;
        this.options = options;
        this.streams = streams;
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public ExitCode each(Records records, Records.Taker taker) throws OutputException {
        FeedRun run = new FeedRun(options, records.check(), null, streams);
        ExitCode ending = run.read(input, (number, encounter) -> {
            if (number > 1) {
                taker.severalRecords();
            }
            taker.take(this, new Read(number, encounter));
        });
        Summary.say(input.name(), run.account(), streams);
        return ending;
    }
}
