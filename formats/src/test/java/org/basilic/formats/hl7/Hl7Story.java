package org.basilic.formats.hl7;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.basilic.chart.Assembled;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pause;
import org.basilic.model.Quantity;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Messages, and in few words what comes of them. A line such as {@code > RAS^O17 M1 0900} begins a message: its kind, control
 * id, and when it was sent; a patient and an outpatient visit follow by themselves unless the next line has its own.
 */
final class Hl7Story {

    private static final String DAY = "20260302";
    private static final String PERSON = "PID|1||P1^^^HOSP^MR||Canary^Invented||19700101|F";
    private static final String STAY = "PV1|1|O|INF^1^1||||||||||||||||V1|||||||||||||||||||||||||";

    private Hl7Story() {}

    /** The map of the program with the zone and some names of a site. */
    static FeedMap map() {
        FeedMap base = FeedMaps.builtIn().named("hl7").with(FeedSetting.ZONE, "America/New_York");
        List<MapRow> rows = new ArrayList<>();
        rows.add(new MapRow(MapKind.LOCATION, "INF", "facility/22", "test"));
        rows.add(new MapRow(MapKind.LOCATION, "ED", "facility/23", "test"));
        rows.add(new MapRow(MapKind.PAYER, "MCRB", "medicare", "test"));
        rows.add(new MapRow(MapKind.DRUG, "KETO30", "name:ketorolac", "test"));
        for (MapKind kind : MapKind.values()) {
            rows.addAll(base.rows(kind).values());
        }
        return new FeedMap("test", rows);
    }

    /** The text of the messages. */
    static String text(String story) {
        StringBuilder text = new StringBuilder();
        List<String> lines = story.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("> ")) {
                text.append(line).append('\r');
                continue;
            }
            String[] words = line.substring(2).split(" ", -1);
            String sent = words[2].length() == 4 ? DAY + words[2] + "00" : words[2];
            text.append("MSH|^~\\&|MAR|HOSP|BASILIC|HOSP|" + sent + "||" + words[0] + "|" + words[1] + "|P|2.5.1\r");
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            if (!next.startsWith("PID") && !next.startsWith("EVN") && !next.startsWith("OBR")) {
                text.append(PERSON).append('\r').append(STAY).append('\r');
            }
        }
        return text.toString();
    }

    static List<Message> messages(String story) {
        Taken taken = Taken.of(text(story));
        if (!taken.problems.isEmpty()) {
            throw new AssertionError(taken.problems);
        }
        return taken.messages;
    }

    static Hl7Import read(List<Message> messages, FeedMap map) {
        Hl7Import reading = new Hl7Import(map);
        messages.forEach(message -> reading.take("x.hl7", message));
        return reading;
    }

    /** The encounters that come of the messages. */
    static String told(String story) {
        return told(story, map());
    }

    static String told(String story, FeedMap map) {
        return shown(read(messages(story), map).assembled());
    }

    /** What became of each row. */
    static String fates(String story) {
        return read(messages(story), map()).assembled().fates().stream()
                .map(Hl7Story::shown)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String shown(Assembled assembled) {
        return shown(assembled, DAY);
    }

    /** The encounters in words; times of this day without their date. */
    static String shown(Assembled assembled, String date) {
        LocalDate day = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
        StringBuilder text = new StringBuilder();
        for (Encounter encounter : assembled.encounters()) {
            shown(encounter, day, text);
        }
        return text.toString();
    }

    private static String shown(RowFate fate) {
        String kind = fate.kind() == null ? "" : ": " + fate.kind().written();
        return fate.place().text() + " " + fate.fate().written() + kind;
    }

    private static void shown(Encounter e, LocalDate day, StringBuilder text) {
        text.append(e.id());
        add(text, e.patient() == null ? null : e.patient().id());
        add(text, e.placeOfService());
        add(text, e.payer());
        Visit visit = e.visit();
        if (visit != null && (visit.arrival() != null || visit.departure() != null)) {
            add(text, span(visit.arrival(), visit.departure(), null));
        }
        for (Diagnosis diagnosis : e.diagnoses()) {
            add(text, diagnosis.code());
        }
        text.append('\n');
        for (Administration given : e.administrations()) {
            text.append("  ").append(given.id());
            add(text, drug(given.drug()));
            add(text, given.route().written());
            add(text, given.purpose() == null ? null : given.purpose().written());
            add(text, span(given.start(), given.stop(), day));
            for (Pause pause : given.pauses()) {
                add(text, "paused " + span(pause.start(), pause.stop(), day));
            }
            add(text, amount("", given.dose()));
            add(text, amount("at ", given.rate()));
            add(text, amount("volume ", given.volume()));
            add(text, amount("wasted ", given.wasted()));
            add(text, given.mixture() == null ? null : "in " + given.mixture());
            add(text, given.access() == null ? null : "via " + given.access());
            text.append('\n');
        }
        for (Access access : e.accesses()) {
            text.append("  line ").append(access.id());
            add(text, access.kind() == null ? "of unknown kind" : access.kind().written());
            add(text, access.lumenOf() == null ? null : "of " + access.lumenOf());
            text.append('\n');
        }
        for (OpenPoint point : e.openPoints()) {
            if (point.kind() != OpenPointKind.SETTING_ASSUMED) {
                text.append("  ? ").append(point.kind().written());
                add(text, point.place());
                add(text, point.found());
                text.append('\n');
            }
        }
    }

    private static void add(StringBuilder text, @Nullable String word) {
        if (word != null && !word.isEmpty()) {
            text.append(' ').append(word);
        }
    }

    private static String drug(Drug drug) {
        List<String> words = new ArrayList<>();
        for (String word : new @Nullable String[] {drug.name(), drug.hcpcs(), drug.ndc(), drug.rxnorm()}) {
            if (word != null) {
                words.add(word);
            }
        }
        return String.join("/", words);
    }

    private static @Nullable String amount(String before, @Nullable Quantity amount) {
        return amount == null ? null : before + amount.amount().toPlainString() + " " + amount.unit();
    }

    private static String span(@Nullable LocalDateTime from, @Nullable LocalDateTime to, @Nullable LocalDate day) {
        String start = from == null ? "?" : time(from, day);
        if (to == null) {
            return start + "-";
        }
        return start + "-" + time(to, from == null ? day : from.toLocalDate());
    }

    private static String time(LocalDateTime time, @Nullable LocalDate day) {
        return time.toLocalDate().equals(day)
                ? time.toLocalTime().toString()
                : time.toString().replace('T', ' ');
    }
}
