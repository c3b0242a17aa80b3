package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Administration messages (RAS^O17) made by chance, always the same for one seed: orders with what was ordered, and
 * administrations, several of which may share one route. Nobody lives behind the names. Texts have escapes, letters beyond
 * ASCII, repetitions, subcomponents and explicit nulls.
 */
final class RandomRas {

    private static final List<String> WORDS = List.of(
            "oxaliplatin",
            "Kochsalz 0,9 %",
            "leucovorin",
            "left arm",
            "given late",
            "5 < 6",
            "port",
            "\u00FCber Nacht",
            "\u00B5g",
            "\u6CE8\u5C04",
            "\uD83D\uDC89",
            "100",
            "0.5",
            " led by blanks ",
            "a-b",
            "#",
            "\"quoted\"");
    private static final List<String> ESCAPES = List.of(
            "\\F\\",
            "\\S\\",
            "\\T\\",
            "\\R\\",
            "\\E\\",
            "\\.br\\",
            "\\X41\\",
            "\\X2D2D\\",
            "\\T\\\\T\\",
            "\\E\\F\\E\\");
    private static final String[] UNITS = {"mg", "mL", "g", "meq&milliequivalent&UCUM", "{dose}"};

    private final Random random;
    private final List<String> segments = new ArrayList<>();

    private RandomRas(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the segments of the message of a seed, without their ends. */
    static List<String> segments(long seed) {
        RandomRas ras = new RandomRas(seed);
        ras.write(seed);
        return List.copyOf(ras.segments);
    }

    /** Returns the message of a seed, its segments ended as the standard says. */
    static String message(long seed) {
        return String.join("\r", segments(seed)) + "\r";
    }

    private void write(long seed) {
        add(
                "MSH|^~\\&|MAR|HOSP^1.2.3^ISO|BASILIC|HOSP",
                time(),
                "",
                "RAS^O17^RAS_O17",
                "R" + seed,
                "P",
                "2.5.1",
                "",
                "",
                "AL",
                "NE",
                "",
                "UNICODE UTF-8");
        String mrn = "P" + random.nextInt(1000);
        add(
                "PID",
                "1",
                "",
                mrn + "^^^HOSP&1.2.3&ISO^MR~" + text() + "^^^" + text() + "^SS",
                "",
                "Doe&von^Jo^" + text(),
                "",
                "19610203",
                "F");
        add(
                "PV1",
                "1",
                pick("O", "E", "I"),
                "ONC^" + text() + "^1",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "V" + seed + "^^^HOSP");
        for (int orders = 1 + random.nextInt(4); orders > 0; orders--) {
            order(orders);
        }
        if (random.nextInt(8) == 0) {
            add("ZPX", text(), text() + "^" + text());
        }
    }

    private void order(int number) {
        add(
                "ORC",
                "RE",
                "PL" + number + "^HIS",
                "FI" + number + "^PHARM",
                "",
                pick("IP", "CM"),
                "",
                "",
                "",
                time(),
                "",
                "",
                field());
        if (chance()) {
            add("TQ1", "1", "", "Q6H&every six hours", "", "", "", time(), time());
        }
        if (chance()) {
            add("RXO", drug(), "85", "", unit(), "", field(), field());
            add("RXR", "IV^Intravenous^HL70162", field());
        }
        if (chance()) {
            add(
                    "RXE", "", drug(), "85", "", unit(), "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
                    "H1", "125", unit());
            add("RXR", "IV^Intravenous^HL70162");
            for (int parts = random.nextInt(3); parts > 0; parts--) {
                add("RXC", pick("B", "A"), drug(), "250", unit(), "", "", field());
            }
        }
        for (int groups = 1 + random.nextInt(2); groups > 0; groups--) {
            for (int given = 1 + random.nextInt(3); given > 0; given--) {
                add(
                        "RXA",
                        "0",
                        "" + given,
                        time(),
                        random.nextInt(4) == 0 ? "" : time(),
                        drug() + repeated(),
                        pick("85", "999", "0", ""),
                        unit(),
                        "",
                        "00^new^NIP001~^" + text(),
                        "N1^" + text() + "^Ann",
                        field(),
                        "",
                        "",
                        "",
                        "L1~L2",
                        "",
                        "",
                        field(),
                        "",
                        pick("CP", "PA", "NA"),
                        pick("A", "U", ""),
                        time());
            }
            add("RXR", pick("IV", "\"\"", "IVPB^piggyback^L"), "LA^" + text(), "", "", "", field());
            for (int results = random.nextInt(3); results > 0; results--) {
                add(
                        "OBX",
                        "" + results,
                        pick("ST", "TX"),
                        "VOL^" + text() + "^L",
                        "1",
                        text() + (chance() ? "~" + text() : ""),
                        unit(),
                        "",
                        "",
                        "",
                        "",
                        "F",
                        "",
                        "",
                        time());
                if (chance()) {
                    add("NTE", "1", "L", text() + "~" + text());
                }
            }
        }
    }

    private void add(String... fields) {
        StringBuilder segment = new StringBuilder(String.join("|", fields));
        while (chance() && random.nextInt(3) == 0) {
            segment.append('|');
        }
        segments.add(segment.toString());
    }

    private String drug() {
        return pick(
                "61703-363-22^oxaliplatin^NDC",
                "32592^" + text() + "^RXNORM^LX1^" + text() + "^L",
                "J9263&&HCPCS^" + text());
    }

    private String repeated() {
        return random.nextInt(5) == 0 ? "~" + drug() + "~" : "";
    }

    private String unit() {
        return UNITS[random.nextInt(UNITS.length)] + (chance() ? "^^UCUM" : "");
    }

    private String field() {
        StringBuilder field = new StringBuilder(random.nextInt(3) == 0 ? "" : text());
        for (int parts = random.nextInt(5); parts > 0; parts--) {
            field.append(pick("^", "&", "~", "^^", "&&", "~~")).append(chance() ? text() : "");
        }
        return random.nextInt(10) == 0 ? "\"\"" : field.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int parts = random.nextInt(3); parts > 0; parts--) {
            text.append(
                    chance() ? ESCAPES.get(random.nextInt(ESCAPES.size())) : WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private String time() {
        return "202603%02d%02d%02d%s"
                .formatted(
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        pick("", "00", "-0500", "00.123+0100"));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean chance() {
        return random.nextBoolean();
    }
}
