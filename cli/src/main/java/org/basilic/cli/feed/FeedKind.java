package org.basilic.cli.feed;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.basilic.chart.FeedMap;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.fhir.FhirImport;
import org.basilic.formats.hl7.Hl7Import;
import org.basilic.formats.mar.MarImport;

/** The feeds that can be imported. */
public enum FeedKind {
    /** An export of a medication record as a table. */
    MAR("generic", "Imports exports of a medication record: tables with a row of names, CSV or TSV.", MarImport::read),
    /** Messages of HL7 version 2, of pumps too. */
    HL7("hl7", "Imports messages of HL7 version 2: administrations, registrations and pump events.", Hl7Import::read),
    FHIR(
            "fhir",
            "Imports resources of FHIR R4: bundles, bulk exports (one a line) and single resources.",
            FhirImport::read);

    private final String preset;
    private final String description;
    private final Importing importing;

    FeedKind(String preset, String description, Importing importing) {
        this.preset = preset;
        this.description = description;
        this.importing = importing;
    }

    /** Returns the word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the map that holds unless another is named. */
    public String preset() {
        return preset;
    }

    /** Returns what the import does, for the help. */
    public String description() {
        return description;
    }

    /** Reads the files as this feed. */
    void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException {
        importing.read(files, map, taker);
    }
}
