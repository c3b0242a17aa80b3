package org.basilic.testkit.feeds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Pause;
import org.basilic.model.Sex;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** Visits told as messages of HL7 version 2: a registration, and one message for each order that was given. */
public final class Hl7Text {

    private static final String TIME = "yyyyMMddHHmmss";
    private static final String OFFSET = "xx";

    private final List<String> messages = new ArrayList<>();
    private int number;

    private Hl7Text() {}

    /** Returns the visits as one file, its messages in an order that the seed decides. */
    public static String of(List<Encounter> visits, long seed) {
        Hl7Text text = new Hl7Text();
        visits.forEach(text::visit);
        return text.shuffled(seed);
    }

    /**
     * Returns the same among messages that change nothing: messages that come twice, under their control id or a new one, what
     * was told wrongly and corrected or taken back later, and what was refused.
     */
    public static String amongOthers(List<Encounter> visits, long seed) {
        Hl7Text text = new Hl7Text();
        Random random = new Random(seed);
        visits.forEach(text::visit);
        for (String message : List.copyOf(text.messages)) {
            switch (random.nextInt(6)) {
                case 0 -> text.messages.add(message);
                case 1 -> text.messages.add(message.replaceFirst("\\|M(\\d+)\\|P\\|", "|N$1|P|"));
                default -> {
                    // Told once.
                }
            }
        }
        visits.forEach(text::others);
        return text.shuffled(seed);
    }

    private void visit(Encounter visit) {
        registration(visit);
        for (Administration given : visit.administrations()) {
            given(visit, given);
            for (int i = 0; i < given.pauses().size(); i++) {
                pause(visit, given, given.pauses().get(i), i + 2);
            }
        }
    }

    private void others(Encounter visit) {
        for (Administration given : visit.administrations()) {
            LocalDateTime wrong = Objects.requireNonNull(given.start()).plusMinutes(2);
            message(visit, given, given.id() + "-X", wrong, "RE", "A", 0);
            message(visit, given, given.id() + "-Y", wrong, "CP", "A", 0);
            message(visit, given, given.id() + "-Y", wrong, "CP", "D", 1);
        }
    }

    private void message(
            Encounter visit,
            Administration given,
            String order,
            LocalDateTime time,
            String completion,
            String action,
            int minutesLater) {
        List<String> segments = head(visit, "RAS^O17^RAS_O17");
        segments.set(
                0,
                segments.get(0)
                        .replaceFirst(
                                "SITE\\|\\d{14}",
                                "SITE|" + Told.time(time.plusHours(2).plusMinutes(minutesLater), TIME)));
        segments.add("ORC|RE|" + order);
        segments.add("RXA|0|1|%s|%s|%s^%s^HCPCS|%s|%s||00^new record^NIP001|||||||||||%s|%s"
                .formatted(
                        time(visit, time),
                        time(visit, time),
                        given.drug().hcpcs(),
                        given.drug().name(),
                        Told.amount(given.dose()),
                        Told.unit(given.dose()),
                        completion,
                        action));
        segments.add("RXR|IVP");
        messages.add(String.join("\r", segments) + "\r");
    }

    private String shuffled(long seed) {
        Collections.shuffle(messages, new Random(seed));
        return String.join("", messages);
    }

    private void registration(Encounter visit) {
        List<String> segments = head(visit, "ADT^A04^ADT_A01");
        int place = 0;
        for (String code : Told.diagnoses(visit)) {
            place++;
            segments.add("DG1|%d||%s^^I10|||F|||||||||%d".formatted(place, code, place));
        }
        if (visit.payer() != null) {
            segments.add("IN1|1|%s|PAYER1|%s".formatted(Told.payer(visit), Told.payer(visit)));
        }
        messages.add(String.join("\r", segments) + "\r");
    }

    private void given(Encounter visit, Administration given) {
        List<String> segments = head(visit, "RAS^O17^RAS_O17");
        segments.add("ORC|RE|" + given.id());
        LocalDateTime stop = Told.ran(given) ? given.stop() : given.start();
        segments.add("RXA|0|1|%s|%s|%s^%s^HCPCS|%s|%s||00^new record^NIP001|||||||||||CP|A"
                .formatted(
                        time(visit, given.start()),
                        time(visit, stop),
                        given.drug().hcpcs(),
                        given.drug().name(),
                        Told.amount(given.dose()),
                        Told.unit(given.dose())));
        segments.add("RXR|%s|%s".formatted(way(given), Told.access(given)));
        if (given.wasted() != null) {
            segments.add("OBX|1|NM|WASTE^Amount Wasted^L||%s|%s|||||F"
                    .formatted(Told.amount(given.wasted()), Told.unit(given.wasted())));
        }
        messages.add(String.join("\r", segments) + "\r");
    }

    /** Tells a pause: an administration of the same order of which the notes say what was done. */
    private void pause(Encounter visit, Administration given, Pause pause, int place) {
        List<String> segments = head(visit, "RAS^O17^RAS_O17");
        segments.add("ORC|RE|" + given.id());
        segments.add("RXA|0|%d|%s|%s|%s^%s^HCPCS|999|||Paused^Paused^L|||||||||||CP|A"
                .formatted(
                        place,
                        time(visit, pause.start()),
                        time(visit, pause.stop()),
                        given.drug().hcpcs(),
                        given.drug().name()));
        segments.add("RXR|%s|%s".formatted(way(given), Told.access(given)));
        messages.add(String.join("\r", segments) + "\r");
    }

    /** Returns the route; by one message alone nothing but its method tells a push from an infusion. */
    private static String way(Administration given) {
        return given.route().written().endsWith("push") ? "IVP" : Told.route(given.route());
    }

    private List<String> head(Encounter visit, String type) {
        List<String> segments = new ArrayList<>();
        Patient patient = Objects.requireNonNull(visit.patient());
        String sex = patient.sex() == Sex.FEMALE ? "F" : "M";
        Visit times = visit.visit();
        segments.add("MSH|^~\\&|EHR|SITE|BASILIC|SITE|%s||%s|M%d|P|2.5.1"
                .formatted(time(visit, visit.administrations().get(0).start()), type, ++number));
        segments.add("PID|1||%s^^^SITE^MR||Invented^Patient||%s|%s"
                .formatted(
                        Told.patient(visit), String.valueOf(patient.birthDate()).replace("-", ""), sex));
        String[] stay = new String[46];
        Arrays.fill(stay, "");
        stay[0] = "PV1";
        stay[1] = "1";
        stay[2] = "O";
        stay[3] = Told.location(visit);
        stay[19] = visit.id() + "^^^SITE^VN";
        stay[44] = time(visit, times == null ? null : times.arrival());
        stay[45] = time(visit, times == null ? null : times.departure());
        segments.add(String.join("|", stay));
        return segments;
    }

    private static String time(Encounter visit, @Nullable LocalDateTime time) {
        return Told.timeWithOffset(visit, time, TIME + OFFSET);
    }
}
