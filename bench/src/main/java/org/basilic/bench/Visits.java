package org.basilic.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.model.Encounter;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A thousand visits as objects and as NDJSON: the oncology visit again and again, or a thousand different ones. */
@State(Scope.Thread)
public class Visits {

    /** How many there are. */
    static final int COUNT = 1000;

    /** Which they are: {@code oncology} or {@code random}. */
    @Param({"oncology", "random"})
    public String which = "";

    private List<Encounter> encounters = List.of();
    private byte[] ndjson = new byte[0];

    /** Makes them. */
    @Setup
    public void make() {
        encounters = switch (which) {
            case "oncology" -> Collections.nCopies(COUNT, OncologyVisit.encounter());
            case "random" -> RandomVisits.list(RandomVisits.SEED, COUNT);
            default -> throw new IllegalArgumentException("neither oncology nor random: " + which);
        };
        EncounterWriter writer = new EncounterWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Encounter encounter : encounters) {
            try {
                writer.write(encounter, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ndjson = bytes.toByteArray();
    }

    List<Encounter> encounters() {
        return encounters;
    }

    byte[] ndjson() {
        return ndjson;
    }
}
