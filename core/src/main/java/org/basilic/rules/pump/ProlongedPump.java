package org.basilic.rules.pump;

import org.basilic.model.Administration;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.reference.Role;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.rules.drug.Screening;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;

/** An infusion of more than eight hours on a pump that the patient carries. */
public final class ProlongedPump {

    static final RuleCard CARD = RuleCard.of(
            "PUMP-01",
            "Prolonged chemotherapy by pump",
            "Starting a chemotherapy infusion of more than eight hours on a portable or implanted pump has a code of its own, "
                    + "outside the ladder of initial services; its hours are not counted.",
            "aapc-oncology",
            "cpt-structure",
            "basilic-settled 43 46 76");

    static final RuleCard HOME = RuleCard.of(
            "PUMP-02",
            "Billing entity's pump carried home",
            "For Medicare, chemotherapy started on the billing entity's own portable pump and carried home has one code for "
                    + "start, pump, supplies and disconnection.",
            "g0498-cr9749",
            "basilic-settled 44");

    static final RuleCard THERAPEUTIC = RuleCard.of(
            "PUMP-04",
            "Prolonged therapeutic infusion by pump",
            "In a Medicare hospital a therapeutic infusion of more than eight hours on a portable or implanted pump has a code "
                    + "of its own; everywhere else its hours are counted.",
            "recall",
            "basilic-settled 45");

    private ProlongedPump() {}

    /** A prolonged start and its length. */
    record Started(RuleCard rule, String drug, int minutes, int longerThan, Pump pump) implements Reason {
        @Override
        public String inWords() {
            return "%s by %s pump for %d minutes, more than %d".formatted(drug, pump.written(), minutes, longerThan);
        }
    }

    /** A prolonged start whose length is not charted. */
    record LengthNotCharted(RuleCard rule, String drug, Pump pump, int longerThan) implements Query {
        @Override
        public String inWords() {
            return "%s went home on a %s pump without a charted length; it counts as longer than %d minutes"
                    .formatted(drug, pump.written(), longerThan);
        }

        @Override
        public String question() {
            return "For how long was the pump with " + drug + " set to run?";
        }
    }

    /** One pump code an encounter. */
    record Once(RuleCard rule, String code) implements Reason {
        @Override
        public String inWords() {
            return code + " is reported once for the encounter";
        }
    }

    /** Whether an infusion by vein is one of these. */
    public static boolean takes(Delivery delivery, Worksheet sheet) {
        return prolonged(delivery, sheet) && codedWhenProlonged(delivery, sheet);
    }

    /** Whether it would be one of these if it ran for long. */
    public static boolean mayTake(Delivery delivery, Worksheet sheet) {
        return delivery.onCarriedPump() && codedWhenProlonged(delivery, sheet);
    }

    private static boolean codedWhenProlonged(Delivery delivery, Worksheet sheet) {
        return delivery.family() == Family.CHEMOTHERAPY
                || (delivery.family() == Family.THERAPEUTIC && sheet.medicare() && sheet.facility());
    }

    /** Whether it runs for long on a pump that the patient carries. */
    private static boolean prolonged(Delivery delivery, Worksheet sheet) {
        if (!delivery.onCarriedPump()) {
            return false;
        }
        return delivery.known()
                ? delivery.minutes() > sheet.tables().threshold(Threshold.PROLONGED_LONGER_THAN)
                : delivery.goesHome();
    }

    /** Codes the start of one by vein. */
    public static void code(Delivery pumped, Worksheet sheet) {
        if (pumped.family() == Family.THERAPEUTIC) {
            code(pumped, Role.THERAPEUTIC_PROLONGED, THERAPEUTIC, sheet);
            return;
        }
        boolean home = mayGoHome(pumped) && sheet.medicare() && sheet.choices().is(Switch.PUMP_PROLONGED, "G0498");
        code(pumped, home ? Role.CHEMOTHERAPY_PUMP_HOME : Role.CHEMOTHERAPY_PROLONGED, home ? HOME : CARD, sheet);
    }

    /** Codes the start of one under this code. */
    public static void codeArterial(Delivery pumped, Worksheet sheet) {
        code(pumped, Role.ARTERIAL_CHEMOTHERAPY_PROLONGED, CARD, sheet);
    }

    private static void code(Delivery pumped, Role role, RuleCard card, Worksheet sheet) {
        Entry first = pumped.first();
        Pump pump = first.administration().pump();
        if (pump == null) {
            throw new IllegalStateException("a prolonged pump infusion without a pump");
        }
        int longerThan = sheet.tables().threshold(Threshold.PROLONGED_LONGER_THAN);
        Reason because;
        if (pumped.known()) {
            because = new Started(card, first.drugInWords(), pumped.minutes(), longerThan, pump);
        } else {
            because = new LengthNotCharted(card, first.drugInWords(), pump, longerThan);
            sheet.find(Severity.WARNING, because, pumped.entries());
        }
        String code = sheet.tables().code(role);
        for (int i = 0; i < sheet.charges().size(); i++) {
            if (sheet.charges().get(i).code().equals(code)) {
                Reason once = new Once(card, code);
                sheet.leaveOut(pumped.entries(), code, once);
                pumped.uncounted(Disposition.NOT_REPORTABLE, code, once);
                return;
            }
        }
        Charge charge = sheet.charge(Charge.alone(
                code,
                1,
                sheet.dateOf(pumped.start()),
                pumped.entries(),
                pumped.known() ? (Integer) pumped.minutes() : null,
                because));
        Reason family = Screening.familyReason(first, sheet);
        if (family != null) {
            charge.because(family);
        }
        pumped.count(Tally.untimed(pumped.running(), code, because));
    }

    private static boolean mayGoHome(Delivery pumped) {
        Administration given = pumped.first().administration();
        Pump pump = given.pump();
        return pumped.goesHome()
                && (pump == Pump.PORTABLE || pump == Pump.ELASTOMERIC)
                && given.pumpSuppliedBy() != PumpSupplier.DME_SUPPLIER;
    }
}
