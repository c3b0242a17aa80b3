package org.basilic.rules.time;

import java.util.List;
import org.basilic.model.Discontinued;
import org.basilic.model.Route;
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

    /** Whether a short run of something ordered as an infusion is coded as the infusion it was to be, and marked. */
    static boolean asOrdered(List<Entry> entries, Worksheet sheet) {
        Entry first = entries.get(0);
        return first.administration().discontinued() != null
                && first.administration().route() != Route.IV_PUSH
                && first.administration().route() != Route.INTRA_ARTERIAL_PUSH
                && !sheet.choices().is(Switch.STOPPED_INFUSION, "minutes");
    }

    /** Whether the delivery was stopped early and is coded as it was ordered, however short it ran. */
    public static boolean asOrdered(Delivery delivery, Worksheet sheet) {
        return asOrdered(delivery.entries(), sheet);
    }

    /** Marks the first-hour charge of an infusion that was stopped early, where the policy wants it. */
    public static void mark(Charge charge, Delivery delivery, Worksheet sheet) {
        mark(charge, delivery.entries(), sheet);
    }

    /** Marks the first-hour charge of administrations that were stopped early, where the policy wants it. */
    public static void mark(Charge charge, List<Entry> entries, Worksheet sheet) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
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
