package org.basilic.rules.amount;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Quantity;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DoseRange;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Measure;
import org.basilic.reference.Threshold;
import org.basilic.reference.UnitOfMeasure;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.worksheet.Amount;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that turns the charted dose into units of the code. */
final class Doses {

    private Doses() {}

    /** Reads the amounts of an account in the measure of its code, else in that of its dose. */
    static void measure(Account account, Worksheet sheet) {
        Administration charted = account.entry().administration();
        BillingUnit unit = account.unit();
        if (unit != null) {
            Conversion to = conversion(account, unit.measure(), sheet);
            Amount given = given(charted, unit.measure(), to);
            if (given != null || charted.dose() == null) {
                account.measured(anything(charted, given) ? Supply.of(charted, given, to) : null, to);
                return;
            }
        }
        Quantity leading = leading(charted);
        UnitOfMeasure measure = leading == null ? null : sheet.tables().drugs().unit(leading.unit());
        if (measure != null) {
            Conversion to = conversion(account, measure.measure(), sheet);
            Quantity dose = charted.dose();
            account.measured(Supply.of(charted, dose == null ? null : to.of(dose), to), to);
        }
    }

    /** Counts the units given, or says why they cannot be counted and returns false. */
    static boolean count(Account account, Worksheet sheet) {
        BillingUnit unit = account.unit();
        if (unit == null) {
            throw new IllegalStateException("a code for any drug has no unit to count");
        }
        Supply supply = account.supply();
        Amount given = supply == null || supply.measure() != unit.measure() ? null : supply.given();
        if (given == null) {
            return ask(account, notTold(account, unit), sheet);
        }
        if (given.signum() == 0) {
            return ask(account, new ImplausibleDose.Zero(Products.words(account)), sheet);
        }
        int units = given.unitsUp(unit.base(), sheet.tables().threshold(Threshold.DRUG_UNITS_LARGEST));
        if (units < 0) {
            return ask(account, new ImplausibleDose.Absurd(Products.words(account), words(account)), sheet);
        }
        Reason why = unit.measure() == Measure.DOSE
                ? new DrugUnits.EachDose(units)
                : new DrugUnits.RoundedUp(given, unit, units);
        account.given(units, why);
        compareWithUsual(account, given, unit, sheet);
        return true;
    }

    /** Whether a dose of nothing is charted; asks if so. */
    static boolean nothing(Account account, Worksheet sheet) {
        Quantity dose = account.entry().administration().dose();
        boolean nothing = dose != null && dose.amount().signum() == 0;
        if (nothing) {
            ask(account, new ImplausibleDose.Zero(Products.words(account)), sheet);
        }
        return nothing;
    }

    private static Conversion conversion(Account account, Measure measure, Worksheet sheet) {
        Entry entry = account.entry();
        return new Conversion(
                sheet.tables().drugs(),
                measure,
                entry.hcpcs(),
                entry.administration().drug().name());
    }

    private static @Nullable Amount given(Administration charted, Measure measure, Conversion to) {
        Quantity dose = charted.dose();
        Quantity volume = charted.volume();
        boolean otherwise = dose == null || (dose.amount().signum() > 0 && !to.measures(dose));
        if (measure == Measure.VOLUME && volume != null && otherwise) {
            return to.of(volume);
        }
        Amount given = dose == null ? null : to.of(dose);
        // Giving it once is one dose, whatever its strength.
        return given == null && measure == Measure.DOSE ? Amount.of(BigDecimal.ONE) : given;
    }

    private static boolean anything(Administration charted, @Nullable Amount given) {
        return given != null || !charted.containers().isEmpty() || charted.wasted() != null;
    }

    /** Returns the quantity in whose measure amounts without a known code are kept. */
    private static @Nullable Quantity leading(Administration charted) {
        if (charted.dose() != null) {
            return charted.dose();
        }
        return charted.containers().isEmpty()
                ? charted.wasted()
                : charted.containers().get(0).size();
    }

    private static Query notTold(Account account, BillingUnit unit) {
        String drug = Products.words(account);
        return account.entry().administration().dose() == null
                ? new DoseNotTold.Missing(drug)
                : new DoseNotTold.OtherMeasure(
                        drug, words(account), unit.measure().base());
    }

    private static boolean ask(Account account, Query query, Worksheet sheet) {
        List<Entry> entry = List.of(account.entry());
        if (query instanceof DoseNotTold.Missing) {
            // Nothing contradicts itself: whoever keeps no doses has the other lines all the same.
            sheet.find(Severity.WARNING, query, entry);
        } else {
            sheet.ask(query, entry);
        }
        sheet.leaveOut(entry, account.code(), query);
        return false;
    }

    private static String words(Account account) {
        Quantity dose = account.entry().administration().dose();
        if (dose == null) {
            dose = account.entry().administration().volume();
        }
        return dose == null ? "the dose" : Amount.of(dose.amount()) + " " + dose.unit();
    }

    private static void compareWithUsual(Account account, Amount given, BillingUnit unit, Worksheet sheet) {
        DrugFacts facts = account.facts();
        List<DoseRange> usual =
                facts == null ? List.of() : sheet.tables().drugs().usualDoses(facts.hcpcs());
        for (int i = 0; i < usual.size(); i++) {
            DoseRange range = usual.get(i);
            if (range.perKilogram() || range.measure() != unit.measure()) {
                continue;
            }
            if (given.compareTo(Amount.of(range.lowest())) < 0 || given.compareTo(Amount.of(range.highest())) > 0) {
                sheet.find(
                        Severity.WARNING,
                        new UsualDose.Outside(
                                Products.words(account),
                                given,
                                range.lowest(),
                                range.highest(),
                                unit.measure().base()),
                        account.entry());
            }
        }
    }
}
