package org.basilic.formats.hl7;

import java.util.List;
import org.basilic.chart.Change;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.Place;
import org.basilic.chart.RankedDiagnosis;
import org.basilic.chart.RowId;
import org.basilic.chart.Version;
import org.basilic.chart.VisitClass;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Patient;
import org.basilic.model.Setting;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads what any message says of the patient and the visit. A message says many things at once, and not all of them hold as
 * long: each is a row of its own, so that a later list of diagnoses stands in the place of an earlier one, and a discharge
 * that is taken back takes nothing else with it.
 */
final class VisitRows {

    private final MessageHead head;
    private final VisitKey visit;
    private final Version version;

    /**
     * Reads one message.
     *
     * @param entered when it was entered into the record; empty where not told
     */
    VisitRows(MessageHead head, VisitKey visit, String entered) {
        this.head = head;
        this.visit = visit;
        this.version = head.version(entered);
    }

    /** Hands on what holds until another message says otherwise: person, place, diagnoses, payer. */
    void facts(Gathered rows) {
        Segment person = head.message().first("PID");
        if (person == null) {
            return;
        }
        Segment stay = head.message().first("PV1");
        String location = stay == null ? null : location(stay);
        int slash = location == null ? -1 : location.indexOf('/');
        rows.row(new VisitRow(
                new RowId("message " + head.key(), ""),
                Change.ADD,
                version,
                visit,
                new Patient(visit.patient(), Hl7Time.day(person.text(7)), sex(person.text(8))),
                null,
                null,
                location == null ? null : setting(slash < 0 ? location : location.substring(0, slash)),
                location == null || slash < 0 ? null : location.substring(slash + 1),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                head.place(person)));
        diagnoses(rows);
        payer(rows);
    }

    /** Hands on how the patient is registered, and when the patient came and left, as this message says it. */
    void state(String item, Change change, @Nullable ChartTime since, VisitState.Weight weight, Gathered rows) {
        Segment stay = head.message().first("PV1");
        Place place = head.place(stay == null ? head.message().header() : stay);
        Left left = new Left(place, null);
        Segment held = change == Change.RETRACT ? null : stay;
        VisitClass registered = held == null ? null : visitClass(held, left);
        if (registered == null && left.all().isEmpty() && change != Change.RETRACT) {
            registered = byTrigger();
        }
        ChartTime arrival = held == null ? null : Hl7Time.of(held.text(44));
        ChartTime departure = held == null ? null : Hl7Time.of(held.text(45));
        rows.state(
                new VisitRow(
                        new RowId(item, ""),
                        change,
                        version,
                        visit,
                        null,
                        registered,
                        registered == null ? null : since,
                        null,
                        null,
                        null,
                        arrival,
                        departure,
                        List.of(),
                        List.of(),
                        left.all(),
                        place),
                weight);
    }

    /** What a change of class says without naming the class. */
    private @Nullable VisitClass byTrigger() {
        return head.message().type().equals("ADT")
                ? switch (head.message().trigger()) {
                    case "A06" -> VisitClass.INPATIENT;
                    case "A07" -> VisitClass.OUTPATIENT;
                    default -> null;
                }
                : null;
    }

    /** The patient's class; an outpatient's type (PV1-18) may say closer that it is observation. */
    private @Nullable VisitClass visitClass(Segment stay, Left left) {
        FeedMap map = head.map();
        List<Coded.Code> codes = Coded.of(stay, 2);
        VisitClass registered = Coded.meaning(codes, map::visitClass);
        VisitClass type = Coded.meaning(Coded.of(stay, 18), map::visitClass);
        if (type == VisitClass.OBSERVATION && (registered == null || registered == VisitClass.OUTPATIENT)) {
            return type;
        }
        if (registered == null && !codes.isEmpty()) {
            left.add(OpenPointKind.UNMAPPED_CLASS, null);
        }
        return registered;
    }

    private void diagnoses(Gathered rows) {
        List<RankedDiagnosis> diagnoses = DiagnosisSegments.of(head.message());
        Segment first = head.message().first("DG1");
        if (first != null && !diagnoses.isEmpty()) {
            rows.row(row("diagnoses", null, diagnoses, new Left(head.place(first), null), head.place(first)));
        }
    }

    private void payer(Gathered rows) {
        Segment insurance = first(head.message());
        if (insurance == null) {
            return;
        }
        Left left = new Left(head.place(insurance), null);
        String payer = null;
        for (int field = 2; field <= 4 && payer == null; field++) {
            payer = Coded.meaning(Coded.of(insurance, field), head.map()::payer);
        }
        if (payer == null) {
            left.add(OpenPointKind.UNMAPPED_PAYER, null);
        }
        rows.row(row("payer", payer, List.of(), left, head.place(insurance)));
    }

    /** Returns the insurance that pays first: the lowest priority (IN1-22), else the lowest number. */
    private static @Nullable Segment first(Message message) {
        Segment first = null;
        for (Segment segment : message.segments()) {
            if (segment.name().equals("IN1") && (first == null || rank(segment) < rank(first))) {
                first = segment;
            }
        }
        return first;
    }

    private static int rank(Segment insurance) {
        String priority = insurance.text(22).strip();
        String number = priority.isEmpty() ? insurance.text(1).strip() : priority;
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }

    /** A row about one thing of the visit, in whose place a later one stands. */
    private VisitRow row(String item, @Nullable String payer, List<RankedDiagnosis> diagnoses, Left left, Place place) {
        return new VisitRow(
                new RowId(item + " " + visit.visit(), ""),
                Change.ADD,
                version,
                visit,
                null,
                null,
                null,
                null,
                null,
                payer,
                null,
                null,
                diagnoses,
                List.of(),
                left.all(),
                place);
    }

    private @Nullable String location(Segment stay) {
        for (int component : new int[] {1, 9, 4}) {
            String text = stay.text(3, component).strip();
            String value = text.isEmpty() ? null : head.map().value(MapKind.LOCATION, text);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Setting setting(String word) {
        for (Setting setting : Setting.values()) {
            if (setting.written().equals(word.strip())) {
                return setting;
            }
        }
        return null;
    }

    private static @Nullable Sex sex(String text) {
        return switch (text.strip()) {
            case "" -> null;
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            case "O", "A", "X" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }
}
