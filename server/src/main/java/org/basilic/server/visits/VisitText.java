package org.basilic.server.visits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.formats.json.EncounterReader;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;

/** Records and results as the bytes that are kept: the native JSON, as the command line writes it. */
public final class VisitText {

    private VisitText() {}

    /** Returns the record, one line without its end. */
    public static byte[] of(Encounter encounter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new EncounterWriter().writeAlone(encounter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the result with everything explained, pretty-printed. */
    public static byte[] of(CodedEncounter coded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CodedEncounterWriter(Layout.PRETTY).write(coded, Explain.ALL, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the record that these bytes of ours hold. */
    public static Encounter read(byte[] bytes, Reference reference) {
        try (EncounterReader reader = new EncounterReader(
                new ByteArrayInputStream(bytes), new EncounterCheck(reference), ReadLimits.standard())) {
            if (reader.next() instanceof Read read) {
                return read.encounter();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a record that was kept cannot be read");
    }
}
