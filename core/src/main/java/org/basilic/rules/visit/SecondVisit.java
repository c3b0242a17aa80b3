package org.basilic.rules.visit;

import java.util.List;
import org.basilic.model.Visit;
import org.basilic.reference.Switch;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Worksheet;

/** A later visit on the same day. */
public final class SecondVisit {

    static final RuleCard CARD = RuleCard.of(
            "ENC-04",
            "Second visit on one day",
            "A patient who left and came back has an initial service for the later visit too; its administration codes are "
                    + "marked as distinct. Some payers refuse a second initial through a line that was left in place.",
            "hcpro-encounter",
            "ncci-manual-ch11",
            "basilic-settled 12 68");

    private SecondVisit() {}

    /** Every administration code of the later visit is marked. */
    record Later(int number, String modifier) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "visit %d of the day, marked %s".formatted(number, modifier);
        }
    }

    /** The line was left in place and the payer refuses a second initial through it. */
    record SameLine(int number) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "visit %d of the day used a line left in place, and this policy reports no second initial through it"
                    .formatted(number);
        }

        @Override
        public String question() {
            return "What was given through this line in the earlier visit that day, and at what times?";
        }
    }

    /** Marks the charges of a later visit, and takes out an initial that the policy refuses. */
    public static void mark(Worksheet sheet) {
        int number = number(sheet);
        if (number < 2) {
            return;
        }
        List<Charge> charges = sheet.charges();
        for (int i = charges.size() - 1; i >= 0; i--) {
            Charge charge = charges.get(i);
            Ladder ladder = charge.ladder();
            if (charge.initial()
                    && ladder != null
                    && ladder.site().leftInPlace()
                    && sheet.choices().is(Switch.SECOND_VISIT_SAME_LINE, "refuse")) {
                Query query = new SameLine(number);
                sheet.ask(query, charge.entries());
                sheet.takeBack(charge, query);
            }
        }
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            if (charge.administration()) {
                String modifier = sheet.choices().of(Switch.SECOND_VISIT_MODIFIER);
                charge.setDistinct(modifier, new Later(number, modifier));
            }
        }
    }

    /** Whether this is a later visit, whose lines carry its own modifier and no other distinct one. */
    public static boolean is(Worksheet sheet) {
        return number(sheet) > 1;
    }

    private static int number(Worksheet sheet) {
        Visit visit = sheet.encounter().visit();
        Integer number = visit == null ? null : visit.number();
        return number == null ? 1 : number;
    }
}
