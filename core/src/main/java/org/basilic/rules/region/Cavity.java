package org.basilic.rules.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.AccessProcedure;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Role;
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

/** The step that codes chemotherapy into body cavities and the spinal canal. */
public final class Cavity {

    static final RuleCard CARD = RuleCard.of(
            "CAV-01",
            "Chemotherapy into cavities and the spinal canal",
            "Chemotherapy into the pleura, the peritoneum, the spinal canal or a reservoir is coded by the place, once, not by "
                    + "time. Where the code includes a puncture that was not done, it is marked as reduced.",
            "cpt-structure",
            "cms-ptp",
            "basilic-settled 42 89");

    private static final String REDUCED = "52";

    private Cavity() {}

    /** The place decides. */
    record Into(String drug, Route route) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s by the %s route".formatted(drug, route.written());
        }
    }

    /** The puncture was not done by the same clinician. */
    record WithoutPuncture(AccessProcedure charted) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the puncture that the code includes was " + charted.written();
        }
    }

    /** One puncture, one code. */
    record Once(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is reported once a day, however many drugs were given through the puncture";
        }
    }

    /** The codes are for chemotherapy alone. */
    record NotChemotherapy(String drug, Route route) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no administration code describes %s by the %s route".formatted(drug, route.written());
        }

        @Override
        public String question() {
            return "Which procedure was done to give %s by the %s route?".formatted(drug, route.written());
        }
    }

    /** Codes what was given into cavities. */
    public static void code(List<Entry> entries, Worksheet sheet) {
        if (entries.isEmpty()) {
            return;
        }
        List<String> reported = new ArrayList<>(1);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Delivery delivery = Single.of(entry, sheet);
            Route route = entry.administration().route();
            if (entry.drugClass() != DrugClass.CHEMOTHERAPY) {
                Query query = new NotChemotherapy(entry.drugInWords(), route);
                sheet.ask(query, delivery.entries());
                sheet.leaveOut(delivery.entries(), null, query);
                delivery.uncounted(Disposition.NOT_REPORTABLE, null, query);
                continue;
            }
            String code = sheet.tables().code(role(route));
            LocalDate day = sheet.dateOf(entry.clocked().when());
            if (reported.contains(code + day)) {
                Reason once = new Once(code);
                sheet.leaveOut(delivery.entries(), code, once);
                delivery.uncounted(Disposition.WITHIN_UNIT, code, once);
                continue;
            }
            reported.add(code + day);
            Reason because = new Into(entry.drugInWords(), route);
            Charge charge = sheet.charge(Charge.alone(code, 1, day, delivery.entries(), null, because));
            delivery.count(Tally.untimed(delivery.running(), code, because));
            AccessProcedure puncture = entry.administration().accessProcedure();
            if (includesPuncture(route) && puncture != null && puncture != AccessProcedure.PERFORMED) {
                charge.reduce(REDUCED, new WithoutPuncture(puncture));
            }
        }
    }

    private static boolean includesPuncture(Route route) {
        return route == Route.INTRAPLEURAL || route == Route.INTRATHECAL;
    }

    private static Role role(Route route) {
        return switch (route) {
            case INTRAPLEURAL -> Role.PLEURAL_CHEMOTHERAPY;
            case INTRAPERITONEAL -> Role.PERITONEAL_CHEMOTHERAPY;
            case INTRATHECAL -> Role.INTRATHECAL_CHEMOTHERAPY;
            case INTRAVENTRICULAR -> Role.RESERVOIR_CHEMOTHERAPY;
            default -> throw new IllegalStateException(route + " is not a cavity");
        };
    }
}
