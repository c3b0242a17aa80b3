package org.basilic.worksheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.basilic.model.Visit;
import org.basilic.reference.CodeEdits;
import org.basilic.reference.DayTables;
import org.basilic.reference.Edits;
import org.basilic.reference.Imported;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.Switch;
import org.basilic.reference.UnitLimit;
import org.basilic.result.Finding;
import org.basilic.result.NotReported;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.jspecify.annotations.Nullable;

/** What the steps read of one encounter and what they add to its result. */
public final class Worksheet {

    private final Encounter encounter;
    private final LocalDate date;
    private final DayTables tables;
    private final Choices choices;
    private final PayerTerms terms;
    private final Imported imported;
    private final OtherDays otherDays;
    private final LocalClock clock;
    private final long arrival;
    private final long departure;
    private final List<Charge> charges;
    private final List<NotReported> notReported = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Delivery> deliveries;
    private final List<TakenBack> takenBack = new ArrayList<>(0);
    private boolean blocked;
    private @Nullable Edits edits;
    private @Nullable LocalDate editsDay;

    /** A charge that was taken back after its minutes had been counted. */
    public record TakenBack(String code, List<Entry> entries, Reason because) {}

    /**
     * Makes the worksheet of one coding.
     *
     * @param date the day whose rows count
     */
    public Worksheet(
            Encounter encounter,
            LocalDate date,
            DayTables tables,
            Choices choices,
            PayerTerms terms,
            Imported imported,
            OtherDays otherDays) {
        this(encounter, date, tables, choices, terms, imported, otherDays, 0);
    }

    /**
     * Makes the worksheet of one coding under another reading of the times that the clock showed twice.
     *
     * @param turned which of them are turned, see {@link LocalClock}
     */
    public Worksheet(
            Encounter encounter,
            LocalDate date,
            DayTables tables,
            Choices choices,
            PayerTerms terms,
            Imported imported,
            OtherDays otherDays,
            long turned) {
        int administrations = encounter.administrations().size();
        this.charges = new ArrayList<>(3 * administrations);
        this.deliveries = new ArrayList<>(administrations);
        this.encounter = encounter;
        this.date = date;
        this.tables = tables;
        this.choices = choices;
        this.terms = terms;
        this.imported = imported;
        this.otherDays = otherDays;
        this.clock = new LocalClock(encounter.timeZone(), turned);
        Visit visit = encounter.visit();
        LocalDateTime arrived = visit == null ? null : visit.arrival();
        LocalDateTime departed = visit == null ? null : visit.departure();
        this.arrival = arrived == null ? Moment.UNKNOWN : clock.seconds(arrived, Moment.UNKNOWN);
        this.departure = departed == null ? Moment.UNKNOWN : clock.seconds(departed, arrival);
    }

    /** Returns when the patient came; unknown when not charted. */
    public long arrival() {
        return arrival;
    }

    /** Returns when the patient left; unknown when not charted. */
    public long departure() {
        return departure;
    }

    public Encounter encounter() {
        return encounter;
    }

    /** Returns the day of the encounter, on which whatever has no clock time stands. */
    public LocalDate date() {
        return date;
    }

    public DayTables tables() {
        return tables;
    }

    public Choices choices() {
        return choices;
    }

    /** Whether the payer is Medicare. */
    public boolean medicare() {
        return terms.medicare();
    }

    /** Returns what the payer's policy says on the day of the encounter. */
    public PayerTerms terms() {
        return terms;
    }

    /** Returns what the payer's policy says on the day on which something was given. */
    public PayerTerms terms(LocalDate day) {
        return day.equals(date) ? terms : otherDays.terms(day);
    }

    /** Returns the tables of the day on which something was given. */
    public DayTables tables(LocalDate day) {
        return day.equals(date) ? tables : otherDays.tables(day);
    }

    /** Returns the value of a switch on the day on which something was given, and notes that it mattered. */
    public String choice(Switch name, LocalDate day) {
        String here = choices.of(name);
        return day.equals(date) ? here : otherDays.value(name, day);
    }

    /** Returns the tables that the site has imported. */
    public Imported imported() {
        return imported;
    }

    /** Whether a hospital bills. */
    public boolean facility() {
        return encounter.setting() == Setting.FACILITY;
    }

    public LocalClock clock() {
        return clock;
    }

    /** Returns the date of a moment, or the encounter's date when it is not known. */
    public LocalDate dateOf(long moment) {
        return Moment.known(moment) ? clock.date(moment) : date;
    }

    public List<Charge> charges() {
        return charges;
    }

    public List<NotReported> notReported() {
        return notReported;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Returns every delivery made so far: the minute ledger is written from them. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    /** Whether something could not be coded without an answer. */
    public boolean blocked() {
        return blocked;
    }

    /** Adds a charge. */
    public Charge charge(Charge charge) {
        charges.add(charge);
        return charge;
    }

    /** Returns what the edits say of a charge's code; looked up once. */
    public CodeEdits editsOf(Charge charge) {
        CodeEdits known = charge.edits;
        if (known == null) {
            known = tables.editsOf(charge.code(), encounter.setting());
            charge.edits = known;
        }
        return known;
    }

    /** Whether a site's own tables may answer for codes beside each other; the built-in ones do it faster. */
    public boolean editsImported() {
        return imported.hasEdits();
    }

    /** Returns what the tables of a day say of codes beside each other. */
    public Edits edits(LocalDate day) {
        Edits known = edits;
        if (known == null || !day.equals(editsDay)) {
            known = otherDays.edits(day);
            edits = known;
            editsDay = day;
        }
        return known;
    }

    /** Returns the most units of a charge's code on the day on which its units stand; null where it is not known. */
    public @Nullable UnitLimit limitOf(Charge charge) {
        LocalDate day = charge.lineDate();
        if (editsImported()) {
            return edits(day).limit(charge.code()).most();
        }
        CodeEdits known = day.equals(date) ? editsOf(charge) : tables(day).editsOf(charge.code(), encounter.setting());
        return known.limit();
    }

    /** Takes back a charge, and says why. */
    public void takeBack(Charge charge, Reason because) {
        charges.remove(charge);
        if (charge.entries().isEmpty()) {
            notUsed(null, charge.code(), because);
        } else {
            leaveOut(charge.entries(), charge.code(), because);
            takenBack.add(new TakenBack(charge.code(), charge.entries(), because));
        }
    }

    /** Returns why a code that an administration's minutes were counted for was taken back; null when it was not. */
    public @Nullable Reason whyTakenBack(Entry entry, String code) {
        for (int i = 0; i < takenBack.size(); i++) {
            TakenBack taken = takenBack.get(i);
            if (taken.code().equals(code) && taken.entries().contains(entry)) {
                return taken.because();
            }
        }
        return null;
    }

    /** Adds a finding about these administrations. */
    public void find(Severity severity, Reason because, List<Entry> entries) {
        findings.add(new Finding(severity, because, ids(entries)));
    }

    /** Adds a finding about one administration. */
    public void find(Severity severity, Reason because, Entry entry) {
        findings.add(new Finding(severity, because, List.of(entry.id())));
    }

    /** Adds a finding about the administration of this id. */
    public void find(Severity severity, Reason because, String administration) {
        findings.add(new Finding(severity, because, List.of(administration)));
    }

    /** Adds a finding about the encounter. */
    public void find(Severity severity, Reason because) {
        findings.add(new Finding(severity, because, List.of()));
    }

    /** Adds a question without whose answer these administrations cannot be coded. */
    public void ask(Query query, List<Entry> entries) {
        find(Severity.ERROR, query, entries);
        blocked = true;
    }

    /** Says why an administration has no line. */
    public void leaveOut(List<Entry> entries, @Nullable String code, Reason because) {
        for (int i = 0; i < entries.size(); i++) {
            notReported.add(new NotReported(entries.get(i).id(), code, List.of(because)));
        }
    }

    /** Takes back that an administration has no line: it has one after all. */
    public void reported(Entry entry) {
        notReported.removeIf(left -> entry.id().equals(left.administration()));
    }

    /** Says why a plausible code was not used. */
    public void notUsed(@Nullable Entry entry, String code, Reason because) {
        notReported.add(new NotReported(entry == null ? null : entry.id(), code, List.of(because)));
    }

    private static List<String> ids(List<Entry> entries) {
        if (entries.size() == 1) {
            return List.of(entries.get(0).id());
        }
        List<String> ids = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            ids.add(entries.get(i).id());
        }
        return List.copyOf(ids);
    }
}
