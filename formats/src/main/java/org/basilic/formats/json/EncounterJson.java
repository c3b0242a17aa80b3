package org.basilic.formats.json;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.Patient;
import org.basilic.model.Program340B;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Visit;

/** An encounter, in JSON. */
final class EncounterJson {

    private static final Shape SHAPE = Shape.of(
                    Key.ID,
                    Key.SETTING,
                    Key.PLACE_OF_SERVICE,
                    Key.PAYER,
                    Key.DATE_OF_SERVICE,
                    Key.TIME_ZONE,
                    Key.PATIENT,
                    Key.VISIT,
                    Key.PRIMARY_REASON,
                    Key.DIAGNOSES,
                    Key.ACCESSES,
                    Key.ADMINISTRATIONS,
                    Key.SERVICES,
                    Key.PROGRAM_340B,
                    Key.OPEN_POINTS)
            .requiring(Key.ID, Key.SETTING, Key.ADMINISTRATIONS);
    private static final Words<Setting> SETTINGS = Words.of(Setting.values());

    private EncounterJson() {}

    static Encounter read(Cursor in) throws IOException {
        String id = null;
        Setting setting = null;
        String placeOfService = null;
        String payer = null;
        LocalDate dateOfService = null;
        ZoneId timeZone = null;
        Patient patient = null;
        Visit visit = null;
        String primaryReason = null;
        List<Diagnosis> diagnoses = List.of();
        List<Access> accesses = List.of();
        List<Administration> administrations = List.of();
        List<Service> services = List.of();
        Program340B program340B = null;
        List<OpenPoint> openPoints = List.of();
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case ID -> id = in.text(1, 64);
                    case SETTING -> setting = in.word(SETTINGS);
                    case PLACE_OF_SERVICE -> placeOfService = in.twoDigits();
                    case PAYER -> payer = in.text();
                    case DATE_OF_SERVICE -> dateOfService = in.date();
                    case TIME_ZONE -> timeZone = in.zone();
                    case PATIENT -> patient = PatientJson.read(in);
                    case VISIT -> visit = VisitJson.read(in);
                    case PRIMARY_REASON -> primaryReason = in.text();
                    case DIAGNOSES -> diagnoses = in.all(DiagnosisJson::read);
                    case ACCESSES -> accesses = in.all(AccessJson::read);
                    case ADMINISTRATIONS -> administrations = in.all(AdministrationJson::read);
                    case SERVICES -> services = in.all(ServiceJson::read);
                    case PROGRAM_340B -> program340B = Program340BJson.read(in);
                    case OPEN_POINTS -> openPoints = in.all(OpenPointJson::read);
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Encounter(
                id == null ? "" : id,
                setting == null ? Setting.FACILITY : setting,
                placeOfService,
                payer,
                dateOfService,
                timeZone,
                patient,
                visit,
                primaryReason,
                diagnoses,
                accesses,
                administrations,
                services,
                program340B,
                openPoints);
    }

    /** Whether an encounter has a property of this name. */
    static boolean has(String name) {
        Key key = Key.named(name);
        return key != null && SHAPE.bit(key) != 0;
    }

    static void write(Encounter encounter, Properties out) throws IOException {
        out.text(Key.ID, encounter.id());
        out.word(Key.SETTING, encounter.setting());
        out.text(Key.PLACE_OF_SERVICE, encounter.placeOfService());
        out.text(Key.PAYER, encounter.payer());
        out.date(Key.DATE_OF_SERVICE, encounter.dateOfService());
        out.text(
                Key.TIME_ZONE,
                encounter.timeZone() == null ? null : encounter.timeZone().getId());
        out.object(Key.PATIENT, encounter.patient(), PatientJson::write);
        out.object(Key.VISIT, encounter.visit(), VisitJson::write);
        out.text(Key.PRIMARY_REASON, encounter.primaryReason());
        out.all(Key.DIAGNOSES, encounter.diagnoses(), DiagnosisJson::write);
        out.all(Key.ACCESSES, encounter.accesses(), AccessJson::write);
        out.allEvenNone(Key.ADMINISTRATIONS, encounter.administrations(), AdministrationJson::write);
        out.all(Key.SERVICES, encounter.services(), ServiceJson::write);
        out.object(Key.PROGRAM_340B, encounter.program340B(), Program340BJson::write);
        out.all(Key.OPEN_POINTS, encounter.openPoints(), OpenPointJson::write);
    }
}
