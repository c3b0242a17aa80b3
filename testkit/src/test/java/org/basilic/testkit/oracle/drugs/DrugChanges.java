package org.basilic.testkit.oracle.drugs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.basilic.model.Container;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.Measure;
import org.basilic.reference.UnitOfMeasure;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;
import org.jspecify.annotations.Nullable;

/** Changes to a drug record after which its drug lines must be what they were, or no fewer. Each returns a new visit. */
final class DrugChanges {

    private DrugChanges() {}

    /** Returns the visit with every amount written in another unit of its measure. */
    static Encounter inOtherUnits(Encounter visit, DrugCatalog catalog, Random random) {
        UnaryOperator<@Nullable Quantity> other = quantity -> rewritten(quantity, catalog, random);
        return each(visit, edit -> {
            edit.dose = other.apply(edit.dose);
            edit.volume = other.apply(edit.volume);
            edit.wasted = other.apply(edit.wasted);
            edit.containers.replaceAll(one -> new Container(
                    one.kind(),
                    known(other.apply(one.size())),
                    one.count(),
                    one.ndc(),
                    other.apply(one.usedForOthers())));
        });
    }

    /** Returns the visit with every container on a line of its own; what went to others stays with the first. */
    static Encounter oneByOne(Encounter visit) {
        return each(visit, edit -> {
            List<Container> all = new ArrayList<>(edit.containers);
            edit.containers.clear();
            for (Container container : all) {
                for (int i = 0; i < container.count(); i++) {
                    edit.containers.add(new Container(
                            container.kind(),
                            container.size(),
                            1,
                            container.ndc(),
                            i == 0 ? container.usedForOthers() : null));
                }
            }
        });
    }

    /** Returns the visit with its administrations in another order, and the containers of each. */
    static Encounter shuffled(Encounter visit, Random random) {
        Encounter containers = each(visit, edit -> Collections.shuffle(edit.containers, random));
        EncounterEdit edit = new EncounterEdit(containers);
        Collections.shuffle(edit.administrations, random);
        return edit.done();
    }

    /** Returns the visit with this much charted as discarded of one administration. */
    static Encounter withWaste(Encounter visit, String id, Quantity wasted) {
        return each(visit, edit -> edit.wasted = edit.id.equals(id) ? wasted : edit.wasted);
    }

    private static Encounter each(Encounter visit, Consumer<AdministrationEdit> change) {
        EncounterEdit edit = new EncounterEdit(visit);
        edit.administrations.replaceAll(given -> {
            AdministrationEdit one = new AdministrationEdit(given);
            change.accept(one);
            return one.done();
        });
        return edit.done();
    }

    private static @Nullable Quantity rewritten(@Nullable Quantity quantity, DrugCatalog catalog, Random random) {
        UnitOfMeasure unit = quantity == null ? null : catalog.unit(quantity.unit());
        if (quantity == null || unit == null) {
            return quantity;
        }
        List<String> others = others(unit.measure());
        UnitOfMeasure other = catalog.unit(others.get(random.nextInt(others.size())));
        if (other == null) {
            throw new IllegalStateException("the unit table lost one of " + others);
        }
        // The factors are powers of ten, so that the quotient is exact.
        BigDecimal amount = unit.inBase(quantity.amount()).divide(other.factor());
        return new Quantity(ChartedUnits.plain(amount), other.written());
    }

    private static List<String> others(Measure measure) {
        return switch (measure) {
            case MASS -> List.of("mg", "g", "ug", "mcg", "kg", "ng");
            case VOLUME -> List.of("mL", "L", "dL", "uL", "cc");
            case UNITS -> List.of("[iU]", "k[iU]", "M[iU]", "units");
            case SUBSTANCE -> List.of("mmol", "mol", "umol");
            case CHARGE -> List.of("meq", "eq");
            case DOSE -> List.of("{dose}", "each", "vial");
            case ACTIVITY -> List.of("mCi", "Ci");
            case AREA -> List.of("cm2");
        };
    }

    private static Quantity known(@Nullable Quantity quantity) {
        if (quantity == null) {
            throw new IllegalStateException("a container without a size");
        }
        return quantity;
    }
}
