package org.basilic.cli.feed;

import java.io.IOException;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;

/** What makes encounters of the files of a feed. */
@FunctionalInterface
interface Importing {

    /** Reads all files together, because the rows of one visit may stand in several. */
    void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException;
}
