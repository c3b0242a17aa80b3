package org.basilic.rules.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Setting;
import org.basilic.reference.Adjudication;
import org.basilic.reference.CodeEdits;
import org.basilic.reference.UnitLimit;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;

/** The units of a code on one day have a limit, above which a payer takes them for an error. */
public final class UnitLimits {

    static final RuleCard CARD = RuleCard.of(
            "MUE-R1",
            "Units beyond the day's limit",
            "The units of a code on one day, what was given and what was discarded together, are held against the limit for the "
                    + "setting. More than that is still shown, with a warning: all units of the code are at risk, and neither "
                    + "another line nor a modifier helps where the whole day is judged.",
            "cms-mue",
            "recall",
            "basilic-settled 133");

    private UnitLimits() {}

    /** More units than the limit. */
    record BeyondLimit(String code, LocalDate day, int units, UnitLimit limit, Setting setting) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d %s of %s on %s, and the limit of a %s claim is %d: %s"
                    .formatted(
                            units,
                            units == 1 ? "unit" : "units",
                            code,
                            day,
                            setting.written(),
                            limit.units(),
                            inWords(limit.adjudication()));
        }

        private static String inWords(Adjudication adjudication) {
            return switch (adjudication) {
                case LINE -> "each line is judged by itself (indicator 1)";
                case DAY_BY_POLICY -> "all units of the day are judged together, by policy (indicator 2)";
                case DAY_BY_USE ->
                    "all units of the day are judged together, and an appeal may show that more was needed "
                            + "(indicator 3)";
            };
        }
    }

    /** Finds codes with more units on a day than the limit. */
    public static void check(Worksheet sheet) {
        List<Charge> charges = sheet.charges();
        long seen = 0;
        long repeated = 0;
        for (int i = 0; i < charges.size(); i++) {
            long mark = CodeEdits.mark(charges.get(i).code());
            repeated |= seen & mark;
            seen |= mark;
        }
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            UnitLimit limit = sheet.limitOf(charge);
            if (limit == null) {
                continue;
            }
            if ((repeated & CodeEdits.mark(charge.code())) == 0) {
                if (charge.units() > limit.units()) {
                    find(List.of(charge), limit, sheet);
                }
            } else {
                find(together(i, charges, limit.adjudication()), limit, sheet);
            }
        }
    }

    /** Finds these charges where they are beyond the limit together. */
    private static void find(List<Charge> judged, UnitLimit limit, Worksheet sheet) {
        int units = 0;
        for (int i = 0; i < judged.size(); i++) {
            units += judged.get(i).units();
        }
        if (judged.isEmpty() || units <= limit.units()) {
            return;
        }
        Charge first = judged.get(0);
        Reason because = new BeyondLimit(
                first.code(), first.lineDate(), units, limit, sheet.encounter().setting());
        Set<Entry> entries = new LinkedHashSet<>();
        for (Charge charge : judged) {
            entries.addAll(charge.entries());
        }
        sheet.find(Severity.WARNING, because, List.copyOf(entries));
    }

    /** Returns what is judged with a charge, or nothing where an earlier charge has spoken for it. */
    private static List<Charge> together(int index, List<Charge> charges, Adjudication adjudication) {
        List<Charge> judged = new ArrayList<>(charges.size());
        for (int i = 0; i < charges.size(); i++) {
            if (judgedTogether(charges.get(index), charges.get(i), adjudication)) {
                if (i < index) {
                    return List.of();
                }
                judged.add(charges.get(i));
            }
        }
        return judged;
    }

    private static boolean judgedTogether(Charge one, Charge other, Adjudication adjudication) {
        return one.code().equals(other.code())
                && one.lineDate().equals(other.lineDate())
                && (adjudication != Adjudication.LINE || one.modifiers().equals(other.modifiers()));
    }
}
