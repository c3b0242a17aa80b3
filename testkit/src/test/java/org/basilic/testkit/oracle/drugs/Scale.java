package org.basilic.testkit.oracle.drugs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Container;
import org.basilic.model.Quantity;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.Measure;
import org.basilic.reference.MolarFacts;
import org.basilic.reference.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Brings charted amounts of one drug to the base unit of the measure that its code is billed in.
 *
 * @param strength what the charted name says of a millilitre
 */
record Scale(
        DrugCatalog catalog,
        String hcpcs,
        Measure measure,
        @Nullable Strength strength) {

    /** Returns the amount, or null where the record does not lead to the measure; nothing is nothing in any unit. */
    @Nullable
    Fraction of(Quantity quantity) {
        Fraction amount = Fraction.of(quantity.amount());
        if (amount.isZero()) {
            return Fraction.ZERO;
        }
        UnitOfMeasure unit = catalog.unit(quantity.unit());
        if (unit == null) {
            return null;
        }
        Fraction inBase = amount.times(Fraction.of(unit.factor()));
        Fraction converted = converted(inBase, unit.measure(), measure);
        if (converted != null || strength == null) {
            return converted;
        }
        if (unit.measure() == Measure.VOLUME) {
            return converted(inBase.times(strength.perMillilitre()), strength.measure(), measure);
        }
        Fraction counted = measure == Measure.VOLUME ? converted(inBase, unit.measure(), strength.measure()) : null;
        return counted == null ? null : counted.over(strength.perMillilitre());
    }

    /** Converts between measures that the drug itself joins: mass, moles, charges. */
    private @Nullable Fraction converted(Fraction amount, Measure from, Measure to) {
        if (from == to) {
            return amount;
        }
        Fraction above = perMillimole(to);
        Fraction below = perMillimole(from);
        return above == null || below == null ? null : amount.over(below).times(above);
    }

    /** Whether the amount is charted in the measure itself. */
    boolean direct(Quantity quantity) {
        UnitOfMeasure unit = catalog.unit(quantity.unit());
        return unit != null && unit.measure() == measure;
    }

    /** Returns what all these amounts are together, or null where one of them does not lead to the measure. */
    @Nullable
    Fraction sum(List<Quantity> quantities) {
        Fraction sum = Fraction.ZERO;
        for (Quantity quantity : quantities) {
            Fraction one = of(quantity);
            if (one == null) {
                return null;
            }
            sum = sum.plus(one);
        }
        return sum;
    }

    /** Returns what containers hold by their labels, one size for each single container. */
    @Nullable
    Fraction labelled(List<Container> containers) {
        List<Quantity> sizes = new ArrayList<>();
        for (Container container : containers) {
            for (int i = 0; i < container.count(); i++) {
                sizes.add(container.size());
            }
        }
        return sum(sizes);
    }

    /** Returns the part of containers that went to other patients. */
    @Nullable
    Fraction usedForOthers(List<Container> containers) {
        List<Quantity> parts = new ArrayList<>();
        for (Container container : containers) {
            if (container.usedForOthers() != null) {
                parts.add(container.usedForOthers());
            }
        }
        return sum(parts);
    }

    private @Nullable Fraction perMillimole(Measure which) {
        MolarFacts molar = catalog.molar(hcpcs);
        if (molar == null) {
            return null;
        }
        return switch (which) {
            case MASS -> Fraction.of(molar.mass());
            case SUBSTANCE -> Fraction.of(BigDecimal.ONE);
            case CHARGE -> Fraction.of(BigDecimal.valueOf(molar.charge()));
            default -> null;
        };
    }
}
