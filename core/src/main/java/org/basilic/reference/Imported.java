package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a site has imported, several releases of each beside each other. A day has the release that was meant for
 * it; a day without one has no data, whatever releases stand before and after it. Safe to share between threads.
 */
public final class Imported {

    /** Nothing has been imported. */
    public static final Imported NONE = new Imported(List.of());

    /** Of each kind, those that begin last stand first. */
    private final List<AspCrosswalk> crosswalks;

    private final List<DiagnosisList> diagnoses;
    private final List<PairTable> pairs;
    private final List<UnitLimitTable> unitLimits;
    private final List<AddOnTable> addOns;
    private final List<CodeList> codeLists;
    private final List<PaymentLimits> paymentLimits;
    private final List<HospitalPayments> hospitalPayments;
    private final List<FeeSchedule> feeSchedules;
    private final List<String> editions;

    private Imported(List<ImportedTable> tables) {
        List<ImportedTable> latestFirst = new ArrayList<>(tables);
        latestFirst.sort(
                Comparator.comparing((ImportedTable table) -> table.inForce().from())
                        .reversed());
        this.crosswalks = ofKind(latestFirst, AspCrosswalk.class);
        this.diagnoses = ofKind(latestFirst, DiagnosisList.class);
        this.pairs = ofKind(latestFirst, PairTable.class);
        this.unitLimits = ofKind(latestFirst, UnitLimitTable.class);
        this.addOns = ofKind(latestFirst, AddOnTable.class);
        this.codeLists = ofKind(latestFirst, CodeList.class);
        this.paymentLimits = ofKind(latestFirst, PaymentLimits.class);
        this.hospitalPayments = ofKind(latestFirst, HospitalPayments.class);
        this.feeSchedules = ofKind(latestFirst, FeeSchedule.class);
        this.editions =
                latestFirst.stream().map(ImportedTable::edition).sorted().toList();
    }

    /**
     * Gathers tables. Where a later release of a kind begins within the days of an earlier one, it answers from its first
     * day on, as corrections within a year do.
     *
     * @throws IllegalArgumentException if two tables have one name, or two of a kind begin on one day
     */
    public static Imported of(List<? extends ImportedTable> tables) {
        Set<String> taken = new HashSet<>();
        for (ImportedTable table : tables) {
            String start = table.kind() + " from " + table.inForce().from();
            if (!taken.add(table.edition()) || !taken.add(start)) {
                throw new IllegalArgumentException(
                        "two tables are called " + table.edition() + " or answer for " + start);
            }
        }
        return tables.isEmpty() ? NONE : new Imported(List.copyOf(tables));
    }

    /** Whether a crosswalk covers the day. */
    public boolean hasProducts(LocalDate day) {
        return on(crosswalks, day) != null;
    }

    /**
     * Returns what the crosswalk of the day has for a package, by code: several where one package is billed by several codes,
     * none where the crosswalk lacks it or no crosswalk covers the day.
     *
     * @param ndc eleven digits without hyphens, see {@link Ndc#candidates()}
     */
    public List<NdcProduct> products(String ndc, LocalDate day) {
        AspCrosswalk crosswalk = on(crosswalks, day);
        return crosswalk == null ? List.of() : crosswalk.products(ndc);
    }

    /**
     * Returns whether a diagnosis code is valid on a day.
     *
     * @param code in capitals without its dot
     */
    public DiagnosisValidity diagnosis(String code, LocalDate day) {
        DiagnosisList list = on(diagnoses, day);
        if (list == null) {
            return DiagnosisValidity.NO_DATA;
        }
        return list.has(code) ? DiagnosisValidity.VALID : DiagnosisValidity.NOT_VALID;
    }

    /** Returns the pairs of a setting on a day, or null where no release covers the day: nothing is known then. */
    public @Nullable PairTable pairs(Setting setting, LocalDate day) {
        for (PairTable table : pairs) {
            if (table.setting() == setting && table.inForce().covers(day)) {
                return table;
            }
        }
        return null;
    }

    /** Returns the limits on units of a setting on a day, or null where no release covers the day. */
    public @Nullable UnitLimitTable unitLimits(Setting setting, LocalDate day) {
        for (UnitLimitTable table : unitLimits) {
            if (table.setting() == setting && table.inForce().covers(day)) {
                return table;
            }
        }
        return null;
    }

    /** Returns the add-on codes on a day, or null where no release covers the day. */
    public @Nullable AddOnTable addOns(LocalDate day) {
        return on(addOns, day);
    }

    /** Whether there is any table of edits, for whatever day: pairs, limits on units, add-on codes. */
    public boolean hasEdits() {
        return !(pairs.isEmpty() && unitLimits.isEmpty() && addOns.isEmpty());
    }

    /** Returns the list of codes for a day, or null when none covers it. */
    public @Nullable CodeList codes(LocalDate day) {
        return on(codeLists, day);
    }

    /** Returns the payment limits of drugs for a day, or null when none cover it. */
    public @Nullable PaymentLimits paymentLimits(LocalDate day) {
        return on(paymentLimits, day);
    }

    /** Returns how hospitals are paid on a day, or null when no table covers it. */
    public @Nullable HospitalPayments hospitalPayments(LocalDate day) {
        return on(hospitalPayments, day);
    }

    /** Returns the physician fee schedule for a day, or null when none covers it. */
    public @Nullable FeeSchedule feeSchedule(LocalDate day) {
        return on(feeSchedules, day);
    }

    /** Whether there is any table of amounts, for whatever day. */
    public boolean hasAmounts() {
        return !(paymentLimits.isEmpty() && hospitalPayments.isEmpty() && feeSchedules.isEmpty());
    }

    /** Returns the short names of all tables, sorted, such as {@code asp-crosswalk 2025Q4}. */
    public List<String> editions() {
        return editions;
    }

    private static <T extends ImportedTable> @Nullable T on(List<T> latestFirst, LocalDate day) {
        for (T table : latestFirst) {
            if (table.inForce().covers(day)) {
                return table;
            }
        }
        return null;
    }

    private static <T extends ImportedTable> List<T> ofKind(List<ImportedTable> tables, Class<T> kind) {
        return tables.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
