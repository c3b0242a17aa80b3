package org.basilic.formats.feed;

import java.io.IOException;
import org.basilic.chart.RowFate;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;

/** Who is handed what an import made. */
public interface ImportTaker {

    /** Takes an encounter; they come in the order of their ids. */
    void encounter(Encounter encounter) throws IOException;

    /** Takes what became of a row. */
    void fate(RowFate fate) throws IOException;

    /** Takes the reason why something could not be read. */
    void refused(Problem problem) throws IOException;
}
