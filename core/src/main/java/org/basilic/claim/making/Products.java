package org.basilic.claim.making;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.DrugProduct;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.reference.DayTables;
import org.basilic.reference.Measure;
import org.basilic.reference.Ndc;
import org.basilic.reference.UnitOfMeasure;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.DrugAmount;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product each drug line stands for: what was given, on the line of what was discarded what was discarded. The
 * amounts are those of the amount ledger, exact; without a ledger, as charted.
 */
final class Products {

    /** As many digits as a claim carries. */
    private static final int DIGITS = 15;

    /** A millionth of a milligram is no longer measured; more decimals come from a fraction that has no end. */
    private static final int DECIMALS = 6;

    private final DayTables tables;
    private final Map<String, Administration> given = new HashMap<>();
    private final Map<String, DrugAmount> ledger = new HashMap<>();

    /** An amount in the base unit of its measure. */
    private record Held(BigDecimal amount, String unit) {}

    Products(Encounter encounter, CodedEncounter coded, DayTables tables) {
        this.tables = tables;
        for (Administration one : encounter.administrations()) {
            given.put(one.id(), one);
        }
        for (DrugAmount amount : coded.amounts()) {
            ledger.put(amount.administration(), amount);
        }
    }

    /** Returns the product of a line with its quantity; null where the quantity cannot be told exactly. */
    @Nullable
    DrugProduct of(CodedLine line, String ndc) {
        Held sum = null;
        for (String id : line.administrations()) {
            Administration administration = given.get(id);
            Held held = administration == null ? null : held(administration, line.kind(), ndc);
            if (held == null || (sum != null && !sum.unit().equals(held.unit()))) {
                return null;
            }
            sum = sum == null ? held : new Held(sum.amount().add(held.amount()), sum.unit());
        }
        String measure = sum == null ? null : measure(sum.unit());
        if (sum == null || measure == null || sum.amount().signum() <= 0) {
            return null;
        }
        BigDecimal quantity = sum.amount().stripTrailingZeros();
        return quantity.precision() > DIGITS || quantity.scale() > DECIMALS
                ? null
                : new DrugProduct(ndc, quantity, measure, null);
    }

    private @Nullable Held held(Administration administration, LineKind kind, String ndc) {
        DrugAmount amounts = ledger.get(administration.id());
        if (kind == LineKind.WASTE) {
            BigDecimal wasted = amounts == null ? null : amounts.wasted();
            return amounts != null && wasted != null
                    ? new Held(wasted, amounts.unit())
                    : charted(administration.wasted());
        }
        if (mixed(administration, ndc)) {
            return containers(administration, ndc);
        }
        BigDecimal all = amounts == null ? null : amounts.given();
        return amounts != null && all != null ? new Held(all, amounts.unit()) : charted(administration.dose());
    }

    private @Nullable Held charted(@Nullable Quantity quantity) {
        UnitOfMeasure unit = quantity == null ? null : tables.drugs().unit(quantity.unit());
        return quantity == null || unit == null
                ? null
                : new Held(unit.inBase(quantity.amount()), unit.measure().base());
    }

    /** Whether a part of what was opened is another product, or may be. */
    private static boolean mixed(Administration administration, String ndc) {
        for (Container container : administration.containers()) {
            if (!numbers(administration, container).contains(ndc)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> numbers(Administration administration, Container container) {
        String own = container.ndc();
        String written = own == null ? administration.drug().ndc() : own;
        return written == null ? List.of() : Ndc.of(written).candidates();
    }

    /** Returns what the containers of one product held: where several are told apart, all of them were used up. */
    private @Nullable Held containers(Administration administration, String ndc) {
        Held sum = null;
        for (Container container : administration.containers()) {
            if (!numbers(administration, container).contains(ndc)) {
                continue;
            }
            Held one = charted(container.size());
            if (one == null || (sum != null && !sum.unit().equals(one.unit()))) {
                return null;
            }
            BigDecimal held = one.amount().multiply(BigDecimal.valueOf(container.count()));
            sum = new Held(sum == null ? held : sum.amount().add(held), one.unit());
        }
        return sum;
    }

    private static @Nullable String measure(String unit) {
        if (unit.equals(Measure.MASS.base())) {
            return "ME";
        }
        if (unit.equals(Measure.VOLUME.base())) {
            return "ML";
        }
        if (unit.equals(Measure.UNITS.base())) {
            return "F2";
        }
        return unit.equals(Measure.DOSE.base()) ? "UN" : null;
    }
}
