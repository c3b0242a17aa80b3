package org.basilic.rules.time;

import org.basilic.model.Discontinued;
import org.basilic.reference.Switch;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;

/** An infusion that was stopped early counts the minutes that it ran. */
public final class StoppedEarly {

    static final RuleCard CARD = RuleCard.of(
            "T-08",
            "Infusion stopped early",
            "Code the minutes that actually ran, without a modifier for a reduced service; some payers want one on the "
                    + "first-hour code.",
            "medlearn",
            "aapc-oncology",
            "basilic-settled 87");

    private StoppedEarly() {}

    /** The payer wants a modifier. */
    record Marked(String modifier, Discontinued why) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "stopped early (%s); this policy marks it %s".formatted(why.written(), modifier);
        }
    }

    /** Marks the first-hour charge of an infusion that was stopped early, where the policy wants it. */
    public static void mark(Charge charge, Delivery delivery, Worksheet sheet) {
        for (int i = 0; i < delivery.entries().size(); i++) {
            Entry entry = delivery.entries().get(i);
            Discontinued why = entry.administration().discontinued();
            if (why != null) {
                String value = sheet.choices().of(Switch.STOPPED_INFUSION);
                if (!"minutes".equals(value)) {
                    charge.reduce(value, new Marked(value, why));
                }
                return;
            }
        }
    }
}
