package org.basilic.rules.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.model.Container;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugFacts;
import org.basilic.result.Reason;
import org.basilic.worksheet.Amount;
import org.basilic.worksheet.Entry;
import org.jspecify.annotations.Nullable;

/** The working state of one administration's drug: what is known of it and what it came to. */
final class Account {

    /** What is to be said of the waste of a product. */
    enum Waste {
        /** Neither modifier is asked for. */
        NOT_ASKED,
        /** Nothing was discarded, and the line says so. */
        NONE,
        /** Part was discarded and stands on a line of its own. */
        DISCARDED,
        /** Neither can be said. */
        OPEN
    }

    private final Entry entry;
    private final LocalDate day;
    private @Nullable DrugFacts facts;
    private @Nullable Supply supply;
    private @Nullable Conversion conversion;
    private Waste waste = Waste.NOT_ASKED;
    private int unitsGiven;
    private int unitsWasted;
    private boolean packaged;
    private Discount discount = Discount.NONE;
    private @Nullable String ndc;
    private final List<Reason> because = new ArrayList<>(4);
    private @Nullable Reason whyWasted;
    private List<Portion> portions = List.of();

    Account(Entry entry, LocalDate day) {
        this.entry = entry;
        this.day = day;
    }

    Entry entry() {
        return entry;
    }

    /** Returns the day on which the drug was given. */
    LocalDate day() {
        return day;
    }

    /** Returns the row of the drug, once it is told. */
    @Nullable
    DrugFacts facts() {
        return facts;
    }

    void told(DrugFacts row) {
        facts = row;
    }

    /** Returns the code of the drug, once it is told. */
    @Nullable
    String code() {
        return facts == null ? null : facts.hcpcs();
    }

    /** Returns what one unit of the code stands for; null where the code stands for any drug or is not told. */
    @Nullable
    BillingUnit unit() {
        return facts == null ? null : facts.billingUnit();
    }

    /** Returns the amounts, where any is charted in a known unit. */
    @Nullable
    Supply supply() {
        return supply;
    }

    void measured(@Nullable Supply amounts, Conversion by) {
        supply = amounts;
        conversion = by;
    }

    /** Returns what a container holds, in the measure of the amounts; null where nothing leads there. */
    @Nullable
    Amount size(Container container) {
        return conversion == null ? null : conversion.of(container.size());
    }

    Waste waste() {
        return waste;
    }

    void waste(Waste told) {
        waste = told;
    }

    int unitsGiven() {
        return unitsGiven;
    }

    void given(int units, Reason why) {
        unitsGiven = units;
        because.add(0, why);
    }

    int unitsWasted() {
        return unitsWasted;
    }

    void wasted(int units, Reason why) {
        waste = Waste.DISCARDED;
        unitsWasted = units;
        whyWasted = why;
    }

    @Nullable
    Reason whyWasted() {
        return whyWasted;
    }

    /** Whether the drug is packaged into a hospital's other services. */
    boolean packaged() {
        return packaged;
    }

    void pack() {
        packaged = true;
    }

    /** Returns what marks the drug as bought at a discount. */
    Discount discount() {
        return discount;
    }

    void discount(Discount mark) {
        discount = mark;
    }

    /** Returns the product number, eleven digits, where one is told. */
    @Nullable
    String ndc() {
        return ndc;
    }

    void product(@Nullable String elevenDigits) {
        ndc = elevenDigits;
    }

    /** Returns what was given of each product, where it came from several; else nothing. */
    List<Portion> portions() {
        return portions;
    }

    void split(List<Portion> byProduct) {
        portions = byProduct;
        unitsGiven = 0;
        for (Portion portion : byProduct) {
            unitsGiven += portion.units();
        }
    }

    /** Whether it came from this product, or from one of several of which this is one. */
    boolean from(@Nullable String product) {
        if (portions.isEmpty()) {
            return Objects.equals(ndc, product);
        }
        for (Portion portion : portions) {
            if (Objects.equals(portion.ndc(), product)) {
                return true;
            }
        }
        return false;
    }

    /** The units that came from one product. */
    record Portion(@Nullable String ndc, int units, Reason because) {}

    List<Reason> because() {
        return because;
    }
}
