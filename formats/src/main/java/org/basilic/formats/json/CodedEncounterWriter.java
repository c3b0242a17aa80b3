package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import org.basilic.coding.Explain;
import org.basilic.price.Prices;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;

/**
 * A writer of coded encounters as native JSON. Same facts, same bytes: order, spaces and line breaks are fixed. It holds
 * nothing between two encounters, so threads may share it.
 */
public final class CodedEncounterWriter {

    private final Layout layout;
    private final JsonFactory json = new JsonFactory();

    /** Makes a writer for this layout. */
    public CodedEncounterWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes one coded encounter, nothing before it and nothing after it; the stream stays open.
     *
     * @param explain how much of the reasoning to write, of what the result holds
     */
    public void write(CodedEncounter coded, Explain explain, OutputStream out) throws IOException {
        write(coded, null, explain, out);
    }

    /**
     * Writes one coded encounter with the amounts that are expected for it, as a property of their own.
     *
     * @param prices null to write none
     * @param explain how much of the reasoning to write, of what the result holds
     */
    public void write(CodedEncounter coded, @Nullable Prices prices, Explain explain, OutputStream out)
            throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            // The caller flushes: a flush for each of a million records would be a write for each.
            generator.disable(Feature.AUTO_CLOSE_TARGET).disable(Feature.FLUSH_PASSED_TO_STREAM);
            PrettyLayout pretty = new PrettyLayout();
            if (layout == Layout.PRETTY) {
                generator.setPrettyPrinter(pretty);
            }
            new CodedEncounterJson(generator, pretty, explain).write(coded, prices);
        }
    }
}
