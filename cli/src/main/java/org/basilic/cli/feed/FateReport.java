package org.basilic.cli.feed;

import java.io.IOException;
import org.basilic.chart.RowFate;
import org.basilic.model.Problem;

/** Who is told what became of every row. */
public interface FateReport {

    /** Takes what became of a row. */
    void add(RowFate fate) throws IOException;

    /** Takes why something could not be read. */
    void add(Problem problem) throws IOException;
}
