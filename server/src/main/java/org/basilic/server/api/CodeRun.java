package org.basilic.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.code.JsonPrinter;
import org.basilic.cli.code.PolicyDays;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.formats.json.EncounterReader;
import org.basilic.formats.json.Layout;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;

/** The coding of one body. A body that is small is coded whole or not at all; of one a line, each is answered for itself. */
final class CodeRun {

    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Coder coder;
    private final EncounterCheck check;
    private final Request wish;
    private final PolicyDays days;
    private @Nullable Patient patient;
    private long coded;

    CodeRun(Reference reference, Request wish) {
        this.coder = new Coder(reference);
        this.check = new EncounterCheck(reference);
        this.wish = wish;
        this.days = new PolicyDays(reference, wish.policy());
    }

    /** Returns the patient of all encounters; null where they are several people's, or nobody is told. */
    @Nullable
    Patient patient() {
        return patient;
    }

    long coded() {
        return coded;
    }

    /** Returns what {@code basilic code --format json} writes for this input. */
    byte[] pretty(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        Output output = new Output(streams(bytes));
        CodedEncounterWriter writer = new CodedEncounterWriter(Layout.PRETTY);
        JsonPrinter<CodedEncounter> printer =
                new JsonPrinter<>((result, out) -> writer.write(result, wish.explain(), out));
        boolean array = WholeBody.isArray(body);
        for (Read read : WholeBody.read(body, check)) {
            if (read.record() > 1 || array) {
                printer.severalRecords();
            }
            printer.print(read.encounter(), code(read), output);
            output.endRecord();
        }
        if (array) {
            printer.severalRecords();
        }
        printer.end(output);
        output.endRecord();
        output.release();
        return bytes.toByteArray();
    }

    /** Returns what {@code basilic code --format ndjson} writes for this input. */
    byte[] lines(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        CodedEncounterWriter writer = new CodedEncounterWriter(Layout.LINE);
        for (Read read : WholeBody.read(body, check)) {
            writer.write(code(read), wish.explain(), bytes);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** Writes the same, record by record; of one that is refused, a line that says why in its place. */
    void stream(InputStream in, OutputStream out) throws IOException {
        CodedEncounterWriter writer = new CodedEncounterWriter(Layout.LINE);
        try (EncounterReader reader = new EncounterReader(in, check, ReadLimits.standard())) {
            Reading reading = reader.next();
            while (reading != null) {
                if (reading instanceof Refused refused) {
                    refuse(refused.record(), FoundProblem.of(refused), null, out);
                } else if (reading instanceof Read read) {
                    String refusal = days.refusal(read.encounter());
                    if (refusal == null) {
                        writer.write(coder.code(read.encounter(), wish), wish.explain(), out);
                        out.write('\n');
                    } else {
                        refuse(read.record(), List.of(), refusal, out);
                    }
                }
                reading = reader.next();
            }
        }
    }

    private static void refuse(int record, List<FoundProblem> problems, @Nullable String detail, OutputStream out)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("refused", record);
            if (detail != null) {
                json.writeStringField("detail", detail);
            }
            json.writeArrayFieldStart("problems");
            for (FoundProblem problem : problems) {
                problem.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private CodedEncounter code(Read read) {
        Encounter encounter = read.encounter();
        String refusal = days.refusal(encounter);
        if (refusal != null) {
            throw new ApiException(Trouble.RECORD_REFUSED, "record " + read.record() + ": " + refusal);
        }
        coded++;
        patient = CodeDoor.common(patient, encounter, coded);
        return coder.code(encounter, wish);
    }

    /** Returns streams of a command that writes into these bytes. */
    static Streams streams(OutputStream bytes) {
        return new Streams(
                InputStream.nullInputStream(),
                bytes,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false);
    }
}
