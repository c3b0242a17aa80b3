package org.basilic.server.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.server.demo.InventedVisit.Gap;

/** Invents visits with what is known of their patients: the same seed and day make the same ones. Nobody in them lives. */
final class InventedDay {

    /**
     * A visit.
     *
     * @param encounter in the native JSON
     * @param registration of its patient, as a file of registrations has it
     */
    record Invented(String encounter, String registration, String unit, Gap gap) {}

    /** In twenty visits: most are whole, and each kind of gap is there. */
    private static final List<Gap> GAPS = List.of(
            Gap.NOTHING,
            Gap.STOP,
            Gap.NOTHING,
            Gap.NOTHING,
            Gap.WASTE,
            Gap.NOTHING,
            Gap.STOP,
            Gap.NOTHING,
            Gap.NOTHING,
            Gap.DOSE,
            Gap.NOTHING,
            Gap.NOTHING,
            Gap.STOP,
            Gap.NOTHING,
            Gap.DIAGNOSES,
            Gap.NOTHING,
            Gap.NOTHING,
            Gap.STOP,
            Gap.NOTHING,
            Gap.NOTHING);

    private static final List<String> LAST = List.of(
            "ASHCOMBE",
            "BELLWETHER",
            "CORVANE",
            "DUNMORE",
            "ELLERBY",
            "FARROWAY",
            "GREYLING",
            "HOLLOWAY",
            "INGLENOOK",
            "JESSAMY",
            "KESTREL",
            "LARKSPUR",
            "MERRIDEW",
            "NETTLEBY",
            "OAKHOLLOW",
            "PENHALLOW",
            "QUILLFEATHER",
            "ROOKWOOD",
            "SALTMARSH",
            "THISTLEDOWN");

    private static final List<String> FIRST = List.of(
            "AMABEL",
            "BASTIAN",
            "CORISANDE",
            "DORIAN",
            "EVANDER",
            "FLORIAN",
            "GUINEVERE",
            "HESPER",
            "ISOLDE",
            "JOCASTA",
            "LYSANDER",
            "MIRABEL",
            "NERISSA",
            "OBERON",
            "PERDITA");

    private InventedDay() {}

    /**
     * Invents visits of the weekdays before a day.
     *
     * @param count at most 89: so many member numbers are invented
     */
    static List<Invented> visits(int count, LocalDate before, long seed) {
        Random random = new Random(seed);
        List<Regimen> regimens = new ArrayList<>();
        for (Regimen one : Regimen.all()) {
            for (int i = 0; i < one.weight(); i++) {
                regimens.add(one);
            }
        }
        List<Invented> all = new ArrayList<>();
        LocalDate day = before;
        for (int i = 0; i < count; i++) {
            if (i % 3 == 0) {
                day = weekdayBefore(day);
            }
            Regimen regimen = regimens.get(random.nextInt(regimens.size()));
            Gap gap = GAPS.get(i % GAPS.size());
            LocalDateTime arrival = day.atTime(InventedVisit.opening(regimen)).plusMinutes(random.nextInt(60) * 5L);
            all.add(visit(i + 1, regimen, arrival, gap, random));
        }
        return all;
    }

    private static Invented visit(int number, Regimen regimen, LocalDateTime arrival, Gap gap, Random random) {
        boolean commercial = random.nextInt(4) == 0;
        String id = "DEMO-%04d".formatted(number);
        ObjectNode encounter = new InventedVisit(regimen, arrival, gap, random)
                .json(id, "DEMO-P-%04d".formatted(number), commercial ? "commercial" : "medicare", arrival);
        ObjectNode registration = encounter.objectNode();
        registration.put("encounter", id);
        registration.put("account", "DA%05d".formatted(number));
        registration.put("medicalRecordNumber", "DEMO%04d".formatted(number));
        String payer = regimen.setting().equals("facility") ? "medicare-a" : "medicare-b";
        registration.put("payer", commercial ? "example-plan" : payer);
        ObjectNode coverage = registration.putObject("coverage").put("relationship", "self");
        coverage.put("memberId", (commercial ? "EXH001" : "1EG4TE5MK") + (number + 10));
        if (commercial) {
            coverage.put("groupNumber", "GRP100");
            registration.put("priorAuthorization", "PA%08d".formatted(number));
        }
        ObjectNode patient = registration.putObject("patient");
        patient.put("last", LAST.get(random.nextInt(LAST.size())));
        patient.put("first", FIRST.get(random.nextInt(FIRST.size())));
        patient.put(
                "birthDate",
                LocalDate.of(1938, 1, 1).plusDays(random.nextInt(16000)).toString());
        patient.put("sex", random.nextBoolean() ? "female" : "male");
        patient.putObject("address")
                .put("line", (100 + number) + " INVENTED ST")
                .put("city", "SPRINGFIELD")
                .put("state", "IL")
                .put("postalCode", "62704");
        return new Invented(encounter.toString(), registration.toString(), regimen.unit(), gap);
    }

    private static LocalDate weekdayBefore(LocalDate day) {
        LocalDate one = day.minusDays(1);
        while (one.getDayOfWeek() == DayOfWeek.SATURDAY || one.getDayOfWeek() == DayOfWeek.SUNDAY) {
            one = one.minusDays(1);
        }
        return one;
    }
}
