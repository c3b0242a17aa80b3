package org.basilic.reference;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say in one setting on one day of codes beside each other: an imported release that covers the day first, and
 * the built-in tables where there is none or it does not know. Every answer names its table.
 */
public final class Edits {

    /**
     * What is known of two codes.
     *
     * @param known whether the lack of a pair is known; false with {@link PairIndicator#NONE} alone
     */
    public record Pair(PairIndicator indicator, boolean known, TableName from) {}

    /** The limit of a code; null where it is not known. */
    public record Limit(@Nullable UnitLimit most, TableName from) {}

    /**
     * The codes that a code may follow.
     *
     * @param codes those of the built-in table and of the imported list together
     * @param others whether the payer may accept codes that are not named
     * @param known whether it is known that the code is an add-on or none
     */
    public record Parents(List<String> codes, boolean others, boolean known, TableName from) {

        /** Whether the code is an add-on. */
        public boolean addOn() {
            return others || !codes.isEmpty();
        }
    }

    /** The status of a code with its meaning; null where it is not known. */
    public record Status(
            @Nullable CodeStatus status, @Nullable StatusMeaning meaning, TableName from) {}

    /** Whether a code may be used on the day. */
    public record Validity(CodeValidity standing, TableName from) {}

    /** What a place of service means; null where it is not known. */
    public record Place(@Nullable PlaceKind kind, TableName from) {}

    private final DayTables tables;
    private final Setting setting;
    private final LocalDate day;
    private final @Nullable PairTable pairs;
    private final @Nullable UnitLimitTable limits;
    private final @Nullable AddOnTable addOns;
    private final @Nullable CodeList codes;
    private final @Nullable HospitalPayments hospitalPayments;
    private final @Nullable FeeSchedule feeSchedule;
    private final Pair unknown;
    private final Pair none;
    private final Pair never;
    private final Pair withModifier;

    Edits(DayTables tables, Imported imported, Setting setting, LocalDate day) {
        this.tables = tables;
        this.setting = setting;
        this.day = day;
        this.pairs = imported.pairs(setting, day);
        this.limits = imported.unitLimits(setting, day);
        this.addOns = imported.addOns(day);
        this.codes = imported.codes(day);
        this.hospitalPayments = imported.hospitalPayments(day);
        this.feeSchedule = imported.feeSchedule(day);
        TableName builtIn = builtIn(EditTables.PAIRS);
        this.unknown = new Pair(PairIndicator.NONE, false, builtIn);
        this.none = new Pair(PairIndicator.NONE, true, builtIn);
        this.never = new Pair(PairIndicator.NEVER, true, builtIn);
        this.withModifier = new Pair(PairIndicator.WITH_MODIFIER, true, builtIn);
    }

    /** Returns what is known of two codes, the first as column 1. */
    public Pair pair(String column1, String column2) {
        if (pairs != null) {
            PairFinding found = pairs.find(column1, column2, day);
            if (found.known()) {
                return new Pair(
                        found.indicator(), true, imported(pairs, pairs.missing().isEmpty()));
            }
        }
        CodeEdits second = tables.editsOf(column2, setting);
        return switch (second.beside(column1)) {
            case NEVER -> never;
            case WITH_MODIFIER -> withModifier;
            case NONE -> extent(column1).completeWith(second.extent()) ? none : unknown;
        };
    }

    /** Returns how far the pairs of a code are known where no release is imported. */
    public EditExtent extent(String code) {
        return tables.editsOf(code, setting).extent();
    }

    /** Returns the most units of a code on the day. A release that publishes none leaves it to the built-in table. */
    public Limit limit(String code) {
        UnitLimit published = limits == null ? null : limits.limit(code);
        if (limits != null && published != null) {
            return new Limit(published, imported(limits, true));
        }
        UnitLimit builtIn = tables.editsOf(code, setting).limit();
        return builtIn == null && limits != null
                ? new Limit(null, imported(limits, true))
                : new Limit(builtIn, builtIn(EditTables.LIMITS));
    }

    /** Returns the codes that a code may follow: a parent of either table is enough. */
    public Parents parents(String code) {
        CodeEdits edits = tables.editsOf(code, setting);
        if (addOns == null) {
            boolean known = edits.addOn() || tables.roleOf(code) != null || edits.extent() == EditExtent.NEIGHBOUR;
            return new Parents(edits.parents(), false, known, builtIn(EditTables.ADDONS));
        }
        AddOn listed = addOns.addOn(code, day);
        if (listed == null) {
            TableName from = edits.addOn() ? builtIn(EditTables.ADDONS) : imported(addOns, true);
            return new Parents(edits.parents(), false, true, from);
        }
        Set<String> together = new LinkedHashSet<>(edits.parents());
        together.addAll(listed.primaries());
        return new Parents(List.copyOf(together), listed.acceptsOthers(), true, imported(addOns, true));
    }

    /** Returns what a payment system says of a code. */
    public Status status(String code, PaymentSystem system) {
        Status released = released(code, system);
        return released != null ? released : builtInStatus(code, system);
    }

    private @Nullable Status released(String code, PaymentSystem system) {
        if (system == PaymentSystem.OPPS) {
            HospitalPayment row = hospitalPayments == null ? null : hospitalPayments.row(code);
            return hospitalPayments == null || row == null
                    ? null
                    : status(new CodeStatus(row.status(), row.group()), system, imported(hospitalPayments, true));
        }
        RelativeValue row = feeSchedule == null ? null : feeSchedule.row(code, "");
        return feeSchedule == null || row == null
                ? null
                : status(new CodeStatus(row.status(), row.parts()), system, imported(feeSchedule, true));
    }

    private Status builtInStatus(String code, PaymentSystem system) {
        CodeStatus status = tables.edits().status(code, system);
        DrugFacts drug =
                status == null && system == PaymentSystem.OPPS ? tables.drugs().facts(code, day) : null;
        if (drug != null && drug.hospitalStatus() != HospitalStatus.UNKNOWN) {
            CodeStatus ofDrug = new CodeStatus(drug.hospitalStatus().written(), "");
            return status(ofDrug, system, builtIn(DrugTables.DRUGS));
        }
        return status(status, system, builtIn(EditTables.STATUSES));
    }

    private Status status(@Nullable CodeStatus status, PaymentSystem system, TableName from) {
        StatusMeaning meaning = status == null ? null : tables.edits().meaning(status.status(), system);
        return new Status(status, meaning, from);
    }

    /** Returns whether a code may be used. A list that does not have it leaves it to the built-in tables. */
    public Validity validity(String code) {
        if (codes != null && codes.row(code) != null) {
            return new Validity(codes.validity(code, day), imported(codes, true));
        }
        CodeDays.Days found = tables.codeDays().of(code, day);
        if (found == null) {
            return new Validity(
                    new CodeValidity.Unknown(), codes != null ? imported(codes, true) : builtIn(Tables.CODES));
        }
        return new Validity(standing(found.inForce()), builtIn(found.table()));
    }

    private CodeValidity standing(DateRange inForce) {
        LocalDate to = inForce.to();
        if (day.isBefore(inForce.from())) {
            return new CodeValidity.NotYet(inForce.from());
        }
        return to == null || day.isBefore(to) ? new CodeValidity.Valid() : new CodeValidity.Ended(to.minusDays(1));
    }

    /** Returns what a place of service means. */
    public Place place(@Nullable String place) {
        return new Place(place == null ? null : tables.placeIfListed(place), builtIn(Tables.PLACES));
    }

    /** Whether a modifier on a code opens a pair of which the code is column 2. */
    public boolean opens(String modifier, String code) {
        return tables.edits().opens(modifier, tables.evaluation(code));
    }

    /** Whether a modifier on a code opens a pair of which the code is column 1. */
    public boolean opensFromColumn1(String modifier, String code) {
        return tables.edits().opensFromColumn1(modifier, tables.evaluation(code));
    }

    /** Returns the other tables of the day. */
    public DayTables tables() {
        return tables;
    }

    private static TableName imported(ImportedTable table, boolean whole) {
        return new TableName(table.kind(), table.release(), whole ? TableName.Reach.WHOLE : TableName.Reach.PARTIAL);
    }

    private TableName builtIn(String file) {
        return new TableName(file, tables.edition(), TableName.Reach.SELECTED);
    }
}
