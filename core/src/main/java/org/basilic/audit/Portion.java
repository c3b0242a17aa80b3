package org.basilic.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.DateSpan;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one side that say the same but for their units, counted as one: a claim may split what the record supports as one
 * line, and join what it supports as two.
 *
 * @param units null where one of the lines tells none
 * @param service null where the lines tell no day
 */
record Portion(
        LineKind kind,
        String code,
        List<String> modifiers,
        @Nullable BigDecimal units,
        @Nullable DateSpan service,
        @Nullable String ndc,
        List<BilledLine> billed,
        List<SupportedLine> supported) {

    /** An order that does not depend on the order in which lines come, but among those that say the same. */
    static final Comparator<Portion> ORDER = Comparator.comparing(Portion::kind)
            .thenComparing(Portion::code)
            .thenComparing(portion -> String.join("-", portion.modifiers()))
            .thenComparing(portion -> String.valueOf(portion.service()))
            .thenComparing(portion -> String.valueOf(portion.ndc()))
            .thenComparing(Portion::units, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(Portion::place)
            .thenComparingInt(Portion::number);

    static Portion of(BilledLine line, LineKind kind) {
        return of(line, kind, line.modifiers());
    }

    /** Returns the portion of a line of whose modifiers some are left aside. */
    static Portion of(BilledLine line, LineKind kind, List<String> modifiers) {
        return new Portion(
                kind,
                Objects.requireNonNull(line.code()),
                modifiers,
                line.units(),
                line.service(),
                line.ndc(),
                List.of(line),
                List.of());
    }

    static Portion of(SupportedLine supported) {
        return new Portion(
                supported.line().kind(),
                supported.line().code(),
                supported.line().modifiers(),
                BigDecimal.valueOf(supported.line().units()),
                DateSpan.of(supported.line().serviceDate()),
                supported.line().ndc(),
                List.of(),
                List.of(supported));
    }

    /** Returns the lines of both as one; the other says the same. */
    Portion with(Portion other) {
        List<BilledLine> allBilled = new ArrayList<>(billed);
        allBilled.addAll(other.billed);
        List<SupportedLine> allSupported = new ArrayList<>(supported);
        allSupported.addAll(other.supported);
        BigDecimal sum = units == null || other.units == null ? null : units.add(other.units);
        String product = Objects.equals(ndc, other.ndc) ? ndc : null;
        return new Portion(kind, code, modifiers, sum, service, product, allBilled, allSupported);
    }

    boolean sameUnits(Portion other) {
        return sameNumber(units, other.units);
    }

    /** Whether both are known and the same. */
    static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    /** Whether the product is the same, or a side tells none. */
    boolean sameProduct(Portion other) {
        return ndc == null || other.ndc == null || ndc.equals(other.ndc);
    }

    /** Whether the days of one side hold those of the other, or a side tells none. */
    boolean sameDay(Portion other) {
        return service == null || other.service == null || service.holds(other.service) || other.service.holds(service);
    }

    boolean sameModifiers(Portion other) {
        return ModifierDifference.between(modifiers, other.modifiers).none();
    }

    /** Returns the first day of a supported portion. */
    LocalDate supportedDay() {
        return supported.get(0).line().serviceDate();
    }

    /** Returns the minutes that the supported lines count together; null where none counts any. */
    @Nullable
    Integer minutes() {
        Integer sum = null;
        for (SupportedLine line : supported) {
            Integer minutes = line.line().minutes();
            if (minutes != null && sum != null) {
                sum += minutes;
            } else if (minutes != null) {
                sum = minutes;
            }
        }
        return sum;
    }

    private String place() {
        return billed.isEmpty() ? "" : billed.get(0).claim();
    }

    private int number() {
        return billed.isEmpty() ? supported.get(0).number() : billed.get(0).number();
    }
}
