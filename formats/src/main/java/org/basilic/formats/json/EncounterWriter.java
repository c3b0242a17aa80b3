package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import org.basilic.model.Encounter;

/** A writer of encounters as native JSON, one a line; reading them gives equal encounters. */
public final class EncounterWriter {

    private final JsonFactory json = new JsonFactory();

    /** Writes the encounter and a line break; the stream stays open. */
    public void write(Encounter encounter, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out).disable(Feature.AUTO_CLOSE_TARGET)) {
            new Properties(generator).object(encounter, EncounterJson::write);
            generator.writeRaw('\n');
        }
    }
}
