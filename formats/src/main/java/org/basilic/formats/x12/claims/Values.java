package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.basilic.claim.DateSpan;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Forms;
import org.basilic.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Values of elements, null where nothing stands or what stands is none. Of a version whose elements nobody checked, the latter is told. */
final class Values {

    /** Digits of a number that is read: no amount has more. */
    private static final int DIGITS = 18;

    private final String guide;
    private final boolean unchecked;
    private final Consumer<Fault> faults;
    private String loop = "";

    Values(String guide, boolean unchecked, Consumer<Fault> faults) {
        this.guide = guide;
        this.unchecked = unchecked;
        this.faults = faults;
    }

    void in(String place) {
        loop = place;
    }

    static @Nullable String text(Segment segment, int element) {
        return text(segment.element(element));
    }

    static @Nullable String text(String found) {
        return found.isEmpty() ? null : found;
    }

    @Nullable
    BigDecimal number(Segment segment, int element) {
        return number(segment, element, 0, segment.element(element));
    }

    @Nullable
    BigDecimal number(Segment segment, int element, int component, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > DIGITS + 2 || !Forms.decimal(text)) {
            bad(segment, element, component, text, "a number");
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable
    Integer whole(Segment segment, int element, int component, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > 9 || !Forms.digits(text)) {
            bad(segment, element, component, text, "a whole number");
            return null;
        }
        return Forms.whole(text);
    }

    /** Returns the days of a DTP. */
    @Nullable
    DateSpan span(Segment segment) {
        return span(segment, 3, 0, segment.element(2), segment.element(3));
    }

    @Nullable
    DateSpan span(Segment segment, int element, int component, String format, String text) {
        if (text.isEmpty()) {
            return null;
        }
        DateSpan span = span(format, text);
        if (span == null) {
            bad(segment, element, component, text, "a date or two, the second not before the first");
        }
        return span;
    }

    private static @Nullable DateSpan span(String format, String text) {
        if (format.equals("D8")) {
            LocalDate day = Forms.date(text);
            return day == null ? null : DateSpan.of(day);
        }
        if (!format.equals("RD8") || text.length() != 17 || text.charAt(8) != '-') {
            return null;
        }
        LocalDate from = Forms.date(text.substring(0, 8));
        LocalDate to = Forms.date(text.substring(9));
        return from == null || to == null || to.isBefore(from) ? null : new DateSpan(from, to);
    }

    @Nullable
    LocalDate day(Segment segment, int element) {
        String text = segment.element(element);
        LocalDate day = Forms.date(text);
        if (day == null && !text.isEmpty()) {
            bad(segment, element, 0, text, "a date of eight digits");
        }
        return day;
    }

    /** Returns the minute of a DTP; of a day alone its first. */
    @Nullable
    LocalDateTime minute(Segment segment) {
        String text = segment.element(3);
        boolean timed = segment.element(2).equals("DT") && text.length() == 12 && Forms.time(text.substring(8));
        LocalDate day = timed ? Forms.date(text.substring(0, 8)) : Forms.date(text);
        if (day == null) {
            if (!text.isEmpty()) {
                bad(segment, 3, 0, text, "a date, or a date and a time");
            }
            return null;
        }
        return timed
                ? day.atTime(Integer.parseInt(text.substring(8, 10)), Integer.parseInt(text.substring(10)))
                : day.atStartOfDay();
    }

    private void bad(Segment segment, int element, int component, String text, String wanted) {
        if (unchecked) {
            faults.accept(new Fault(
                    FaultKind.FORM,
                    guide,
                    loop,
                    segment.place(),
                    segment.id(),
                    element,
                    component,
                    Forms.shown(text),
                    wanted));
        }
    }
}
