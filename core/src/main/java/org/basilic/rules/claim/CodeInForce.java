package org.basilic.rules.claim;

import java.time.LocalDate;
import org.basilic.reference.CodeValidity;
import org.basilic.reference.Edits;
import org.basilic.result.CodedLine;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

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
    record InForce(String code, LocalDate day) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is in force on %s".formatted(code, day);
        }
    }

    /** It is no longer. */
    record Ended(String code, LocalDate day, LocalDate last) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is not in force on %s: its last day was %s".formatted(code, day, last);
        }
    }

    /** It is not yet. */
    record NotYet(String code, LocalDate day, LocalDate first) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is not in force on %s: it begins on %s".formatted(code, day, first);
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
        String code = line.code();
        LocalDate day = line.serviceDate();
        CodeValidity standing = validity.standing();
        if (standing instanceof CodeValidity.Valid) {
            add(EditVerdict.PASS, index, validity, new InForce(code, day), answers);
        } else if (standing instanceof CodeValidity.Ended ended) {
            add(EditVerdict.FAIL, index, validity, new Ended(code, day, ended.last()), answers);
        } else if (standing instanceof CodeValidity.NotYet notYet) {
            add(EditVerdict.FAIL, index, validity, new NotYet(code, day, notYet.first()), answers);
        } else {
            add(EditVerdict.NO_DATA, index, validity, new Unknown(code), answers);
        }
    }

    private static void add(EditVerdict verdict, int index, Edits.Validity validity, Reason because, Answers answers) {
        answers.add(EditCheck.CODE_VALIDITY, verdict, index + 1, validity.from(), because);
    }
}
