package org.basilic.rules.amount;

import java.util.List;
import org.basilic.model.Container;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.VialSize;
import org.basilic.result.Severity;
import org.basilic.worksheet.Amount;
import org.basilic.worksheet.Worksheet;

/** The step that looks for what cannot be or is left over among the amounts of an administration. */
final class Contradictions {

    private Contradictions() {}

    /** Whether more was given than was opened for the patient; asks if so. */
    static boolean moreGiven(Account account, Worksheet sheet) {
        Supply supply = account.supply();
        Amount given = supply == null ? null : supply.given();
        if (supply == null || given == null) {
            return false;
        }
        // What went to others may not be told; what was opened bounds the dose all the same.
        Amount forPatient = supply.forPatient();
        Amount held = forPatient != null && forPatient.signum() >= 0 ? forPatient : supply.opened();
        boolean othersTookMore = forPatient != null && forPatient.signum() < 0;
        if (held == null || (given.compareTo(held) <= 0 && !othersTookMore)) {
            return false;
        }
        MoreThanOpened.Given query = new MoreThanOpened.Given(
                Products.words(account), given, held, supply.measure().base());
        sheet.ask(query, List.of(account.entry()));
        sheet.leaveOut(List.of(account.entry()), account.code(), query);
        return true;
    }

    /** Returns the question about more discarded than was left. */
    static MoreThanOpened.Wasted wasted(Account account, Supply supply, Amount wasted, Amount left) {
        return new MoreThanOpened.Wasted(
                Products.words(account), wasted, left, supply.measure().base());
    }

    /** Finds what is left over, discarded beyond reason or of no known size. */
    static void find(Account account, boolean billed, Worksheet sheet) {
        Supply supply = account.supply();
        if (supply == null) {
            return;
        }
        String drug = Products.words(account);
        String unit = supply.measure().base();
        Amount wasted = supply.wasted();
        Amount left = supply.left();
        if (wasted != null && left != null && left.signum() >= 0 && wasted.compareTo(left) > 0) {
            MoreThanOpened.Wasted query = wasted(account, supply, wasted, left);
            if (billed) {
                sheet.ask(query, List.of(account.entry()));
            } else {
                sheet.find(Severity.WARNING, query, account.entry());
            }
        }
        if (wasted != null && wasted.signum() > 0 && supply.containers() == Supply.From.MULTI_DOSE) {
            sheet.find(Severity.WARNING, new AmountBalance.MultiDoseWasted(drug, wasted, unit), account.entry());
        }
        Amount rest = supply.unexplained();
        boolean asked = account.waste() == Account.Waste.OPEN && (wasted == null || !supply.told());
        if (rest != null && rest.signum() > 0 && !asked) {
            sheet.find(Severity.WARNING, new AmountBalance.Unexplained(drug, rest, unit), account.entry());
        }
        DrugFacts facts = account.facts();
        if (facts != null && !facts.vials().isEmpty()) {
            sizes(account, facts, supply, sheet);
        }
    }

    private static void sizes(Account account, DrugFacts facts, Supply supply, Worksheet sheet) {
        List<Container> containers = account.entry().administration().containers();
        boolean known = true;
        for (int i = 0; i < containers.size() && known; i++) {
            Amount size = account.size(containers.get(i));
            known = size == null || sold(facts, supply, size);
            if (!known) {
                Container container = containers.get(i);
                sheet.find(
                        Severity.WARNING,
                        new VialSizes.NoSuchSize(
                                Products.words(account),
                                Amount.of(container.size().amount()) + " "
                                        + container.size().unit(),
                                facts.vials()),
                        account.entry());
            }
        }
        Amount opened = supply.opened();
        Amount given = supply.given();
        if (known && account.waste() == Account.Waste.DISCARDED && opened != null && given != null) {
            Amount smallest = SmallestSet.holding(given, facts, supply.measure());
            Amount forPatient = supply.forPatient();
            if (smallest != null && forPatient != null && smallest.compareTo(forPatient) < 0) {
                sheet.find(
                        Severity.WARNING,
                        new AvoidableWaste.SmallerSet(
                                Products.words(account),
                                opened,
                                smallest,
                                supply.measure().base()),
                        account.entry());
            }
        }
    }

    private static boolean sold(DrugFacts facts, Supply supply, Amount size) {
        boolean comparable = false;
        for (int i = 0; i < facts.vials().size(); i++) {
            VialSize vial = facts.vials().get(i);
            if (vial.unit().measure() == supply.measure()) {
                comparable = true;
                if (size.compareTo(Amount.of(vial.base())) == 0) {
                    return true;
                }
            }
        }
        return !comparable;
    }
}
