package org.basilic.server.intake;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.basilic.chart.FeedMap;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.fhir.FhirImport;
import org.basilic.formats.hl7.Hl7Import;
import org.basilic.formats.mar.MarImport;
import org.jspecify.annotations.Nullable;

/** What a file that is handed in holds. */
public enum IntakeKind {
    /** Encounters in the native JSON: one, an array of them, or one a line. */
    RECORDS(""),
    /** An export of a medication record, as CSV or TSV. */
    MAR("generic"),
    /** Messages of HL7 version 2. */
    HL7("hl7"),
    /** Resources of FHIR R4. */
    FHIR("fhir"),
    /** Registrations in JSON: who pays for each visit. */
    REGISTRATIONS("");

    private final String preset;

    IntakeKind(String preset) {
        this.preset = preset;
    }

    /** Returns the word that is written for it, such as {@code mar}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind that the word stands for; null when there is none. */
    public static @Nullable IntakeKind of(String word) {
        for (IntakeKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether it is read by a map of what the texts of a feed mean. */
    public boolean isFeed() {
        return !preset.isEmpty();
    }

    /** Returns the map of the program that holds where a facility has none of its own. */
    String preset() {
        return preset;
    }

    /** Returns the name of a facility's own map. */
    String mapFile() {
        return "our-" + word() + ".csv";
    }

    /** Reads a file of a feed. */
    void read(FeedFile file, FeedMap map, ImportTaker taker) throws IOException {
        switch (this) {
            case MAR -> MarImport.read(List.of(file), map, taker);
            case HL7 -> Hl7Import.read(List.of(file), map, taker);
            case FHIR -> FhirImport.read(List.of(file), map, taker);
            default -> throw new IllegalStateException(this + " is no feed");
        }
    }
}
