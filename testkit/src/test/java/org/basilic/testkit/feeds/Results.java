package org.basilic.testkit.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.reference.Reference;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;

/** The bytes of visits and of their coding, evidence and the patient's number left out: open points stay, because they would change the coding. */
final class Results {

    private static final Coder CODER = Coder.standard();
    private static final EncounterCheck CHECK = new EncounterCheck(Reference.builtIn());
    private static final Request REQUEST = new Request(null, Map.of(), Explain.ALL, false);

    private Results() {}

    /** Returns how many a test tries: a few hundred, or what the property {@code basilic.properties} says. */
    static int count(int usual) {
        return Integer.getInteger("basilic.properties", usual);
    }

    /** Returns the first seed. */
    static long first() {
        return Long.getLong("basilic.seed", 1);
    }

    static Encounter plain(Encounter encounter) {
        EncounterEdit edit = new EncounterEdit(encounter);
        edit.administrations.replaceAll(given -> {
            AdministrationEdit one = new AdministrationEdit(given);
            one.evidence.clear();
            return one.done();
        });
        Patient patient = edit.patient;
        // Messages say whose number it is; coding asks for none.
        edit.patient = patient == null ? null : new Patient(null, patient.birthDate(), patient.sex());
        return edit.done();
    }

    static String json(Encounter encounter) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new EncounterWriter(Layout.PRETTY).writeAlone(plain(encounter), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the coding, or the problems for which there is none. */
    static String coded(Encounter encounter) {
        Encounter plain = plain(encounter);
        if (!CHECK.problems(plain).isEmpty()) {
            return CHECK.problems(plain).toString();
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new CodedEncounterWriter(Layout.PRETTY).write(CODER.code(plain, REQUEST), Explain.ALL, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
