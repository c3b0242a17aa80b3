package org.basilic.rules.amount;

import java.math.BigDecimal;
import org.basilic.model.DrugClass;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.HospitalStatus;
import org.basilic.reference.SoldAs;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Query;
import org.basilic.result.Severity;
import org.basilic.worksheet.Amount;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that tells what is to be said of the waste of one administration's drug. */
final class Waste {

    private static final String OFF = "off";
    private static final String ON = "on";

    private final Account account;
    private final DrugFacts facts;
    private final BillingUnit unit;
    private final Supply supply;
    private final Worksheet sheet;

    private Waste(Account account, DrugFacts facts, BillingUnit unit, Supply supply, Worksheet sheet) {
        this.account = account;
        this.facts = facts;
        this.unit = unit;
        this.supply = supply;
        this.sheet = sheet;
    }

    /** Decides for an account whose units are counted. */
    static void decide(Account account, Worksheet sheet) {
        DrugFacts facts = account.facts();
        BillingUnit unit = account.unit();
        Supply supply = account.supply();
        if (facts == null || unit == null || supply == null) {
            throw new IllegalStateException("units were counted without a code, a unit or an amount");
        }
        new Waste(account, facts, unit, supply, sheet).decide();
    }

    /** Whether an attested absence of waste is reported, not waste alone. */
    static boolean attested(Account account, Worksheet sheet) {
        return sheet.choice(Switch.WASTE_REQUIRED, account.day()).equals(ON);
    }

    private void decide() {
        if (packaged() || exempt() || !singleDose()) {
            return;
        }
        String asked = sheet.choice(Switch.WASTE_REQUIRED, account.day());
        if (asked.equals(OFF)) {
            account.because().add(new WasteModifiers.NotAsked(asked));
            return;
        }
        Query open = open();
        if (open != null) {
            account.waste(Account.Waste.OPEN);
            if (!(open instanceof MoreThanOpened.Wasted)) {
                sheet.find(Severity.ERROR, open, account.entry());
            }
            return;
        }
        Amount wasted = supply.wasted();
        if (wasted == null) {
            // Every container was used up.
            account.waste(Account.Waste.NONE);
            return;
        }
        int units = units(wasted);
        if (units > 0) {
            account.wasted(units, new DiscardedUnits.RoundedDown(wasted, unit, units));
        } else if (wasted.signum() == 0) {
            account.waste(Account.Waste.NONE);
        } else {
            belowUnit(wasted);
        }
    }

    private boolean packaged() {
        if (!sheet.facility() || !sheet.medicare()) {
            return false;
        }
        if (facts.hospitalStatus() == HospitalStatus.PACKAGED) {
            account.pack();
            account.because().add(new PackagedDrug.Packaged(facts.hcpcs()));
            return true;
        }
        if (facts.hospitalStatus() == HospitalStatus.UNKNOWN) {
            sheet.find(Severity.INFO, new PackagedDrug.StatusNotKnown(facts.hcpcs()), account.entry());
        }
        return false;
    }

    private boolean exempt() {
        String kind = Products.exempt(account);
        String place = sheet.encounter().placeOfService();
        if (kind == null && place != null && sheet.tables().drugs().wasteExempt(place)) {
            kind = "what is given at place of service " + place;
        }
        if (kind != null) {
            account.because().add(new WasteModifiers.Exempt(kind));
            return true;
        }
        boolean fluid = account.entry().drugClass() == DrugClass.HYDRATION;
        boolean singleDose = supply.containers() == Supply.From.SINGLE_DOSE || supply.containers() == Supply.From.BOTH;
        if (fluid && (sheet.facility() || !singleDose)) {
            account.because().add(new WasteModifiers.Exempt("a fluid"));
            return true;
        }
        return false;
    }

    /** Whether it came, or may have come, from a single-dose container. */
    private boolean singleDose() {
        boolean multiDose = supply.containers() == Supply.From.MULTI_DOSE
                || (supply.containers() == Supply.From.NONE && facts.soldAs() == SoldAs.MULTI_DOSE);
        if (multiDose) {
            account.because().add(new WasteModifiers.MultiDose());
        }
        return !multiDose;
    }

    /** Returns the question that stands in the way of an answer, or null. */
    private @Nullable Query open() {
        String drug = Products.words(account);
        if (supply.containers() == Supply.From.BOTH) {
            return new WasteNotCharted.MixedContainers(drug);
        }
        Amount wasted = supply.wasted();
        if (wasted != null && wasted.signum() == 0 && supply.containers() == Supply.From.SINGLE_DOSE) {
            // Charted as none, whatever the containers held.
            return null;
        }
        if (!supply.told()) {
            return new WasteNotCharted.SizeNotTold(drug, unit.measure().base());
        }
        if (wasted != null && wasted.unitsUp(unit.base(), largest()) < 0) {
            return new ImplausibleDose.Absurd(
                    drug, wasted + " " + unit.measure().base() + " discarded");
        }
        Amount left = supply.left();
        if (left != null) {
            if (wasted == null) {
                return left.signum() == 0
                        ? null
                        : new WasteNotCharted.RestNotCharted(
                                drug, left, unit.measure().base());
            }
            return wasted.compareTo(left) > 0 ? Contradictions.wasted(account, supply, wasted, left) : null;
        }
        if (facts.soldAs() != SoldAs.SINGLE_DOSE) {
            return new WasteNotCharted.ContainerNotTold(drug);
        }
        return wasted == null ? new WasteNotCharted.NothingCharted(drug) : null;
    }

    /** Rounded down, and never more than the containers hold beside the units given. */
    private int units(Amount wasted) {
        int units = wasted.unitsDown(unit.base()).intValueExact();
        Amount forPatient = supply.forPatient();
        if (forPatient == null) {
            return units;
        }
        BigDecimal held = forPatient.unitsDown(unit.base()).subtract(BigDecimal.valueOf(account.unitsGiven()));
        return held.compareTo(BigDecimal.valueOf(units)) < 0 ? held.intValueExact() : units;
    }

    private int largest() {
        return sheet.tables().threshold(Threshold.DRUG_UNITS_LARGEST);
    }

    private void belowUnit(Amount wasted) {
        if (sheet.choice(Switch.WASTE_SUB_UNIT, account.day()).equals("JZ")) {
            account.waste(Account.Waste.NONE);
            account.because().add(new WasteBelowUnit.CountsAsNone(wasted, unit));
        } else {
            account.waste(Account.Waste.OPEN);
            account.because().add(new WasteBelowUnit.Neither(wasted, unit));
        }
    }
}
