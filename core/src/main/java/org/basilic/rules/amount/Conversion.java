package org.basilic.rules.amount;

import java.math.BigDecimal;
import org.basilic.model.Quantity;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.Measure;
import org.basilic.reference.MolarFacts;
import org.basilic.reference.UnitOfMeasure;
import org.basilic.worksheet.Amount;
import org.jspecify.annotations.Nullable;

/** Turns charted quantities of one drug into one measure. */
final class Conversion {

    private final DrugCatalog drugs;
    private final Measure measure;
    private final @Nullable String hcpcs;
    private final @Nullable String name;

    /**
     * Takes the measure to lead to.
     *
     * @param hcpcs the drug's code, whose molar mass may be known
     * @param name the drug's charted name, which may state a concentration
     */
    Conversion(DrugCatalog drugs, Measure measure, @Nullable String hcpcs, @Nullable String name) {
        this.drugs = drugs;
        this.measure = measure;
        this.hcpcs = hcpcs;
        this.name = name;
    }

    Measure measure() {
        return measure;
    }

    /** Returns the quantity in base units of the measure, or null where nothing leads there; nothing is nothing in every unit. */
    @Nullable
    Amount of(Quantity quantity) {
        if (quantity.amount().signum() == 0) {
            return Amount.ZERO;
        }
        UnitOfMeasure unit = drugs.unit(quantity.unit());
        if (unit == null) {
            return null;
        }
        Amount amount = Amount.of(unit.inBase(quantity.amount()));
        if (unit.measure() == measure) {
            return amount;
        }
        if (unit.measure() == Measure.VOLUME || measure == Measure.VOLUME) {
            return byConcentration(amount, unit.measure());
        }
        return bySubstance(amount, unit.measure());
    }

    /** Whether the quantity is in a unit of the measure itself. */
    boolean measures(Quantity quantity) {
        UnitOfMeasure unit = drugs.unit(quantity.unit());
        return unit != null && unit.measure() == measure;
    }

    private @Nullable Amount byConcentration(Amount amount, Measure from) {
        Concentration charted = name == null ? null : Concentration.in(name, drugs);
        if (charted == null) {
            return null;
        }
        if (from == Measure.VOLUME) {
            Amount held = amount.times(charted.amount()).over(charted.millilitres());
            return charted.measure() == measure ? held : bySubstance(held, charted.measure());
        }
        Amount counted = charted.measure() == from ? amount : null;
        return counted == null ? null : counted.times(charted.millilitres()).over(charted.amount());
    }

    private @Nullable Amount bySubstance(Amount amount, Measure from) {
        MolarFacts molar = hcpcs == null ? null : drugs.molar(hcpcs);
        if (molar == null || !ofSubstance(from) || !ofSubstance(measure)) {
            return null;
        }
        BigDecimal charge = BigDecimal.valueOf(molar.charge());
        Amount millimoles = switch (from) {
            case MASS -> amount.over(molar.mass());
            case CHARGE -> amount.over(charge);
            default -> amount;
        };
        return switch (measure) {
            case MASS -> millimoles.times(molar.mass());
            case CHARGE -> millimoles.times(charge);
            default -> millimoles;
        };
    }

    private static boolean ofSubstance(Measure one) {
        return one == Measure.MASS || one == Measure.SUBSTANCE || one == Measure.CHARGE;
    }
}
