package org.basilic.rules.delivery;

import java.util.List;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;

/** What runs from one bag or syringe is one service. */
final class OneMixture {

    static final RuleCard CARD = RuleCard.of(
            "SEQ-03",
            "Several drugs in one bag",
            "Drugs mixed in one bag are one infusion, or one push, of the highest class among them; mixing earns no "
                    + "concurrent code.",
            "asco-coding",
            "medlearn",
            "basilic-settled 77");

    private OneMixture() {}

    /** Whether all of it ran from one bag or syringe. */
    static boolean is(Delivery delivery) {
        String mixture = delivery.first().administration().mixture();
        if (mixture == null) {
            return false;
        }
        List<Entry> entries = delivery.entries();
        for (int i = 1; i < entries.size(); i++) {
            if (!mixture.equals(entries.get(i).administration().mixture())) {
                return false;
            }
        }
        return true;
    }

    /** Several drugs, one service. */
    record Together(int entries) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d entries from one bag or syringe are one service".formatted(entries);
        }
    }
}
