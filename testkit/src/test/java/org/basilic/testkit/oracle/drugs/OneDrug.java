package org.basilic.testkit.oracle.drugs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.ContainerKind;
import org.basilic.model.DrugClass;
import org.basilic.model.Quantity;
import org.basilic.model.Setting;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.Measure;
import org.basilic.reference.SoldAs;
import org.basilic.testkit.oracle.drugs.Share.Waste;
import org.jspecify.annotations.Nullable;

/** The account of one administration: units given, units discarded, and whether the record tells. */
final class OneDrug {

    private static final BigInteger MOST_UNITS = BigInteger.valueOf(999_999);

    private final Administration given;
    private final DrugFacts facts;
    private final DrugCatalog catalog;
    private final @Nullable DrugClass drugClass;
    private final Setting setting;
    private final boolean asks;
    private final boolean attests;
    private boolean open;

    /**
     * Opens the account.
     *
     * @param asks whether the payer wants to know of waste of this drug
     * @param attests whether the payer wants to hear that there was none, too
     */
    OneDrug(
            Administration given,
            DrugFacts facts,
            DrugCatalog catalog,
            @Nullable DrugClass drugClass,
            Setting setting,
            boolean asks,
            boolean attests) {
        this.given = given;
        this.facts = facts;
        this.catalog = catalog;
        this.drugClass = drugClass;
        this.setting = setting;
        this.asks = asks;
        this.attests = attests;
    }

    /** What goes on the lines of one national drug code. */
    record Part(@Nullable String ndc, int given, int discarded, Waste waste) {}

    /** The amounts of the administration in the base unit of the billing measure; null where the record does not lead there. */
    private record Amounts(
            Scale scale,
            Fraction unit,
            Fraction dose,
            @Nullable Fraction opened,
            @Nullable Fraction others) {

        /** Returns what was there for this patient. */
        @Nullable
        Fraction available() {
            return opened == null || others == null ? null : opened.minus(others);
        }
    }

    /** Whether something of it waits for an answer; to be asked after the parts. */
    boolean open() {
        return open;
    }

    /** Returns what the administration adds to lines, or null where a question has to be answered first. */
    @Nullable
    List<Part> parts() {
        if (facts.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED)) {
            open = true;
            return zero(given.dose()) ? null : List.of(new Part(ndc(), 1, 0, Waste.UNASKED));
        }
        BillingUnit billing = facts.billingUnit();
        if (billing == null) {
            return null;
        }
        Scale scale = new Scale(
                catalog,
                facts.hcpcs(),
                billing.measure(),
                Strength.in(given.drug().name(), catalog));
        Fraction dose = dose(scale);
        if (dose == null || dose.isZero()) {
            return null;
        }
        Amounts amounts = new Amounts(
                scale,
                Fraction.of(billing.base()),
                dose,
                given.containers().isEmpty() ? null : scale.labelled(given.containers()),
                scale.usedForOthers(given.containers()));
        BigInteger units = dose.over(amounts.unit()).roundedUp();
        if (units.compareTo(MOST_UNITS) > 0 || moreThanThere(amounts)) {
            return null;
        }
        List<@Nullable String> ndcs = NdcDigits.ofContainers(given);
        if (ndcs.size() > 1 && whollyUsed(amounts)) {
            return byNdc(ndcs, amounts);
        }
        return List.of(part(ndc(), units.intValueExact(), amounts));
    }

    private Part part(@Nullable String ndc, int units, Amounts amounts) {
        Waste waste = Waste.UNASKED;
        int discarded = 0;
        if (asked()) {
            Fraction rest = singleDose() ? wasted(amounts) : null;
            if (rest == null) {
                waste = Waste.OPEN;
                open = open || attests || !given.containers().isEmpty();
            } else if (rest.isZero()) {
                waste = Waste.NONE;
            } else {
                discarded = discardedUnits(rest, units, amounts);
                waste = discarded > 0 ? Waste.UNITS : Waste.BELOW_UNIT;
            }
        }
        return new Part(ndc, units, discarded, waste);
    }

    /** Rounded down, and together with the given units no more than the containers held (JW-06). */
    private static int discardedUnits(Fraction rest, int units, Amounts amounts) {
        BigInteger discarded = rest.over(amounts.unit()).roundedDown();
        Fraction available = amounts.available();
        if (available != null) {
            BigInteger most = available.over(amounts.unit()).roundedDown().subtract(BigInteger.valueOf(units));
            discarded = discarded.min(most).max(BigInteger.ZERO);
        }
        return discarded.intValueExact();
    }

    /** Returns how much was discarded by the record, or null where it does not say or says what cannot be. */
    private @Nullable Fraction wasted(Amounts amounts) {
        Fraction charted = given.wasted() == null ? null : amounts.scale().of(given.wasted());
        if (given.wasted() != null && charted == null) {
            return null;
        }
        if (given.containers().isEmpty() || (charted != null && charted.isZero())) {
            return charted;
        }
        Fraction available = amounts.available();
        if (available == null) {
            return null;
        }
        Fraction left = available.minus(amounts.dose());
        if (charted == null) {
            return left.isZero() ? left : null;
        }
        return charted.moreThan(left) ? null : charted;
    }

    /** Settled 64; vaccines are not asked for. */
    private boolean asked() {
        boolean exempt = drugClass == DrugClass.VACCINE
                || (drugClass == DrugClass.HYDRATION
                        && (setting == Setting.FACILITY || count(ContainerKind.SINGLE_DOSE) == 0));
        boolean shared = given.containers().isEmpty()
                ? facts.soldAs() == SoldAs.MULTI_DOSE
                : count(ContainerKind.SINGLE_DOSE) == 0;
        return asks && !exempt && !shared;
    }

    private boolean singleDose() {
        return given.containers().isEmpty()
                ? facts.soldAs() == SoldAs.SINGLE_DOSE
                : count(ContainerKind.MULTI_DOSE) == 0;
    }

    private long count(ContainerKind kind) {
        return given.containers().stream()
                .filter(container -> container.kind() == kind)
                .count();
    }

    private @Nullable Fraction dose(Scale scale) {
        Quantity dose = given.dose();
        if (zero(dose)) {
            // Nothing is nothing in every unit, whatever the volume says.
            return Fraction.ZERO;
        }
        if (scale.measure() == Measure.DOSE) {
            return dose != null && scale.direct(dose) ? scale.of(dose) : Fraction.of(BigDecimal.ONE);
        }
        if (scale.measure() == Measure.VOLUME && (dose == null || !scale.direct(dose)) && given.volume() != null) {
            return scale.of(given.volume());
        }
        return dose == null ? null : scale.of(dose);
    }

    private static boolean zero(@Nullable Quantity quantity) {
        return quantity != null && quantity.amount().signum() == 0;
    }

    private boolean moreThanThere(Amounts amounts) {
        if (amounts.opened() == null) {
            return false;
        }
        Fraction available = amounts.available();
        return amounts.dose().moreThan(available == null ? amounts.opened() : available);
    }

    private boolean whollyUsed(Amounts amounts) {
        return amounts.opened() != null
                && amounts.opened().compareTo(amounts.dose()) == 0
                && amounts.others() != null
                && amounts.others().isZero()
                && (given.wasted() == null || zero(given.wasted()));
    }

    private List<Part> byNdc(List<@Nullable String> ndcs, Amounts amounts) {
        List<Part> parts = new ArrayList<>();
        for (String ndc : ndcs) {
            Fraction held = amounts.scale().labelled(NdcDigits.with(ndc, given));
            if (held != null) {
                int units = held.over(amounts.unit()).roundedUp().intValueExact();
                parts.add(part(ndc, units, amounts));
            }
        }
        return parts;
    }

    /** Returns the code on all lines of the administration, where there is one. */
    private @Nullable String ndc() {
        List<@Nullable String> ndcs = NdcDigits.ofContainers(given);
        if (ndcs.size() > 1) {
            return null;
        }
        return ndcs.isEmpty() ? NdcDigits.of(given.drug().ndc()) : ndcs.get(0);
    }
}
