package org.basilic.formats.feed;

import org.basilic.chart.ChartRow;
import org.basilic.model.Problem;

/** Who is handed what a reader of a feed finds. */
public interface RowTaker {

    /** Takes a row. */
    void row(ChartRow row);

    /**
     * Takes the reason why something could not be read; its path is the file's name and the place: line, message and segment,
     * or resource and path.
     */
    void refused(Problem problem);
}
