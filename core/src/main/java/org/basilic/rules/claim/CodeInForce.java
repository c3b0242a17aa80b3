package org.basilic.rules.claim;

import java.time.LocalDate;
import org.basilic.reference.DateRange;
import org.basilic.reference.Edits;
import org.basilic.result.CodedLine;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.jspecify.annotations.Nullable;

/** Whether the code of a line is in force on the line's day. */
final class CodeInForce {

    static final RuleCard CARD = RuleCard.of(
            "CLM-01",
            "Code in force on the day",
            "Every line's code is looked up among the codes of the line's day. One that has ended or not begun fails; one that the "
                    + "tables do not have is no data.",
            "cms-hcpcs-2026-10",
            "recall");

    private CodeInForce() {}

    /** It is. */
    record InForce(String code, LocalDate day, DateRange days) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is in force on %s".formatted(code, day);
        }
    }

    /** It is not. */
    record OutOfForce(
            String code,
            LocalDate day,
            LocalDate from,
            @Nullable LocalDate to) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return to == null || day.isBefore(from)
                    ? "%s is not in force on %s: it begins on %s".formatted(code, day, from)
                    : "%s is not in force on %s: it ended before %s".formatted(code, day, to);
        }
    }

    /** The tables do not have the code. */
    record Unknown(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the tables do not have " + code;
        }
    }

    static void check(int index, Claim claim, Answers answers) {
        CodedLine line = claim.lines().get(index);
        Edits.Validity validity = claim.on(line).validity(line.code());
        DateRange days = validity.inForce();
        Reason because;
        EditVerdict verdict;
        if (days == null) {
            verdict = EditVerdict.NO_DATA;
            because = new Unknown(line.code());
        } else if (days.covers(line.serviceDate())) {
            verdict = EditVerdict.PASS;
            because = new InForce(line.code(), line.serviceDate(), days);
        } else {
            verdict = EditVerdict.FAIL;
            because = new OutOfForce(line.code(), line.serviceDate(), days.from(), days.to());
        }
        answers.add(EditCheck.CODE_VALIDITY, verdict, index + 1, validity.from(), because);
    }
}
