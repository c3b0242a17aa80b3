package org.basilic.worksheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.CodeEdits;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/** Units of one code that one service earned, before they become part of a line. */
public final class Charge {

    private final String code;
    private final int units;
    private final LineKind kind;
    private final LocalDate started;
    private final LocalDate lineDate;
    private final @Nullable Ladder ladder;
    private final @Nullable String access;
    private final List<Entry> entries;
    private final @Nullable Integer minutes;
    private final List<Reason> because;
    private final List<String> entered;
    private @Nullable String product;
    private @Nullable String apart;
    private long order;
    private boolean initial;
    private @Nullable String reduced;
    private @Nullable String distinct;
    private @Nullable String repeat;

    /** What the edits say of the code; null until the worksheet is asked. */
    @Nullable
    CodeEdits edits;

    private Charge(
            String code,
            int units,
            LineKind kind,
            LocalDate started,
            LocalDate lineDate,
            @Nullable Ladder ladder,
            @Nullable String access,
            List<Entry> entries,
            @Nullable Integer minutes,
            List<String> entered,
            List<Reason> because) {
        this.because = because;
        this.code = code;
        this.units = units;
        this.kind = kind;
        this.started = started;
        this.lineDate = lineDate;
        this.ladder = ladder;
        this.access = access;
        this.entries = entries;
        this.minutes = minutes;
        this.entered = entered;
    }

    /** Returns a charge for giving something at a site. */
    public static Charge atSite(
            String code,
            int units,
            LocalDate started,
            LocalDate lineDate,
            Ladder ladder,
            List<Entry> entries,
            @Nullable Integer minutes,
            Reason because) {
        Charge charge = new Charge(
                code,
                units,
                LineKind.ADMINISTRATION,
                started,
                lineDate,
                ladder,
                ladder.site().access(),
                entries,
                minutes,
                List.of(),
                new ArrayList<>(4));
        charge.because.add(because);
        return charge;
    }

    /** Returns a charge for giving something outside the ladder of initial services. */
    public static Charge alone(
            String code, int units, LocalDate started, List<Entry> entries, @Nullable Integer minutes, Reason because) {
        return alone(code, units, started, started, entries, minutes, because);
    }

    /** Returns a charge outside the ladder whose units stand on another day than the service began. */
    public static Charge alone(
            String code,
            int units,
            LocalDate started,
            LocalDate lineDate,
            List<Entry> entries,
            @Nullable Integer minutes,
            Reason because) {
        Charge charge = new Charge(
                code,
                units,
                LineKind.ADMINISTRATION,
                started,
                lineDate,
                null,
                null,
                entries,
                minutes,
                List.of(),
                new ArrayList<>(4));
        charge.because.add(because);
        return charge;
    }

    /** Returns a charge for a service that was entered, with the modifiers that were entered. */
    public static Charge entered(String code, int units, LocalDate date, List<String> modifiers, Reason because) {
        Charge charge = new Charge(
                code,
                units,
                LineKind.SERVICE,
                date,
                date,
                null,
                null,
                List.of(),
                null,
                List.copyOf(modifiers),
                new ArrayList<>(2));
        charge.because.add(because);
        return charge;
    }

    /**
     * Returns a charge for a drug or its discarded part.
     *
     * @param product its National Drug Code, eleven digits, where one is told
     * @param apart what keeps it from other charges of the code, where something does
     * @param modifiers all of them, in reporting order
     * @param because its reasons, a list that becomes the charge's own
     */
    public static Charge ofDrug(
            LineKind kind,
            String code,
            int units,
            LocalDate day,
            List<Entry> entries,
            @Nullable String product,
            @Nullable String apart,
            List<String> modifiers,
            List<Reason> because) {
        Charge charge = new Charge(code, units, kind, day, day, null, null, entries, null, modifiers, because);
        charge.product = product;
        charge.apart = apart;
        return charge;
    }

    /** Returns the National Drug Code of a drug's charge, eleven digits, where one is told. */
    public @Nullable String product() {
        return product;
    }

    /** Returns what keeps the charge from others of its code, such as the name behind a code for any drug. */
    public @Nullable String apart() {
        return apart;
    }

    public String code() {
        return code;
    }

    public int units() {
        return units;
    }

    public LineKind kind() {
        return kind;
    }

    /** Whether it is for giving something, not a service entered. */
    public boolean administration() {
        return kind == LineKind.ADMINISTRATION;
    }

    /** Returns the day on which the service began, by which pairs are judged. */
    public LocalDate started() {
        return started;
    }

    /** Returns the day on which the units stand. */
    public LocalDate lineDate() {
        return lineDate;
    }

    public @Nullable Ladder ladder() {
        return ladder;
    }

    public @Nullable String access() {
        return access;
    }

    public List<Entry> entries() {
        return entries;
    }

    public @Nullable Integer minutes() {
        return minutes;
    }

    public List<Reason> because() {
        return because;
    }

    /** Adds a reason. */
    public Charge because(Reason reason) {
        because.add(reason);
        return this;
    }

    /**
     * Returns where its line stands: administrations, then drugs with their waste, then services; within them by day, site,
     * and the initial service first. To be asked when everything is charged.
     */
    public long order() {
        if (order == 0) {
            long site = ladder == null
                    ? Integer.MAX_VALUE
                    : (ladder.second() ? 1000 : 0) + ladder.site().order();
            order = (part() << 58) + (lineDate.toEpochDay() << 32) + (site << 1) + (initial ? 0 : 1);
        }
        return order;
    }

    private long part() {
        return switch (kind) {
            case ADMINISTRATION -> 0;
            case DRUG, WASTE -> 1;
            case SERVICE -> 2;
        };
    }

    /** Whether it is the initial service of its ladder. */
    public boolean initial() {
        return initial;
    }

    /** Says that it is the initial service of its ladder. */
    public Charge asInitial() {
        initial = true;
        return this;
    }

    /** Sets the modifier for a reduced or discontinued service. */
    public void reduce(String modifier, Reason why) {
        reduced = modifier;
        because.add(why);
    }

    /** Sets the modifier for a distinct service; a line carries one. */
    public void setDistinct(String modifier, Reason why) {
        distinct = modifier;
        because.add(why);
    }

    /** Returns the modifier for a distinct service, if it has one. */
    public @Nullable String distinct() {
        return distinct;
    }

    /** Sets the modifier for a repeated service. */
    public void setRepeat(String modifier, Reason why) {
        repeat = modifier;
        because.add(why);
    }

    /** Returns all modifiers in reporting order. */
    public List<String> modifiers() {
        if (reduced == null && distinct == null && repeat == null) {
            return entered;
        }
        List<String> all = new ArrayList<>(entered.size() + 3);
        all.addAll(entered);
        addOnce(all, reduced);
        addOnce(all, distinct);
        addOnce(all, repeat);
        return all;
    }

    private static void addOnce(List<String> all, @Nullable String modifier) {
        if (modifier != null && !all.contains(modifier)) {
            all.add(modifier);
        }
    }
}
