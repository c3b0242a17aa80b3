package org.basilic.rules.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basilic.model.Service;
import org.basilic.reference.AskedModifier;
import org.basilic.result.LineKind;
import org.basilic.result.Severity;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Worksheet;

/** The step that carries modifiers charted for a drug's code, and points out the one that is wanted and missing. */
final class ChartedModifiers {

    /** The record's amounts decide these, whatever was entered. */
    private static final Set<String> DECIDED_HERE = Set.of("JW", "JZ");

    private ChartedModifiers() {}

    /** Returns the modifiers that were entered with the drug's code. */
    static List<String> of(Account account, Worksheet sheet) {
        String code = account.code();
        List<Service> services = sheet.encounter().services();
        List<String> charted = List.of();
        for (int i = 0; i < services.size(); i++) {
            if (services.get(i).code().equals(code)) {
                for (String modifier : services.get(i).modifiers()) {
                    if (carried(modifier, account, sheet) && !charted.contains(modifier)) {
                        charted = new ArrayList<>(charted);
                        charted.add(modifier);
                    }
                }
            }
        }
        return charted;
    }

    private static boolean carried(String modifier, Account account, Worksheet sheet) {
        if (DECIDED_HERE.contains(modifier)) {
            return false;
        }
        return !Discount.is(modifier) || Discount.stands(modifier, account, sheet);
    }

    /** Takes back what was entered and is now reported from the record, and finds modifiers that are wanted. */
    static void settle(List<Account> billed, Worksheet sheet) {
        boolean entered = !sheet.encounter().services().isEmpty();
        for (int i = 0; i < billed.size(); i++) {
            Account account = billed.get(i);
            String code = account.code();
            if (code == null) {
                continue;
            }
            if (entered) {
                takeBack(code, billed, sheet);
            }
            if (sheet.medicare()) {
                ask(account, code, sheet);
            }
        }
    }

    private static void takeBack(String code, List<Account> billed, Worksheet sheet) {
        for (int i = sheet.charges().size() - 1; i >= 0; i--) {
            Charge charge = sheet.charges().get(i);
            if (charge.kind() == LineKind.SERVICE && charge.code().equals(code)) {
                sheet.takeBack(charge, new AskedModifiers.FromTheRecord(code));
                int counted = counted(code, billed);
                if (counted != charge.units() && unitsCharted(code, sheet)) {
                    sheet.find(Severity.WARNING, new AskedModifiers.OtherUnits(code, charge.units(), counted));
                }
            }
        }
    }

    private static boolean unitsCharted(String code, Worksheet sheet) {
        for (Service service : sheet.encounter().services()) {
            if (service.code().equals(code) && service.units() != null) {
                return true;
            }
        }
        return false;
    }

    private static int counted(String code, List<Account> billed) {
        int units = 0;
        for (Account account : billed) {
            if (code.equals(account.code())) {
                units += account.unitsGiven();
            }
        }
        return units;
    }

    private static void ask(Account account, String code, Worksheet sheet) {
        List<AskedModifier> asked = sheet.tables().drugs().modifiersAsked(code);
        for (int i = 0; i < asked.size(); i++) {
            AskedModifier one = asked.get(i);
            boolean charted = false;
            for (String modifier : of(account, sheet)) {
                charted |= one.oneOf().contains(modifier);
            }
            if (!charted) {
                sheet.find(
                        one.required() ? Severity.WARNING : Severity.INFO,
                        new AskedModifiers.Missing(code, one.oneOf(), one.required()),
                        account.entry());
            }
        }
    }
}
