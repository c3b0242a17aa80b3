package org.basilic.rules.drug;

import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.ProductAdministration;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.rules.delivery.BagChange;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Site;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;

/** The step that codes products whose administration has a code of its own. */
public final class ProductCode {

    static final RuleCard CARD = RuleCard.of(
            "NEW-04",
            "Products with an administration code of their own",
            "Where a code describes giving this very product, it alone is reported, outside the ladder and without hours.",
            "cms-hcpcs-2026-10",
            "basilic-settled 70");

    private ProductCode() {}

    /** The product's own code. */
    record Own(String product) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "giving " + product + " has a code of its own";
        }
    }

    /** Codes these administrations, in clock order. */
    public static void code(List<Entry> entries, Worksheet sheet) {
        List<Delivery> bags = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            bags.add(new Delivery(
                    entry, Family.THERAPEUTIC, new Site(entry.administration().access(), 0, false)));
        }
        BagChange.join(bags, sheet);
        List<String> given = new ArrayList<>(1);
        for (int i = 0; i < bags.size(); i++) {
            code(bags.get(i), given, sheet);
        }
    }

    private static void code(Delivery delivery, List<String> given, Worksheet sheet) {
        sheet.deliveries().add(delivery);
        String product = delivery.first().hcpcs();
        ProductAdministration own = product == null ? null : sheet.tables().administrationOf(product);
        if (product == null || own == null) {
            throw new IllegalStateException("a product without an administration code");
        }
        String further = own.further();
        String code = given.contains(product) && further != null ? further : own.first();
        given.add(product);
        Reason because = new Own(product);
        sheet.charge(Charge.alone(code, 1, sheet.dateOf(delivery.start()), delivery.entries(), null, because));
        delivery.count(Tally.untimed(delivery.running(), code, because));
    }
}
