package org.basilic.formats.x12.answers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.claim.DateSpan;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** The values of elements: null where nothing stands, and where what stands cannot be read, which is a fault. */
final class Elements {

    private static final Pattern MONEY = Pattern.compile("-?(\\d{1,16}(\\.\\d{0,2}0*)?|\\.\\d{1,2})");
    private static final Pattern QUANTITY = Pattern.compile("-?(\\d{1,15}(\\.\\d{0,9})?|\\.\\d{1,9})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DAY = Pattern.compile("\\d{8}");
    private static final Pattern TELLABLE = Pattern.compile("[-+.0-9]{1,18}");

    private final String guide;
    private final Faults faults;

    Elements(String guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
    }

    /** Returns the text, or null where nothing stands. */
    static @Nullable String text(Segment segment, int element) {
        return orNull(segment.element(element));
    }

    static @Nullable String text(Segment segment, int element, int component) {
        return orNull(segment.component(element, component));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Returns the text of an element that must stand. */
    @Nullable
    String needed(Segment segment, int element, String loop, String wanted) {
        String text = text(segment, element);
        if (text == null) {
            fault(FaultKind.MISSING_ELEMENT, segment, element, loop, "nothing", wanted);
        }
        return text;
    }

    /** Returns dollars and cents that must stand. */
    @Nullable
    BigDecimal money(Segment segment, int element, String loop) {
        return needed(segment, element, loop, "an amount") == null ? null : moneyIfAny(segment, element, loop);
    }

    @Nullable
    BigDecimal moneyIfAny(Segment segment, int element, String loop) {
        return number(segment, element, loop, MONEY, "dollars with at most two decimals");
    }

    @Nullable
    BigDecimal quantity(Segment segment, int element, String loop) {
        return number(segment, element, loop, QUANTITY, "a decimal number");
    }

    private @Nullable BigDecimal number(Segment segment, int element, String loop, Pattern form, String wanted) {
        String text = text(segment, element);
        if (text == null) {
            return null;
        }
        if (!form.matcher(text).matches()) {
            fault(FaultKind.FORM, segment, element, loop, shown(text), wanted);
            return null;
        }
        return new BigDecimal(text.endsWith(".") ? text + "0" : text);
    }

    @Nullable
    Integer count(Segment segment, int element, String loop) {
        String text = text(segment, element);
        if (text == null) {
            return null;
        }
        if (!COUNT.matcher(text).matches()) {
            fault(FaultKind.FORM, segment, element, loop, shown(text), "a whole number");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Returns the day of eight digits. */
    @Nullable
    LocalDate day(Segment segment, int element, String loop) {
        String text = text(segment, element);
        if (text == null) {
            return null;
        }
        LocalDate day = day(text);
        if (day == null) {
            fault(FaultKind.FORM, segment, element, loop, shown(text), "a day of the calendar as CCYYMMDD");
        }
        return day;
    }

    /** Returns the span of a date with its form before it, D8 or RD8. */
    @Nullable
    DateSpan span(Segment segment, int element, String loop) {
        String text = text(segment, element);
        if (text == null) {
            return null;
        }
        int hyphen = text.indexOf('-');
        LocalDate from = day(hyphen < 0 ? text : text.substring(0, hyphen));
        LocalDate to = hyphen < 0 ? from : day(text.substring(hyphen + 1));
        if (from == null || to == null || to.isBefore(from)) {
            fault(FaultKind.FORM, segment, element, loop, shown(text), "a day, or two in order");
            return null;
        }
        return new DateSpan(from, to);
    }

    private static @Nullable LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the components from one on that stand. */
    static List<String> components(Segment segment, int element, int from, int to) {
        List<String> texts = new ArrayList<>(to - from + 1);
        for (int component = from; component <= to; component++) {
            String text = text(segment, element, component);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Adds a fault of this guide. */
    void fault(FaultKind kind, Segment segment, int element, String loop, String found, String wanted) {
        faults.add(new Fault(kind, guide, loop, segment.place(), segment.id(), element, 0, found, wanted));
    }

    /** Returns what may be told of a text that is not as it should be: numbers, never words. */
    static String shown(String text) {
        return TELLABLE.matcher(text).matches() ? text : "text of length " + text.length();
    }
}
