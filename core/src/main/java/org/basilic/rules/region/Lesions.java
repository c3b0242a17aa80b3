package org.basilic.rules.region;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.reference.Role;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.rules.delivery.Single;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;

/** The step that codes chemotherapy into lesions. */
public final class Lesions {

    static final RuleCard CARD = RuleCard.of(
            "INL-01",
            "Chemotherapy into lesions",
            "Lesions are counted, not injections: one code up to seven lesions, another for more, one unit of either.",
            "cms-ptp",
            "cms-mue",
            "basilic-settled 82");

    private Lesions() {}

    /** How many lesions, and how they were counted. */
    record Counted(int lesions, String by, int few) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d lesions, counted by %s; the smaller code covers up to %d".formatted(lesions, by, few);
        }
    }

    /** The codes are for chemotherapy alone. */
    record NotChemotherapy(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "injecting %s into a lesion is a procedure coded elsewhere".formatted(drug);
        }

        @Override
        public String question() {
            return "Which procedure was done to inject " + drug + "?";
        }
    }

    /** Codes what was given into lesions. */
    public static void code(List<Entry> entries, Worksheet sheet) {
        List<Entry> chemotherapy = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.drugClass() == DrugClass.CHEMOTHERAPY) {
                chemotherapy.add(entry);
                continue;
            }
            Delivery delivery = Single.of(entry, sheet);
            Query query = new NotChemotherapy(entry.drugInWords());
            sheet.ask(query, delivery.entries());
            sheet.leaveOut(delivery.entries(), null, query);
            delivery.uncounted(Disposition.NOT_REPORTABLE, null, query);
        }
        if (!chemotherapy.isEmpty()) {
            codeChemotherapy(chemotherapy, sheet);
        }
    }

    private static void codeChemotherapy(List<Entry> entries, Worksheet sheet) {
        int few = sheet.tables().threshold(Threshold.LESIONS_FEW);
        Counted because = count(entries, few);
        String code = sheet.tables().code(because.lesions() > few ? Role.INTRALESIONAL_MANY : Role.INTRALESIONAL_FEW);
        sheet.charge(Charge.alone(code, 1, sheet.dateOf(entries.get(0).clocked().when()), entries, null, because));
        for (int i = 0; i < entries.size(); i++) {
            Delivery delivery = Single.of(entries.get(i), sheet);
            delivery.count(Tally.untimed(delivery.running(), code, because));
        }
    }

    private static Counted count(List<Entry> entries, int few) {
        int charted = 0;
        List<String> places = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Integer lesions = entries.get(i).administration().lesions();
            charted += lesions == null ? 0 : lesions;
            String place = entries.get(i).administration().access();
            if (place != null && !places.contains(place)) {
                places.add(place);
            }
        }
        if (charted > 0) {
            return new Counted(charted, "charted lesions", few);
        }
        return places.isEmpty()
                ? new Counted(entries.size(), "entries", few)
                : new Counted(places.size(), "body sites", few);
    }
}
