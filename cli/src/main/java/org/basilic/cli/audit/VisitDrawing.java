package org.basilic.cli.audit;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Disposition;
import org.basilic.result.MinuteStretch;
import org.jspecify.annotations.Nullable;

/**
 * The visit drawn to scale, one administration a row: what is billable solid, every other stretch in a broken outline, a moment
 * as a diamond; the words stand above each row, so that nothing rests on colour. A table with the same facts follows.
 */
final class VisitDrawing {

    private static final int WIDTH = 1000;
    private static final int ROW = 42;
    private static final int TOP = 24;
    private static final int BAR = 16;

    /** How much of a pump that goes home is drawn, so that the visit keeps its scale. */
    private static final int SHOWN_OF_A_PUMP = 30;

    private record Bar(
            LocalDateTime from,
            LocalDateTime to,
            int minutes,
            @Nullable MinuteStretch stretch) {}

    private record Row(Administration given, List<Bar> bars, String words) {}

    private final Encounter encounter;
    private final CodedEncounter coded;
    private final List<Row> rows = new ArrayList<>();
    private LocalDateTime start = LocalDateTime.MAX;
    private LocalDateTime end = LocalDateTime.MIN;

    VisitDrawing(Encounter encounter, CodedEncounter coded) {
        this.encounter = encounter;
        this.coded = coded;
        for (Administration given : encounter.administrations()) {
            List<Bar> bars = bars(given);
            if (!bars.isEmpty()) {
                rows.add(new Row(given, bars, words(given, bars)));
                widen(given, bars);
            }
        }
        rows.sort((one, other) ->
                one.bars().get(0).from().compareTo(other.bars().get(0).from()));
    }

    private List<Bar> bars(Administration given) {
        List<Bar> bars = new ArrayList<>();
        for (MinuteStretch stretch : coded.minutes()) {
            if (stretch.administration().equals(given.id()) && stretch.from() != null) {
                LocalDateTime to = stretch.to() == null ? stretch.from().plusMinutes(stretch.minutes()) : stretch.to();
                bars.add(new Bar(stretch.from(), to, stretch.minutes(), stretch));
            }
        }
        LocalDateTime from = given.start();
        if (bars.isEmpty() && from != null) {
            LocalDateTime to = given.stop() == null || given.stop().isBefore(from) ? from : given.stop();
            bars.add(new Bar(from, to, (int) ChronoUnit.MINUTES.between(from, to), null));
        }
        bars.sort((one, other) -> one.from().compareTo(other.from()));
        return bars;
    }

    private void widen(Administration given, List<Bar> bars) {
        for (Bar bar : bars) {
            boolean leaves = Boolean.TRUE.equals(given.continuesAfterVisit());
            LocalDateTime to = leaves ? bars.get(0).from().plusMinutes(SHOWN_OF_A_PUMP) : bar.to();
            start = bar.from().isBefore(start) ? bar.from() : start;
            end = to.isAfter(end) ? to : end;
        }
    }

    private static String words(Administration given, List<Bar> bars) {
        List<String> codes = new ArrayList<>();
        int minutes = 0;
        for (Bar bar : bars) {
            minutes += bar.minutes();
            String code = bar.stretch() == null ? null : bar.stretch().code();
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        String stop = given.stop() == null ? "" : "-" + AuditWords.clock(given.stop());
        return given.id() + " " + drug(given.drug()) + ", "
                + AuditWords.clock(bars.get(0).from()) + stop + ", " + minutes + " min: "
                + (codes.isEmpty() ? "no code" : String.join(", ", codes));
    }

    static String drug(Drug drug) {
        if (drug.name() != null) {
            return drug.name();
        }
        return drug.hcpcs() != null ? drug.hcpcs() : "unnamed drug";
    }

    /** Writes the drawing; nothing where no administration has a clock time. */
    void write(String id, Page page) {
        if (rows.isEmpty()) {
            page.line("p", "No administration of this visit has a clock time to draw.");
            return;
        }
        int height = TOP + ROW * rows.size() + 8;
        page.open("figure");
        page.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title");
        page.line("title", "Timeline of the visit; the table below has the same facts", "id", id + "-title");
        ticks(height, page);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + ROW * i, page);
        }
        page.closeLine();
        page.line("figcaption", "Solid: minutes that earn a unit. Broken outline: other minutes. Diamond: a moment.");
        page.closeLine();
    }

    private void ticks(int height, Page page) {
        long minutes = Math.max(1, ChronoUnit.MINUTES.between(start, end));
        int step = 1;
        while (minutes / (60L * step) > 12) {
            step++;
        }
        LocalDateTime hour = start.truncatedTo(ChronoUnit.HOURS);
        while (!hour.isAfter(end)) {
            if (!hour.isBefore(start)) {
                String x = coordinate(hour);
                page.empty("line", "class", "tick", "x1", x, "x2", x, "y1", "16", "y2", String.valueOf(height));
                String label = hour.getHour() == 0 ? hour.toLocalDate().toString() : AuditWords.clock(hour);
                page.cell("text", label, "class", "ink", "x", x, "y", "12");
            }
            hour = hour.plusHours(step);
        }
    }

    private void row(Row row, int top, Page page) {
        page.cell("text", row.words(), "class", "ink", "x", "2", "y", String.valueOf(top + 12));
        for (Bar bar : row.bars()) {
            bar(bar, top + 18, page);
        }
        page.endLine();
    }

    private void bar(Bar bar, int top, Page page) {
        boolean billed = bar.stretch() != null && bar.stretch().disposition() == Disposition.BILLED;
        String kind = billed ? "billed" : "other";
        page.open("g");
        page.cell(
                "title",
                bar.stretch() == null ? "charted, " + bar.minutes() + " min" : AuditWords.minutes(bar.stretch()));
        if (bar.from().equals(bar.to())) {
            int x = Integer.parseInt(coordinate(bar.from()));
            int middle = top + BAR / 2;
            page.empty(
                    "path",
                    "class",
                    kind,
                    "d",
                    String.format(Locale.ROOT, "M%d %d l6 8 l-6 8 l-6 -8 z", x, middle - 8));
        } else {
            int from = Integer.parseInt(coordinate(bar.from()));
            int to = Integer.parseInt(coordinate(bar.to()));
            page.empty(
                    "rect",
                    "class",
                    kind,
                    "x",
                    String.valueOf(from),
                    "y",
                    String.valueOf(top),
                    "width",
                    String.valueOf(Math.max(2, to - from)),
                    "height",
                    String.valueOf(BAR));
        }
        page.close();
    }

    private String coordinate(LocalDateTime time) {
        long all = Math.max(1, ChronoUnit.MINUTES.between(start, end));
        long at = Math.min(all, ChronoUnit.MINUTES.between(start, time));
        return String.valueOf(8 + at * (WIDTH - 16) / all);
    }

    /** Writes the same facts as a table. */
    void table(Page page) {
        page.open("div", "class", "scroll").open("table").line("caption", "Documented minutes");
        page.open("thead").open("tr");
        for (String heading : List.of("Administration", "From", "To", "Minutes", "Counted as", "Code", "Why")) {
            page.cell("th", heading, "scope", "col");
        }
        page.close().closeLine();
        page.open("tbody");
        for (MinuteStretch stretch : coded.minutes()) {
            page.open("tr");
            page.cell("td", name(stretch.administration()));
            page.cell("td", stretch.from() == null ? "" : time(stretch.from()));
            page.cell("td", stretch.to() == null ? "" : time(stretch.to()));
            page.cell("td", String.valueOf(stretch.minutes()), "class", "number");
            page.cell("td", AuditWords.disposition(stretch.disposition()));
            page.cell("td", stretch.code() == null ? "" : stretch.code());
            page.cell(
                    "td",
                    stretch.because().rule().id() + ": " + stretch.because().inWords());
            page.closeLine();
        }
        page.close().close().closeLine();
    }

    private String name(String administration) {
        for (Administration given : encounter.administrations()) {
            if (given.id().equals(administration)) {
                return administration + " " + drug(given.drug());
            }
        }
        return administration;
    }

    private static String time(LocalDateTime time) {
        return time.toLocalDate() + " " + AuditWords.clock(time);
    }
}
