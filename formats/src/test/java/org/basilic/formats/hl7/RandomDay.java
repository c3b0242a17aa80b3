package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The messages of one day of an infusion centre, made by chance, always the same for one seed: registrations, changes of class,
 * discharges and what takes them back, orders, administrations with corrections, deletions and resends, merges, pumps. As
 * careless as real ones: numbers without authority, times without offset, repeated control ids.
 */
final class RandomDay {

    private static final List<String> DRUGS = List.of(
            "0409-3796-01^Ketorolac inj^NDC",
            "CEF^Cefazolin^L",
            "NS^Sodium chloride 0.9%^L",
            "^Ondansetron",
            "1223^X^RXNORM");
    private static final List<String> ROUTES =
            List.of("IVPB", "IV", "IV|^left forearm|IVP^Pump|IVP^IV Push", "IM|LD", "QQ", "IV|^Port right chest");
    private static final List<String> AMOUNTS = List.of("30|mg", "1|g", "999|", "0|", "125|mL|||||H1", "1000|mL");

    private final Random random;
    private final List<String> stories = new ArrayList<>();
    private int control;

    private RandomDay(long seed) {
        this.random = new Random(seed);
    }

    static List<Message> of(long seed) {
        RandomDay day = new RandomDay(seed);
        int patients = 2 + day.random.nextInt(3);
        for (int patient = 1; patient <= patients; patient++) {
            day.patient(patient);
        }
        return Hl7Story.messages(String.join("", day.stories));
    }

    private void patient(int patient) {
        String visit = random.nextInt(5) == 0 ? "" : "V" + patient;
        adt("A04", patient, visit, "O", 8 * 60);
        if (random.nextInt(3) == 0) {
            adt("A06", patient, visit, "I", 12 * 60 + random.nextInt(300));
        }
        if (random.nextInt(3) == 0) {
            adt("A08", patient, visit, random.nextBoolean() ? "O" : "OBS", 9 * 60 + random.nextInt(600));
        }
        if (random.nextBoolean()) {
            adt("A03", patient, visit, "O", 17 * 60);
            if (random.nextInt(3) == 0) {
                adt("A13", patient, visit, "O", 17 * 60 + 5);
            }
        }
        if (random.nextInt(6) == 0) {
            adt("A11", patient, visit, "O", 8 * 60 + 10);
        }
        int orders = 1 + random.nextInt(3);
        for (int order = 1; order <= orders; order++) {
            order(patient, visit, "o" + patient + order);
        }
        if (random.nextInt(3) == 0) {
            stories.add("""
                    > ADT^A40 %s %s
                    EVN||%s
                    %s
                    MRG|P%d^^^HOSP^MR
                    """.formatted(next(), clock(15 * 60), time(15 * 60), person(1 + random.nextInt(4)), patient));
        }
    }

    private void order(int patient, String visit, String order) {
        String drug = DRUGS.get(random.nextInt(DRUGS.size()));
        if (random.nextBoolean()) {
            stories.add("""
                    > RDE^O11 %s %s
                    %s
                    %s
                    ORC|NW|%s|f%s
                    RXE||%s|1||{dose}
                    RXR|IVPB
                    """.formatted(next(), clock(7 * 60), person(patient), stay(visit, ""), order, order, drug));
        }
        int given = 1 + random.nextInt(3);
        for (int number = 1; number <= given; number++) {
            int start = 9 * 60 + random.nextInt(500);
            String common = random.nextInt(4) == 0 ? "ORC|RE||f" + order : "ORC|RE|" + order + "|f" + order;
            ras(patient, visit, common, number, start, drug, "A");
            if (random.nextInt(4) == 0) {
                ras(patient, visit, common, number, start + random.nextInt(20), drug, "U");
            }
            if (random.nextInt(6) == 0) {
                ras(patient, visit, common, number, start, drug, "D");
            }
            if (random.nextInt(5) == 0) {
                pump(patient, order, start);
            }
        }
    }

    private void ras(int patient, String visit, String common, int number, int start, String drug, String action) {
        String entered = random.nextInt(3) == 0 ? "" : time(start + 60 + random.nextInt(600));
        String stop = random.nextInt(4) == 0 ? "" : time(start + random.nextInt(120));
        String amount = AMOUNTS.get(random.nextInt(AMOUNTS.size()));
        String status = List.of("CP", "CP", "CP", "PA", "RE", "").get(random.nextInt(6));
        StringBuilder rxa =
                new StringBuilder("RXA|0|" + number + "|" + time(start) + "|" + stop + "|" + drug + "|" + amount);
        while (rxa.chars().filter(c -> c == '|').count() < 20) {
            rxa.append('|');
        }
        String last = rxa + status + "|" + action + "|" + entered + "\n";
        String second = random.nextInt(5) == 0
                ? last.replace(drug, DRUGS.get(random.nextInt(DRUGS.size())))
                        .replace("|0|" + number, "|0|" + (number + 1))
                : "";
        stories.add(
                "> RAS^O17 " + next() + " " + clock(start + 60 + random.nextInt(300)) + "\n" + person(patient) + "\n"
                        + stay(visit, random.nextInt(3) == 0 ? "O" : "") + "\n" + common + "\n" + last + second + "RXR|"
                        + ROUTES.get(random.nextInt(ROUTES.size())) + "\n"
                        + (random.nextInt(3) == 0 ? "OBX|1|NM|Waste||5|mg|||||F\n" : ""));
    }

    private void pump(int patient, String order, int start) {
        for (String event : List.of("START", "STOP")) {
            int at = event.equals("START") ? start : start + 30;
            stories.add("""
                    > ORU^R42^ORU_R01 %s %s
                    %s
                    OBR|1|%s|g|69985^MDC_OBS_PUMP|||%s
                    OBX|1|CWE|68487^MDC_ATTR_EVT_COND^MDC|1.0.0.0.1|0^MDC_EVT_PUMP_DELIV_%s^MDC||||||R|||%s||||PUMP%d
                    """.formatted(next(), clock(at), person(patient), order, time(at), event, time(at), patient));
        }
    }

    private void adt(String trigger, int patient, String visit, String visitClass, int at) {
        stories.add("""
                > ADT^%s %s %s
                EVN||%s
                %s
                %s
                DG1|1||E86.%d^Dehydration^I10|||F
                IN1|1|%s
                """.formatted(
                        trigger,
                        next(),
                        clock(at),
                        time(at),
                        person(patient),
                        stay(visit, visitClass),
                        random.nextInt(3),
                        random.nextBoolean() ? "MCRB" : "NOBODY"));
    }

    private String person(int patient) {
        String authority = random.nextInt(5) == 0 ? "" : "^^^HOSP^MR";
        return "PID|1||P" + patient + authority + "||Canary^Invented||1970010" + patient + "|F";
    }

    private static String stay(String visit, String visitClass) {
        return "PV1|1|" + visitClass + "|INF||||||||||||||||" + visit + "|";
    }

    /** Now and then a control id comes again. */
    private String next() {
        control += random.nextInt(12) == 0 ? 0 : 1;
        return "M" + control;
    }

    private static String clock(int minutes) {
        return time(minutes) + "00";
    }

    private static String time(int minutes) {
        int day = 2 + minutes / 1440;
        return "2026030%d%02d%02d".formatted(day, minutes % 1440 / 60, minutes % 60);
    }
}
