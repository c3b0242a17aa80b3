package org.basilic.rules.edit;

import java.util.List;
import org.basilic.reference.CodeEdits;
import org.basilic.reference.Edits;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Worksheet;

/** An add-on code needs a parent on the claim. */
public final class AddOnParents {

    static final RuleCard CARD = RuleCard.of(
            "AOC-R1",
            "Add-on codes and their parents",
            "An add-on code stands beside one of the codes that it may follow, by the coding book or by the list of CMS; "
                    + "without one it is still shown, as an error. An imported list adds parents and takes none away.",
            "cms-addon",
            "cpt-structure",
            "basilic-settled 29");

    private AddOnParents() {}

    /** None of its parents stands beside it. */
    record NoParent(String code, List<String> parents) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " stands without any of the codes it may follow: " + String.join(", ", parents);
        }
    }

    /** Finds add-on codes without a parent. */
    public static void check(Worksheet sheet) {
        List<Charge> charges = sheet.charges();
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            if (charge.initial()) {
                continue;
            }
            if (!charge.administration()) {
                continue;
            }
            if (sheet.editsImported()) {
                Edits.Parents parents = sheet.edits(charge.lineDate()).parents(charge.code());
                if (parents.addOn() && !parents.others() && !follows(parents.codes(), charges)) {
                    sheet.find(Severity.ERROR, new NoParent(charge.code(), parents.codes()), charge.entries());
                }
                continue;
            }
            CodeEdits edits = sheet.editsOf(charge);
            if (edits.addOn() && !follows(edits, charges)) {
                sheet.find(Severity.ERROR, new NoParent(charge.code(), edits.parents()), charge.entries());
            }
        }
    }

    private static boolean follows(List<String> parents, List<Charge> charges) {
        for (int i = 0; i < charges.size(); i++) {
            if (parents.contains(charges.get(i).code())) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(CodeEdits edits, List<Charge> charges) {
        for (int i = 0; i < charges.size(); i++) {
            if (edits.follows(charges.get(i).code())) {
                return true;
            }
        }
        return false;
    }
}
