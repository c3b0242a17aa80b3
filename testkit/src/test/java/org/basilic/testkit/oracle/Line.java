package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A line on its way to the answer: modifiers and units still change. */
final class Line {

    final String code;
    final LocalDate day;
    final TreeSet<String> modifiers = new TreeSet<>();
    /** The site it was given through; null for what has no site: injections, cavities, services. */
    final @Nullable String site;
    /** Whether it is the initial of its site. */
    final boolean initial;
    /** Whether it stands for giving a drug; false for a service passed on. */
    final boolean administration;

    /** The day its service started, which edits go by; the same day unless hours stand on days of their own. */
    LocalDate startDay;

    int units;
    /** Whether the site is a second one and the line must say so. */
    boolean secondSite;
    /** Whether the pair table asks for a modifier. */
    boolean paired;

    private Line(
            String code, LocalDate day, int units, @Nullable String site, boolean initial, boolean administration) {
        this.code = code;
        this.day = day;
        this.startDay = day;
        this.units = units;
        this.site = site;
        this.initial = initial;
        this.administration = administration;
    }

    Line startedOn(LocalDate started) {
        startDay = started;
        return this;
    }

    static Line given(String code, LocalDate day, int units) {
        return new Line(code, day, units, null, false, true);
    }

    static Line at(String site, String code, LocalDate day, int units) {
        return new Line(code, day, units, site, false, true);
    }

    static Line initial(String site, String code, LocalDate day) {
        return new Line(code, day, 1, site, true, true);
    }

    static Line service(String code, LocalDate day, int units, Set<String> modifiers) {
        Line line = new Line(code, day, units, null, false, false);
        line.modifiers.addAll(modifiers);
        return line;
    }

    @Override
    public String toString() {
        return "%s %s %s x%d".formatted(day, code, modifiers, units);
    }
}
