package org.basilic.cli.table;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.cli.Paper;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.result.CodedEncounter;

/** The visit as bars drawn to scale, one administration a row, place by place; entries without clock times below. */
final class Timeline {
    private static final int NAME = 20;
    private static final int TIMES = 14;
    private static final int BARS = Paper.WIDTH - 1 - NAME - TIMES;

    private Timeline() {}

    static void write(Encounter encounter, CodedEncounter coded, Drugs drugs, Paper paper) {
        List<Row> drawn = new ArrayList<>();
        List<Row> untimed = new ArrayList<>();
        for (Row row : Row.all(encounter.administrations(), coded)) {
            (row.bars().isEmpty() ? untimed : drawn).add(row);
        }
        drawn.sort((one, other) ->
                one.bars().get(0).from().compareTo(other.bars().get(0).from()));
        if (!drawn.isEmpty()) {
            picture(encounter, drawn, drugs, paper);
        }
        if (!untimed.isEmpty()) {
            paper.gap().line("WITHOUT CLOCK TIMES");
            for (Row row : untimed) {
                paper.hanging("  ", drugs.of(row.administration().id()) + ", " + inWords(row));
            }
        }
    }

    private static void picture(Encounter encounter, List<Row> rows, Drugs drugs, Paper paper) {
        Axis axis = Axis.over(rows, BARS);
        String margin = " ".repeat(1 + NAME + TIMES);
        Set<Stroke> used = EnumSet.noneOf(Stroke.class);
        paper.gap().line("TIMELINE of " + axis.start().toLocalDate() + ", one column is " + minutes(axis.step()));
        paper.line(margin + axis.labels(BARS));
        for (Map.Entry<String, List<Row>> site : Sites.group(encounter, rows).entrySet()) {
            paper.line(Paper.column(site.getKey(), margin.length()) + axis.marks());
            for (Row row : site.getValue()) {
                String name = shortened(drugs.of(row.administration().id()), NAME - 1);
                paper.line(
                        " " + Paper.column(name, NAME) + Paper.column(times(row), TIMES) + Drawing.of(row, axis, BARS));
                row.bars().forEach(bar -> used.add(bar.stroke()));
            }
        }
        legend(used, paper);
    }

    private static void legend(Set<Stroke> used, Paper paper) {
        StringBuilder line = new StringBuilder();
        for (Stroke stroke : used) {
            String entry = stroke.symbol() + " " + stroke.words();
            if (line.length() + 3 + entry.length() > Paper.WIDTH) {
                paper.line(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? " " : "   ").append(entry);
        }
        paper.line(line.toString());
    }

    private static String minutes(int step) {
        return step == 1 ? "one minute" : step + " minutes";
    }

    private static String shortened(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length - 2) + "..";
    }

    /** Returns the charted times, such as {@code 22:50-00:20+1}; a question mark stands for what was not charted. */
    private static String times(Row row) {
        Administration given = row.administration();
        LocalDateTime start = given.start();
        LocalDateTime stop = given.stop();
        if (start != null && stop == null && !runs(given.route())) {
            return clock(start);
        }
        String from = start == null ? "?" : clock(start);
        if (stop == null) {
            return from + (Boolean.TRUE.equals(given.continuesAfterVisit()) ? "-home" : "-?");
        }
        long days = start == null ? 0 : ChronoUnit.DAYS.between(start.toLocalDate(), stop.toLocalDate());
        return from + "-" + clock(stop) + (days > 0 ? "+" + days : "");
    }

    private static boolean runs(Route route) {
        return switch (route) {
            case IV_INFUSION, INTRA_ARTERIAL_INFUSION, SUBCUTANEOUS_INFUSION -> true;
            default -> false;
        };
    }

    private static String clock(LocalDateTime time) {
        return time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String inWords(Row row) {
        Administration given = row.administration();
        StringBuilder words = new StringBuilder(given.route().written());
        if (given.minutes() != null) {
            words.append(", ").append(given.minutes()).append(" minutes");
        }
        Quantity dose = given.dose();
        if (dose != null) {
            words.append(", ").append(dose.amount().toPlainString()).append(' ').append(dose.unit());
        }
        words.append(": ").append(row.codes().isEmpty() ? "no line" : String.join(" ", row.codes()));
        return words.toString();
    }
}
