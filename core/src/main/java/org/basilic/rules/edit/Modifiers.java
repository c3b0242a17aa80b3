package org.basilic.rules.edit;

import java.util.List;
import org.basilic.reference.Role;
import org.basilic.reference.Switch;
import org.basilic.result.Severity;
import org.basilic.rules.ladder.SecondSite;
import org.basilic.rules.visit.SecondVisit;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Worksheet;

/** The step that marks what is distinct: later visits, second sites, repeated injections. */
public final class Modifiers {

    private static final String SAME_PROCEDURE_AGAIN = "76";

    private Modifiers() {}

    /** Marks the codes of second sites; on a later visit its own modifier says it already. */
    public static void markSecondSites(Worksheet sheet) {
        if (SecondVisit.is(sheet)) {
            return;
        }
        List<Charge> charges = sheet.charges();
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            Ladder ladder = charge.ladder();
            if (ladder == null || !ladder.second() || charge.distinct() != null) {
                continue;
            }
            if (charge.initial() || alsoAtFirstSite(charge, ladder, charges)) {
                String modifier = sheet.choices().of(Switch.SECOND_SITE_MODIFIER);
                charge.setDistinct(modifier, SecondSite.distinct(charge.access(), modifier));
            }
        }
    }

    /** Marks injections after the first of a day, and finds drugs given both by needle and by vein. */
    public static void markInjections(List<Ladder> ladders, Worksheet sheet) {
        List<Charge> charges = sheet.charges();
        String injection = null;
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            if (!charge.administration() || charge.ladder() != null) {
                continue;
            }
            injection = injection == null ? sheet.tables().code(Role.INJECTION) : injection;
            if (charge.code().equals(injection)) {
                if (!firstOfDay(charge, charges, i)) {
                    markFurther(charge, sheet);
                }
                findAlsoByVein(charge, ladders, sheet);
            }
        }
    }

    private static void markFurther(Charge charge, Worksheet sheet) {
        String modifier = sheet.choices().of(Switch.REPEAT_INJECTION_MODIFIER);
        if ("none".equals(modifier)) {
            return;
        }
        if (SAME_PROCEDURE_AGAIN.equals(modifier)) {
            charge.setRepeat(modifier, new RepeatInjection.Further(modifier));
        } else if (charge.distinct() == null) {
            charge.setDistinct(modifier, new RepeatInjection.Further(modifier));
        }
    }

    private static boolean firstOfDay(Charge charge, List<Charge> charges, int index) {
        for (int i = 0; i < index; i++) {
            Charge earlier = charges.get(i);
            if (earlier.code().equals(charge.code()) && earlier.started().equals(charge.started())) {
                return false;
            }
        }
        return true;
    }

    private static void findAlsoByVein(Charge charge, List<Ladder> ladders, Worksheet sheet) {
        for (int i = 0; i < charge.entries().size(); i++) {
            Entry entry = charge.entries().get(i);
            if (entry.drug() != null && givenByVein(entry.drug(), ladders)) {
                sheet.find(Severity.WARNING, new RepeatInjection.AlsoByVein(entry.drugInWords()), entry);
            }
        }
    }

    private static boolean givenByVein(String drug, List<Ladder> ladders) {
        for (int i = 0; i < ladders.size(); i++) {
            List<Delivery> drugs = ladders.get(i).drugs();
            for (int j = 0; j < drugs.size(); j++) {
                if (drugs.get(j).drugs().contains(drug)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alsoAtFirstSite(Charge charge, Ladder second, List<Charge> charges) {
        for (int i = 0; i < charges.size(); i++) {
            Charge other = charges.get(i);
            Ladder ladder = other.ladder();
            if (ladder != null
                    && !ladder.second()
                    && ladder.day() == second.day()
                    && other.code().equals(charge.code())) {
                return true;
            }
        }
        return false;
    }
}
