package org.basilic.rules.claim;

import java.time.LocalDate;
import org.basilic.model.Setting;
import org.basilic.reference.Adjudication;
import org.basilic.reference.Edits;
import org.basilic.reference.UnitLimit;
import org.basilic.result.CodedLine;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Whether the units of a code keep within the day's limit. */
final class UnitsOfDay {

    static final RuleCard CARD = RuleCard.of(
            "CLM-04",
            "Units of the day on the claim",
            "The units of a code on all lines of a day, or of each line by itself where the limit is one for lines, are held "
                    + "against the limit of the setting. A code without a limit in the tables is no data.",
            "cms-mue",
            "recall",
            "basilic-settled 133");

    private UnitsOfDay() {}

    /** They keep within it. */
    record Within(String code, LocalDate day, int units, UnitLimit limit, Setting setting) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s, within the %s limit of %d %s"
                    .formatted(counted(units, code), when(limit, day), setting.written(), limit.units(), judged(limit));
        }
    }

    /** They do not. */
    record Beyond(String code, LocalDate day, int units, UnitLimit limit, Setting setting) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s, beyond the %s limit of %d %s"
                    .formatted(counted(units, code), when(limit, day), setting.written(), limit.units(), judged(limit));
        }
    }

    /** The tables have no limit. */
    record NoLimit(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the tables have no limit for the units of " + code;
        }
    }

    static void check(int index, Claim claim, Answers answers) {
        CodedLine line = claim.lines().get(index);
        Edits.Limit limit = claim.on(line).limit(line.code());
        UnitLimit most = limit.most();
        if (most == null) {
            answers.add(EditCheck.UNIT_LIMIT, EditVerdict.NO_DATA, index + 1, limit.from(), new NoLimit(line.code()));
            return;
        }
        int units = most.adjudication() == Adjudication.LINE ? line.units() : unitsOfDay(line, claim);
        if (units > most.units()) {
            Reason because = new Beyond(line.code(), line.serviceDate(), units, most, claim.setting());
            answers.add(EditCheck.UNIT_LIMIT, EditVerdict.FAIL, index + 1, limit.from(), because);
        } else {
            Reason because = new Within(line.code(), line.serviceDate(), units, most, claim.setting());
            answers.add(EditCheck.UNIT_LIMIT, EditVerdict.PASS, index + 1, limit.from(), because);
        }
    }

    private static int unitsOfDay(CodedLine line, Claim claim) {
        int units = 0;
        for (CodedLine other : claim.lines()) {
            if (other.code().equals(line.code()) && other.serviceDate().equals(line.serviceDate())) {
                units += other.units();
            }
        }
        return units;
    }

    private static String counted(int units, String code) {
        return units + (units == 1 ? " unit of " : " units of ") + code;
    }

    private static String when(UnitLimit limit, LocalDate day) {
        return limit.adjudication() == Adjudication.LINE ? "on the line" : "on " + day;
    }

    private static String judged(UnitLimit limit) {
        return "(indicator %s: %s)"
                .formatted(
                        limit.adjudication().written(),
                        switch (limit.adjudication()) {
                            case LINE -> "line by line";
                            case DAY_BY_POLICY -> "the whole day, no appeal";
                            case DAY_BY_USE -> "the whole day, open to appeal";
                        });
    }
}
