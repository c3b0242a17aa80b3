package org.basilic.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.basilic.result.CodedLine;
import org.basilic.result.Reason;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Ladder;
import org.jspecify.annotations.Nullable;

/** The step that gathers charges of one code, day and site into lines. */
final class Lines {

    private static final Comparator<Charge> REPORTING_ORDER = Lines::inReportingOrder;

    private Lines() {}

    static List<CodedLine> of(List<Charge> charges) {
        List<Charge> ordered = new ArrayList<>(charges);
        if (ordered.size() > 1) {
            ordered.sort(REPORTING_ORDER);
        }
        List<CodedLine> lines = new ArrayList<>(ordered.size());
        boolean[] gathered = new boolean[ordered.size()];
        for (int i = 0; i < ordered.size(); i++) {
            if (!gathered[i]) {
                lines.add(gather(ordered, i, gathered));
            }
        }
        return lines;
    }

    /** Administrations before services, then by day, site, the initial service first, code. */
    private static int inReportingOrder(Charge one, Charge other) {
        int kind = one.kind().compareTo(other.kind());
        if (kind != 0) {
            return kind;
        }
        int day = one.lineDate().compareTo(other.lineDate());
        if (day != 0) {
            return day;
        }
        int site = Integer.compare(site(one), site(other));
        if (site != 0) {
            return site;
        }
        int initial = Boolean.compare(other.initial(), one.initial());
        return initial != 0 ? initial : one.code().compareTo(other.code());
    }

    private static int site(Charge charge) {
        Ladder ladder = charge.ladder();
        return ladder == null ? Integer.MAX_VALUE : (ladder.second() ? 1000 : 0) + ladder.site().order();
    }

    private static CodedLine gather(List<Charge> ordered, int index, boolean[] gathered) {
        Charge first = ordered.get(index);
        List<String> modifiers = first.modifiers();
        List<String> administrations = new ArrayList<>(2);
        List<Reason> because = new ArrayList<>(first.because());
        Integer minutes = first.minutes();
        int units = first.units();
        addAdministrations(first, administrations);
        for (int i = index + 1; i < ordered.size(); i++) {
            Charge next = ordered.get(i);
            if (gathered[i] || !sameLine(first, modifiers, next)) {
                continue;
            }
            gathered[i] = true;
            units += next.units();
            minutes = sum(minutes, next.minutes());
            addAdministrations(next, administrations);
            for (Reason reason : next.because()) {
                if (!because.contains(reason)) {
                    because.add(reason);
                }
            }
        }
        return new CodedLine(
                first.code(),
                modifiers,
                units,
                first.kind(),
                first.lineDate(),
                administrations,
                first.access(),
                minutes,
                because);
    }

    private static boolean sameLine(Charge one, List<String> modifiers, Charge other) {
        return one.code().equals(other.code())
                && one.kind() == other.kind()
                && one.lineDate().equals(other.lineDate())
                && Objects.equals(one.access(), other.access())
                && modifiers.equals(other.modifiers());
    }

    private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    private static void addAdministrations(Charge charge, List<String> administrations) {
        for (int i = 0; i < charge.entries().size(); i++) {
            Entry entry = charge.entries().get(i);
            if (!administrations.contains(entry.id())) {
                administrations.add(entry.id());
            }
        }
    }
}
