package org.basilic.server.drawing;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.basilic.model.Administration;
import org.jspecify.annotations.Nullable;

/** What is written beside a bar, and what a screen reader says of it. */
final class Said {

    private static final int LONGEST_NAME = 30;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.ROOT);

    private Said() {}

    static String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }

    static String day(LocalDateTime time) {
        return DAY.format(time);
    }

    /** Returns the label of a bar, {@code oxaliplatin 09:40-11:45, 125 min}. */
    static String label(Drawn drawn, String codes) {
        StringBuilder words =
                new StringBuilder(shortened(DrugName.of(drawn.given().drug())));
        words.append(' ').append(times(drawn));
        if (drawn.minutes() != null && drawn.isBar()) {
            words.append(", ").append(drawn.minutes()).append(" min");
        }
        if (drawn.openStop() && !drawn.goesHome()) {
            words.append(", stop not charted");
        }
        if (!codes.isEmpty()) {
            words.append(" \u00b7 ").append(codes);
        }
        return words.toString();
    }

    private static String times(Drawn drawn) {
        Administration given = drawn.given();
        String from = given.start() == null ? "?" : clock(given.start());
        if (drawn.goesHome()) {
            return from + ", goes home";
        }
        if (given.stop() == null) {
            return drawn.openStop() ? from + "-?" : from;
        }
        return from + "-" + clock(given.stop());
    }

    /** Returns the accessible name: drug, start, stop, minutes and how they are known, line, code. */
    static String name(Drawn drawn, boolean codes) {
        Administration given = drawn.given();
        StringBuilder words = new StringBuilder(DrugName.of(given.drug()));
        words.append(", ").append(given.route().written().replace('-', ' '));
        words.append(", ").append(span(given.start(), given.stop(), drawn));
        if (drawn.minutes() != null) {
            words.append(", ").append(drawn.minutes()).append(" minutes");
            if (drawn.paused() > 0) {
                words.append(", of these ").append(drawn.paused()).append(" paused");
            }
        }
        if (drawn.isBar()) {
            words.append(", length ").append(drawn.grade().words());
        }
        if (codes) {
            words.append(drawn.lines().isEmpty() ? ", no line" : drawn.lines().size() == 1 ? ", line " : ", lines ");
            words.append(joined(drawn));
            if (!drawn.codes().isEmpty()) {
                words.append(", ").append(String.join(" and ", drawn.codes()));
            }
        }
        return words.toString();
    }

    private static String joined(Drawn drawn) {
        StringBuilder words = new StringBuilder();
        for (int line : drawn.lines()) {
            words.append(words.length() == 0 ? "" : " ").append(line);
        }
        return words.toString();
    }

    private static String span(@Nullable LocalDateTime start, @Nullable LocalDateTime stop, Drawn drawn) {
        String from = start == null ? "start not charted" : FULL.format(start);
        if (drawn.goesHome()) {
            return from + ", goes home with the patient";
        }
        if (stop == null) {
            return drawn.openStop() ? from + ", stop not charted" : from;
        }
        boolean sameDay = start != null && start.toLocalDate().equals(stop.toLocalDate());
        return from + " to " + (sameDay ? clock(stop) : FULL.format(stop));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
    }
}
