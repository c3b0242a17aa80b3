package org.basilic.cli.table;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The scale of a timeline: which column a clock time falls into. A column always stands for a whole number of minutes.
 *
 * @param start the time at the left edge of the first column
 * @param step the minutes of a column
 * @param columns how many columns there are
 */
record Axis(LocalDateTime start, int step, int columns) {
    private static final int[] STEPS = {1, 2, 3, 5, 6, 10, 12, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440};
    private static final int[] HOURS_BETWEEN_LABELS = {1, 2, 3, 4, 6, 12, 24, 48, 96, 192, 384};
    private static final int LABEL = 6;
    private static final int SHOWN_OF_A_PUMP = 15;

    /** Returns the finest scale on which all of the rows fit; a pump that goes home may run off its right edge. */
    static Axis over(List<Row> rows, int columns) {
        LocalDateTime first = null;
        LocalDateTime last = null;
        for (Row row : rows) {
            boolean leaves = Boolean.TRUE.equals(row.administration().continuesAfterVisit());
            for (Bar bar : row.bars()) {
                LocalDateTime end = leaves ? bar.from().plusMinutes(SHOWN_OF_A_PUMP) : bar.to();
                first = first == null || bar.from().isBefore(first) ? bar.from() : first;
                last = last == null || end.isAfter(last) ? end : last;
                if (leaves) {
                    break;
                }
            }
        }
        if (first == null || last == null) {
            return new Axis(LocalDateTime.MIN, 1, 0);
        }
        for (int step : STEPS) {
            LocalDateTime start = floor(first, step);
            long needed = ChronoUnit.MINUTES.between(start, last) / step + 1;
            if (needed <= columns) {
                return new Axis(start, step, (int) needed);
            }
        }
        return new Axis(floor(first, 1440), 1440, columns);
    }

    private static LocalDateTime floor(LocalDateTime time, int step) {
        int minute = time.getHour() * 60 + time.getMinute();
        return time.toLocalDate().atStartOfDay().plusMinutes(minute - minute % step);
    }

    /** Returns the column that the minute falls into, possibly outside the axis. */
    int column(LocalDateTime time) {
        return (int) Math.floorDiv(ChronoUnit.MINUTES.between(start, time), (long) step);
    }

    /** Returns the ruler's labels, as far as they fit the width: full hours, and the date at midnight. */
    String labels(int width) {
        char[] ruler = blank(width);
        for (LocalDateTime hour = firstHour(); column(hour) < columns; hour = hour.plusHours(hours())) {
            String label = hour.getHour() == 0
                    ? hour.toLocalDate().toString().substring(5)
                    : hour.toLocalTime().toString();
            if (column(hour) + label.length() <= width) {
                label.getChars(0, label.length(), ruler, column(hour));
            }
        }
        return new String(ruler);
    }

    /** Returns the ruler's marks, under the labels. */
    String marks() {
        char[] ruler = blank(columns);
        for (LocalDateTime hour = firstHour(); column(hour) < columns; hour = hour.plusHours(hours())) {
            ruler[column(hour)] = '|';
        }
        return new String(ruler);
    }

    private LocalDateTime firstHour() {
        int hours = hours();
        LocalDateTime hour = start.toLocalDate().atStartOfDay();
        while (hour.isBefore(start)) {
            hour = hour.plusHours(hours);
        }
        return hour;
    }

    private int hours() {
        for (int hours : HOURS_BETWEEN_LABELS) {
            if (hours * 60 / step >= LABEL) {
                return hours;
            }
        }
        return HOURS_BETWEEN_LABELS[HOURS_BETWEEN_LABELS.length - 1];
    }

    static char[] blank(int length) {
        return " ".repeat(length).toCharArray();
    }
}
