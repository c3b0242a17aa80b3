package org.basilic.formats.fhir;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.ChartRow;
import org.basilic.chart.FeedMap;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;

/** Makes encounters of resources of FHIR R4. */
public final class FhirImport {

    private FhirImport() {}

    /**
     * Reads files together and hands on the encounters, what became of every row, and what could not be read.
     *
     * @throws IOException if a file cannot be read at all, or the taker cannot write
     */
    public static void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException {
        FhirRows reader = new FhirRows(map);
        for (FeedFile file : files) {
            reader.read(file);
        }
        List<ChartRow> rows = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        reader.handOn(new RowTaker() {
            @Override
            public void row(ChartRow row) {
                rows.add(row);
            }

            @Override
            public void refused(Problem problem) {
                refused.add(problem);
            }
        });
        for (Problem problem : refused) {
            taker.refused(problem);
        }
        Assembled assembled = new Assembly(map).of(rows);
        for (Encounter encounter : assembled.encounters()) {
            taker.encounter(encounter);
        }
        for (RowFate fate : assembled.fates()) {
            taker.fate(fate);
        }
    }
}
