package org.basilic.formats.fhir.claims;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.json.Layout;

/**
 * A writer of claims as FHIR R4: for each visit a bundle of its claims, with the people, organisations and coverages that they
 * name, an item for each charge, and the provenance of it all. The same visit at the same time is always the same bytes.
 */
public final class FhirClaimWriter {

    private static final DefaultPrettyPrinter PRETTY = pretty();

    private final JsonFactory json = new JsonFactory();
    private final String version;
    private final Clock clock;
    private final Layout layout;

    /**
     * Makes a writer of one bundle a line, or laid out for eyes.
     *
     * @param version of this program
     * @param clock tells when claims are made, to the second
     */
    public FhirClaimWriter(String version, Clock clock, Layout layout) {
        this.version = version;
        this.clock = clock;
        this.layout = layout;
    }

    /** Writes the visit's bundle and a line break, or nothing for a visit without claims; the stream stays open. */
    public void write(ClaimedVisit visit, OutputStream out) throws IOException {
        if (visit.claims().isEmpty()) {
            return;
        }
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        try (JsonGenerator generator = json.createGenerator(out).disable(Feature.AUTO_CLOSE_TARGET)) {
            if (layout == Layout.PRETTY) {
                generator.setPrettyPrinter(PRETTY.createInstance());
            }
            generator.writeStartObject();
            new BundleJson(visit, new FhirJson(generator)).write(version, now);
            generator.writeEndObject();
        }
        out.write('\n');
    }

    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
