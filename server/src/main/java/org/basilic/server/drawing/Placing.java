package org.basilic.server.drawing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Disposition;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.MinuteStretch;
import org.basilic.result.NotReported;
import org.jspecify.annotations.Nullable;

/** Puts the administrations of a visit on its scale, with what the result says of each. */
final class Placing {

    /** How much is drawn of what has no end: minutes. */
    static final long OPEN = 30;

    private final DayScale scale;
    private final Map<String, List<MinuteStretch>> ledger = new HashMap<>();
    private final Map<String, List<Integer>> lines = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, Set<String>> rules = new HashMap<>();

    Placing(DayScale scale, CodedEncounter coded, TimelineDrawing.Shows shows) {
        this.scale = scale;
        for (MinuteStretch stretch : coded.minutes()) {
            ledger.computeIfAbsent(stretch.administration(), id -> new ArrayList<>())
                    .add(stretch);
        }
        if (shows == TimelineDrawing.Shows.CODES) {
            gather(coded);
        }
    }

    private void gather(CodedEncounter coded) {
        int number = 0;
        for (CodedLine line : coded.lines()) {
            number++;
            for (String id : line.administrations()) {
                lines.computeIfAbsent(id, key -> new ArrayList<>()).add(number);
                if (line.kind() == LineKind.ADMINISTRATION) {
                    codes.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(line.code());
                }
                line.because().forEach(reason -> rule(id, reason.rule().id()));
            }
        }
        coded.minutes()
                .forEach(stretch ->
                        rule(stretch.administration(), stretch.because().rule().id()));
        for (NotReported none : coded.notReported()) {
            if (none.administration() != null) {
                String id = none.administration();
                none.because().forEach(reason -> rule(id, reason.rule().id()));
            }
        }
        for (Finding finding : coded.findings()) {
            finding.administrations()
                    .forEach(id -> rule(id, finding.because().rule().id()));
        }
    }

    private void rule(String administration, String rule) {
        rules.computeIfAbsent(administration, id -> new LinkedHashSet<>()).add(rule);
    }

    /** Returns what has a clock time, in the order in which it began. */
    List<Drawn> drawn(Encounter encounter) {
        List<Drawn> drawn = new ArrayList<>();
        int number = 0;
        for (Administration given : encounter.administrations()) {
            number++;
            if (given.start() != null || given.stop() != null) {
                drawn.add(place(number, given));
            }
        }
        drawn.sort(Comparator.comparingLong(Drawn::from));
        return drawn;
    }

    private Drawn place(int number, Administration given) {
        List<MinuteStretch> stretches = ledger.getOrDefault(given.id(), List.of());
        Shape shape = Shape.of(given.route());
        int documented = stretches.stream().mapToInt(MinuteStretch::minutes).sum();
        Integer minutes = stretches.isEmpty() ? given.minutes() : Integer.valueOf(documented);
        Drawn.Span run = run(given, shape, documented);
        boolean openStart = given.start() == null && run.from() < run.to();
        boolean openStop = given.stop() == null && shape == Shape.BAR && documented == 0 && given.minutes() == null;
        List<Piece> pieces = pieces(stretches, run.from());
        int paused = stretches.stream()
                .filter(stretch -> stretch.disposition() == Disposition.PAUSED)
                .mapToInt(MinuteStretch::minutes)
                .sum();
        return new Drawn(
                number,
                given,
                shape,
                openStop && !Boolean.TRUE.equals(given.continuesAfterVisit()) ? Grade.MISSING : Grade.of(given),
                run.from(),
                run.to(),
                openStart,
                openStop,
                openStop || (shape != Shape.BAR && documented == 0 && given.minutes() == null) ? null : minutes,
                paused,
                pauses(given, run),
                pieces,
                List.copyOf(lines.getOrDefault(given.id(), List.of())),
                List.copyOf(codes.getOrDefault(given.id(), Set.of())),
                List.copyOf(rules.getOrDefault(given.id(), Set.of())));
    }

    private Drawn.Span run(Administration given, Shape shape, int documented) {
        long length = documented > 0 ? documented : given.minutes() == null ? -1 : given.minutes();
        LocalDateTime start = given.start();
        LocalDateTime stop = given.stop();
        if (start == null) {
            long to = scale.minute(stop == null ? scale.from() : stop, 0);
            long shown = length >= 0 ? length : shape == Shape.BAR ? OPEN : 0;
            return new Drawn.Span(Math.max(0, to - shown), to);
        }
        if (Boolean.TRUE.equals(given.continuesAfterVisit())) {
            long from = scale.minute(start, 0);
            return new Drawn.Span(from, from + OPEN);
        }
        if (stop == null) {
            long from = scale.minute(start, 0);
            return new Drawn.Span(from, from + (length >= 0 ? length : shape == Shape.BAR ? OPEN : 0));
        }
        return nearest(start, stop, length);
    }

    /** Returns the readings of start and stop between which the documented minutes lie, or come nearest to it. */
    private Drawn.Span nearest(LocalDateTime start, LocalDateTime stop, long length) {
        Drawn.Span best = null;
        for (long from : scale.readings(start)) {
            for (long to : scale.readings(stop)) {
                Drawn.Span span = new Drawn.Span(from, Math.max(from, to));
                if (best == null || (length >= 0 && off(span, length) < off(best, length))) {
                    best = span;
                }
            }
        }
        return best == null ? new Drawn.Span(0, 0) : best;
    }

    private static long off(Drawn.Span span, long length) {
        return Math.abs(span.to() - span.from() - length);
    }

    private List<Piece> pieces(List<MinuteStretch> stretches, long from) {
        List<MinuteStretch> timed =
                stretches.stream().filter(stretch -> stretch.from() != null).toList();
        List<Piece> pieces = new ArrayList<>();
        long at = from;
        for (MinuteStretch stretch : timed) {
            long begins = scale.minute(clock(stretch), at);
            long ends = begins + stretch.minutes();
            pieces.add(new Piece(begins, ends, stretch.disposition(), stretch.code()));
            at = ends;
        }
        return List.copyOf(pieces);
    }

    private static LocalDateTime clock(MinuteStretch stretch) {
        return stretch.from() == null ? LocalDateTime.MIN : stretch.from();
    }

    private List<Drawn.Span> pauses(Administration given, Drawn.Span run) {
        List<Drawn.Span> pauses = new ArrayList<>();
        for (Pause pause : given.pauses()) {
            long from = within(run, scale.minute(pause.start(), run.from()));
            long to = within(run, scale.minute(pause.stop(), from));
            if (from < to) {
                pauses.add(new Drawn.Span(from, to));
            }
        }
        pauses.sort(Comparator.comparingLong(Drawn.Span::from));
        return List.copyOf(pauses);
    }

    private static long within(Drawn.Span run, long minute) {
        return Math.min(Math.max(minute, run.from()), run.to());
    }

    /** Returns what is said of an administration without a clock time. */
    Drawn untimed(int number, Administration given) {
        Shape shape = Shape.of(given.route());
        return new Drawn(
                number,
                given,
                shape,
                given.minutes() == null ? Grade.MISSING : Grade.of(given),
                0,
                0,
                true,
                true,
                given.minutes(),
                0,
                List.of(),
                List.of(),
                List.copyOf(lines.getOrDefault(given.id(), List.of())),
                List.copyOf(codes.getOrDefault(given.id(), Set.of())),
                List.copyOf(rules.getOrDefault(given.id(), Set.of())));
    }

    /** Returns the minutes of the ledger that belong to an administration; null where it has none. */
    @Nullable
    Integer ledger(String administration) {
        List<MinuteStretch> stretches = ledger.get(administration);
        return stretches == null
                ? null
                : Integer.valueOf(
                        stretches.stream().mapToInt(MinuteStretch::minutes).sum());
    }
}
