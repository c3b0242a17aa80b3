package org.basilic.testkit.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Patient;
import org.basilic.model.Program340B;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** The patient and the provider's standing on one line each: {@code id 17; born 1960-01-01; female}. */
final class PersonWords {

    private static final String ID = "id ";
    private static final String BORN = "born ";
    private static final String COVERED = "covered entity";
    private static final String NOT_COVERED = "no covered entity";
    private static final String TYPE = "type ";

    private PersonWords() {}

    static Patient readPatient(String text) {
        String id = null;
        LocalDate born = null;
        Sex sex = null;
        for (String part : Words.parts(text)) {
            if (part.startsWith(ID)) {
                id = Words.unquoted(part.substring(ID.length()));
            } else if (part.startsWith(BORN)) {
                born = Words.date(part.substring(BORN.length()));
            } else {
                sex = Words.choice("sex", Sex.values(), part);
            }
        }
        return new Patient(id, born, sex);
    }

    static String write(Patient patient) {
        List<String> parts = new ArrayList<>();
        add(parts, ID, patient.id());
        LocalDate born = patient.birthDate();
        if (born != null) {
            parts.add(BORN + born);
        }
        Sex sex = patient.sex();
        if (sex != null) {
            parts.add(sex.written());
        }
        return String.join("; ", parts);
    }

    static Program340B readProgram(String text) {
        Boolean covered = null;
        String type = null;
        for (String part : Words.parts(text)) {
            if (part.equals(COVERED) || part.equals(NOT_COVERED)) {
                covered = part.equals(COVERED);
            } else if (part.startsWith(TYPE)) {
                type = Words.unquoted(part.substring(TYPE.length()));
            } else {
                throw new UnreadableText("unknown detail '" + part + "' of the 340B program");
            }
        }
        return new Program340B(covered, type);
    }

    static String write(Program340B program) {
        List<String> parts = new ArrayList<>();
        Boolean covered = program.coveredEntity();
        if (covered != null) {
            parts.add(covered ? COVERED : NOT_COVERED);
        }
        add(parts, TYPE, program.entityType());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String keyword, @Nullable String text) {
        if (text != null) {
            parts.add(keyword + Words.plain(text));
        }
    }
}
