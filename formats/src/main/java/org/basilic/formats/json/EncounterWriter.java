package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import org.basilic.model.Encounter;

/** A writer of encounters as native JSON; reading them gives equal encounters. */
public final class EncounterWriter {

    private final JsonFactory json = new JsonFactory();
    private final Layout layout;

    /** Makes a writer of one encounter a line. */
    public EncounterWriter() {
        this(Layout.LINE);
    }

    /** Makes a writer for this layout. */
    public EncounterWriter(Layout layout) {
        this.layout = layout;
    }

    /** Writes the encounter and a line break; the stream stays open. */
    public void write(Encounter encounter, OutputStream out) throws IOException {
        writeAlone(encounter, out);
        out.write('\n');
    }

    /** Writes the encounter, nothing before it and nothing after it; the stream stays open. */
    public void writeAlone(Encounter encounter, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out).disable(Feature.AUTO_CLOSE_TARGET)) {
            if (layout == Layout.PRETTY) {
                generator.setPrettyPrinter(new PrettyLayout());
            }
            new Properties(generator).object(encounter, EncounterJson::write);
        }
    }
}
