package org.basilic.formats.json;

import java.io.IOException;
import java.time.LocalDate;
import org.basilic.model.Patient;
import org.basilic.model.Sex;

/** The patient of an encounter, in JSON. */
final class PatientJson {

    private static final Shape SHAPE = Shape.of(Key.ID, Key.BIRTH_DATE, Key.SEX);
    private static final Words<Sex> SEXES = Words.of(Sex.values());

    private PatientJson() {}

    static Patient read(Cursor in) throws IOException {
        String id = null;
        LocalDate birthDate = null;
        Sex sex = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case ID -> id = in.text();
                    case BIRTH_DATE -> birthDate = in.birthDate();
                    case SEX -> sex = in.word(SEXES);
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Patient(id, birthDate, sex);
    }

    static void write(Patient patient, Properties out) throws IOException {
        out.text(Key.ID, patient.id());
        out.date(Key.BIRTH_DATE, patient.birthDate());
        out.word(Key.SEX, patient.sex());
    }
}
