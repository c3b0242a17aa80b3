package org.basilic.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.basilic.reference.CodeEdits;
import org.basilic.result.CodedLine;
import org.basilic.result.Reason;
import org.basilic.rules.diagnosis.Pointers;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Entry;
import org.jspecify.annotations.Nullable;

/** The step that gathers charges of one code, day and site into lines. */
final class Lines {

    private static final Comparator<Charge> REPORTING_ORDER = Lines::inReportingOrder;

    private Lines() {}

    /**
     * Returns the lines of these charges.
     *
     * @param pointers what points them to diagnoses; null where only what is billed matters
     */
    static List<CodedLine> of(List<Charge> charges, @Nullable Pointers pointers) {
        List<Charge> ordered = new ArrayList<>(charges);
        if (ordered.size() > 1) {
            ordered.sort(REPORTING_ORDER);
        }
        List<CodedLine> lines = new ArrayList<>(ordered.size());
        boolean[] gathered = new boolean[ordered.size()];
        long repeated = repeatedMarks(ordered);
        for (int i = 0; i < ordered.size(); i++) {
            if (!gathered[i]) {
                boolean alone = (repeated & CodeEdits.mark(ordered.get(i).code())) == 0;
                List<Charge> alike = alone ? List.of() : alike(ordered, i, gathered);
                lines.add(gather(ordered.get(i), alike, pointers, lines.size() + 1));
            }
        }
        return lines;
    }

    /** Returns the marks that several charges have: where a code's mark is not among them, its charge is a line alone. */
    private static long repeatedMarks(List<Charge> charges) {
        long seen = 0;
        long repeated = 0;
        for (int i = 0; i < charges.size(); i++) {
            long mark = CodeEdits.mark(charges.get(i).code());
            repeated |= seen & mark;
            seen |= mark;
        }
        return repeated;
    }

    /** What was discarded stands below what was given. */
    private static int inReportingOrder(Charge one, Charge other) {
        int order = Long.compare(one.order(), other.order());
        if (order != 0) {
            return order;
        }
        int code = one.code().compareTo(other.code());
        return code != 0 ? code : one.kind().compareTo(other.kind());
    }

    private static CodedLine gather(Charge first, List<Charge> alike, @Nullable Pointers pointers, int number) {
        List<String> modifiers = first.modifiers();
        int units = first.units();
        Integer minutes = first.minutes();
        List<Entry> given = first.entries();
        List<Reason> because = first.because();
        if (!alike.isEmpty()) {
            given = new ArrayList<>(given);
            because = new ArrayList<>(because);
            for (Charge next : alike) {
                units += next.units();
                minutes = sum(minutes, next.minutes());
                addNewEntries(next.entries(), given);
                addNew(next.because(), because);
            }
        }
        List<Integer> places =
                pointers == null ? List.of() : pointers.point(number, first.code(), first.kind(), given, because);
        return new CodedLine(
                first.code(),
                modifiers,
                units,
                first.kind(),
                first.lineDate(),
                ids(given),
                first.access(),
                minutes,
                first.product(),
                places,
                because);
    }

    private static List<Charge> alike(List<Charge> ordered, int index, boolean[] gathered) {
        List<String> modifiers = ordered.get(index).modifiers();
        List<Charge> alike = List.of();
        for (int i = index + 1; i < ordered.size(); i++) {
            if (!gathered[i] && sameLine(ordered.get(index), modifiers, ordered.get(i))) {
                if (alike.isEmpty()) {
                    alike = new ArrayList<>(2);
                }
                gathered[i] = true;
                alike.add(ordered.get(i));
            }
        }
        return alike;
    }

    private static List<String> ids(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        if (entries.size() == 1) {
            return List.of(entries.get(0).id());
        }
        List<String> ids = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            ids.add(entries.get(i).id());
        }
        return ids;
    }

    private static void addNewEntries(List<Entry> added, List<Entry> all) {
        for (int i = 0; i < added.size(); i++) {
            boolean there = false;
            for (int k = 0; k < all.size() && !there; k++) {
                there = all.get(k).index() == added.get(i).index();
            }
            if (!there) {
                all.add(added.get(i));
            }
        }
    }

    private static <T> void addNew(List<T> added, List<T> all) {
        for (int i = 0; i < added.size(); i++) {
            if (!all.contains(added.get(i))) {
                all.add(added.get(i));
            }
        }
    }

    private static boolean sameLine(Charge one, List<String> modifiers, Charge other) {
        // Most pairs of lines differ in code: their hashes tell without reading letters.
        return one.code().hashCode() == other.code().hashCode()
                && one.code().equals(other.code())
                && one.kind() == other.kind()
                && one.lineDate().equals(other.lineDate())
                && Objects.equals(one.access(), other.access())
                && Objects.equals(one.product(), other.product())
                && Objects.equals(one.apart(), other.apart())
                && modifiers.equals(other.modifiers());
    }

    private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    /** Whether two results bill the same: reasons do not count. */
    static boolean billTheSame(List<CodedLine> one, List<CodedLine> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            CodedLine mine = one.get(i);
            CodedLine its = other.get(i);
            if (!mine.code().equals(its.code())
                    || mine.units() != its.units()
                    || !mine.modifiers().equals(its.modifiers())
                    || !mine.serviceDate().equals(its.serviceDate())) {
                return false;
            }
        }
        return true;
    }
}
