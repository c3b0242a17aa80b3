package org.basilic.formats.hl7;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basilic.chart.Action;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.Change;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartRoute;
import org.basilic.chart.ChartRow;
import org.basilic.chart.ChartTime;
import org.basilic.chart.Feed;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.GivenRow;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.chart.Place;
import org.basilic.chart.RowFate;
import org.basilic.chart.RowId;
import org.basilic.chart.Said;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pause;
import org.basilic.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What pumps told and what was charted, on lines, and the encounter that comes of it: events as {@link PumpLine} has them,
 * charted runs as {@code chart o1 cefazolin 09:00-10:00}.
 */
final class PumpStory {

    private PumpStory() {}

    /** The settings of a site. */
    static FeedMap map() {
        List<MapRow> rows = new ArrayList<>(
                FeedMaps.builtIn().named("base").rows(MapKind.SETTING).values());
        rows.add(new MapRow(MapKind.SETTING, FeedSetting.ZONE.written(), "America/New_York", "test"));
        return new FeedMap("test", rows);
    }

    /** What readers hand on. */
    static final class Taken implements RowTaker {
        final List<ChartRow> rows = new ArrayList<>();
        final List<Problem> refused = new ArrayList<>();

        @Override
        public void row(ChartRow row) {
            rows.add(row);
        }

        @Override
        public void refused(Problem problem) {
            refused.add(problem);
        }
    }

    /** Returns the messages of a story. */
    static List<String> messages(String story) {
        List<String> messages = new ArrayList<>();
        for (String line : story.lines().toList()) {
            if (!line.startsWith("chart")) {
                messages.add(new PumpLine(line).message(messages.size() + 1));
            }
        }
        return messages;
    }

    /** Returns the message that a text is. */
    static Message message(int number, String text) {
        List<Segment> segments = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (String line : text.strip().split("[\r\n]+", -1)) {
            String name = line.length() < 3 ? line : line.substring(0, 3);
            segments.add(new Segment(line, Delimiters.USUAL, names.merge(name, 1, Integer::sum)));
        }
        return new Message(number, segments);
    }

    /** Returns what is read of a story: the rows of pumps and of the chart. */
    static Taken read(String story, FeedMap map) {
        Taken taken = new Taken();
        int number = 0;
        for (String message : messages(story)) {
            number++;
            PumpMessages.rows("message " + number, message(number, message), map, taken);
        }
        for (String line : story.lines().toList()) {
            if (line.startsWith("chart")) {
                taken.rows.add(charted(line.split(" ", -1)));
            }
        }
        return taken;
    }

    /** Returns the encounters of a story, line for line. */
    static String told(String story) {
        return told(story, map());
    }

    static String told(String story, FeedMap map) {
        Taken taken = read(story, map);
        List<String> lines = new ArrayList<>();
        taken.refused.forEach(problem -> lines.add("refused " + problem.code().id()));
        lines.addAll(lines(new Assembly(map).of(taken.rows)));
        return String.join("\n", lines) + "\n";
    }

    /** Returns the fates of a story's rows of pumps, each with its place. */
    static List<String> fates(Collection<ChartRow> rows) {
        List<String> fates = new ArrayList<>();
        for (RowFate fate : new Assembly(map()).of(rows).fates()) {
            if (fate.place().feed() == Feed.PUMP) {
                fates.add(fate.place().text().replaceAll(" OBX.*", "") + " "
                        + fate.fate().written());
            }
        }
        return fates;
    }

    /** Returns encounters, line for line. */
    static List<String> lines(Assembled assembled) {
        List<String> lines = new ArrayList<>();
        for (Encounter encounter : assembled.encounters()) {
            for (Administration given : encounter.administrations()) {
                lines.add(line(given));
            }
            for (OpenPoint point : encounter.openPoints()) {
                if (point.kind() != OpenPointKind.SETTING_ASSUMED) {
                    lines.add(line(point, encounter));
                }
            }
        }
        return lines;
    }

    private static String line(Administration given) {
        String purpose = given.purpose() == null ? "" : " " + given.purpose().written();
        String pauses = given.pauses().stream().map(PumpStory::line).collect(Collectors.joining());
        String byPump = given.evidence().stream()
                .filter(evidence -> evidence.grade() == EvidenceGrade.PUMP)
                .map(Evidence::fact)
                .distinct()
                .collect(Collectors.joining(", "));
        return given.id() + " " + given.drug().name() + purpose + " " + clock(given.start()) + "-" + clock(given.stop())
                + pauses + (byPump.isEmpty() ? "" : "; by pump: " + byPump);
    }

    private static String line(Pause pause) {
        return " paused " + clock(pause.start()) + "-" + clock(pause.stop());
    }

    private static String line(OpenPoint point, Encounter encounter) {
        String about =
                point.administration() == null ? encounter.id().replaceAll("-\\d.*", "") : point.administration();
        String found = point.found() == null ? "" : ": " + point.found().replaceAll("2026-03-02T", "");
        return "? " + point.kind().written() + " " + about + found;
    }

    private static String clock(@Nullable LocalDateTime time) {
        return time == null ? "" : time.toString().replace("2026-03-02T", "");
    }

    /** {@code chart o1 cefazolin 09:00-10:00}; patient and a pause may follow. */
    private static GivenRow charted(String[] words) {
        String[] times = words[3].split("-", 2);
        Said said = new Said(
                new Drug(words[2], null, null, null, null),
                List.of(),
                null,
                ChartRoute.VEIN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        List<ChartEvent> events = new ArrayList<>();
        events.add(ChartEvent.of(Action.START, at(times[0]), said));
        String patient = "P1";
        for (int i = 4; i < words.length; i++) {
            String[] named = words[i].split("=", -1);
            if (named[0].equals("patient")) {
                patient = named[1];
            } else {
                String[] pause = named[1].split("-", -1);
                events.add(ChartEvent.of(Action.PAUSE, at(pause[0]), Said.NOTHING));
                events.add(ChartEvent.of(Action.RESUME, at(pause[1]), Said.NOTHING));
            }
        }
        if (!times[1].isEmpty()) {
            events.add(ChartEvent.of(Action.STOP, at(times[1]), Said.NOTHING));
        }
        String key = words[1] + words[3];
        return new GivenRow(
                new RowId(key, ""),
                Change.ADD,
                new Version(null, null, "1"),
                new VisitKey(patient, null),
                words[1],
                events,
                List.of(),
                new Place(Feed.MAR, key));
    }

    private static ChartTime at(String time) {
        return ChartTime.of(LocalDateTime.parse("2026-03-02T" + time));
    }
}
