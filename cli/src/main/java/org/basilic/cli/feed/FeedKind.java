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
    MAR("generic", "Imports exports of a medication record: tables with a row of names, CSV or TSV.") {
        @Override
        void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException {
            MarImport.read(files, map, taker);
        }
    },
    /** Messages of HL7 version 2, of pumps too. */
    HL7("hl7", "Imports messages of HL7 version 2: administrations, registrations and pump events.") {
        @Override
        void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException {
            Hl7Import.read(files, map, taker);
        }
    },
    FHIR("fhir", "Imports resources of FHIR R4: bundles, bulk exports (one a line) and single resources.") {
        @Override
        void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException {
            FhirImport.read(files, map, taker);
        }
    };

    private final String preset;
    private final String description;

    FeedKind(String preset, String description) {
        this.preset = preset;
        this.description = description;
    }

    /** Reads all files together as this feed, because the rows of one visit may stand in several. */
    abstract void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException;

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
}
