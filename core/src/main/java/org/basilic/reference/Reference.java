package org.basilic.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/** The tables of one edition. Safe to share between threads. */
public final class Reference {

    private final Tables tables;
    private final Policies policies;
    private final String ofSite;
    private final long[] eraStarts;
    private final long end;
    private final AtomicReferenceArray<DayTables> eras;
    private final Imported imported;
    private final String edition;

    /**
     * Makes a reference.
     *
     * @param ofSite what tells the policies of a site from others in the name of the edition; empty when there are none
     */
    private Reference(
            Tables tables,
            Policies policies,
            String ofSite,
            long[] eraStarts,
            AtomicReferenceArray<DayTables> eras,
            Imported imported) {
        this.tables = tables;
        this.policies = policies;
        this.ofSite = ofSite;
        this.eraStarts = eraStarts;
        this.end = coversTo().toEpochDay();
        this.eras = eras;
        this.imported = imported;
        List<String> editions = new ArrayList<>();
        editions.add(tables.edition().edition());
        if (!ofSite.isEmpty()) {
            editions.add(ofSite);
        }
        editions.addAll(imported.editions());
        this.edition = String.join(" + ", editions);
    }

    /** Returns the tables that come with the program. */
    public static Reference builtIn() {
        return BuiltIn.REFERENCE;
    }

    /**
     * Reads the tables of an edition.
     *
     * @throws MalformedTableException if a table is not as it should be, with file and line
     */
    static Reference read(TableFiles files) {
        Tables tables = Tables.read(files);
        long[] eraStarts = tables.eraStarts();
        return new Reference(
                tables, tables.policies(), "", eraStarts, new AtomicReferenceArray<>(eraStarts.length), Imported.NONE);
    }

    /** Returns these tables with the imported ones instead of any imported before. */
    public Reference with(Imported others) {
        return new Reference(tables, policies, ofSite, eraStarts, eras, others);
    }

    /**
     * Returns these tables with the policies of a site instead of any of a site before. One with the id of a policy of the
     * program stands in its place.
     *
     * @throws MalformedTableException if a policy is not as it should be, with file and line; what there was stays in force
     */
    public Reference with(SitePolicies site) {
        SitePolicies.Read read = site.read(tables);
        if (read.policies().isEmpty()) {
            long[] starts = tables.eraStarts();
            return new Reference(
                    tables, tables.policies(), "", starts, new AtomicReferenceArray<>(starts.length), imported);
        }
        Policies all = tables.policies().and(read.policies());
        long[] starts = LongStream.concat(
                        Arrays.stream(tables.eraStarts()),
                        read.eraStarts().stream().mapToLong(Long::longValue))
                .sorted()
                .distinct()
                .toArray();
        Reference joined =
                new Reference(tables, all, site.edition(), starts, new AtomicReferenceArray<>(starts.length), imported);
        site.checkAnswers(read.policies(), joined);
        return joined;
    }

    /**
     * Returns these tables with more policies, made in memory to be tried. The name of the edition stays.
     *
     * @param tried policies of rows that policies here have, so that no row of theirs begins or ends on a day of its own
     */
    public Reference trying(Collection<Policy> tried) {
        return new Reference(
                tables, policies.and(tried), ofSite, eraStarts, new AtomicReferenceArray<>(eraStarts.length), imported);
    }

    /** Returns the payer policies. */
    public Policies policies() {
        return policies;
    }

    /** Returns the tables that the site has imported. */
    public Imported imported() {
        return imported;
    }

    /** Returns the name of the edition, such as {@code 2026-11}, followed by the names of imported tables. */
    public String edition() {
        return edition;
    }

    /** Returns the version of the rules that the tables were written for. */
    public String rulebook() {
        return tables.edition().rulebook();
    }

    /** Whether the tables say anything about this day. */
    public boolean covers(LocalDate day) {
        long epochDay = day.toEpochDay();
        return epochDay >= eraStarts[0] && epochDay < end;
    }

    /** Returns the first day that the tables cover. */
    public LocalDate coversFrom() {
        return tables.edition().coversFrom();
    }

    /** Returns the first day for which the publishers were no longer asked; the tables may cover it all the same. */
    public LocalDate checkedTo() {
        return tables.edition().checkedTo();
    }

    /** Returns the first day after those that the tables cover. */
    public LocalDate coversTo() {
        return tables.edition().coversTo();
    }

    /**
     * Returns the tables as they stand on a day.
     *
     * @throws NotInForceException if the edition does not cover the day
     */
    public DayTables on(LocalDate day) {
        if (!covers(day)) {
            throw new NotInForceException(
                    Tables.EDITION, "edition " + tables.edition().edition(), day);
        }
        int found = Arrays.binarySearch(eraStarts, day.toEpochDay());
        int era = found >= 0 ? found : -found - 2;
        DayTables there = eras.get(era);
        return there != null ? there : build(era);
    }

    /** Whether there is a payer policy of this id. */
    public boolean hasPolicy(String id) {
        return policies.has(id);
    }

    /** Returns the policy that applies where the payer has none of its own. */
    public String nationalPolicy() {
        return policies.national();
    }

    /** Whether the unit table knows a unit that is written so; it knows the same ones on every day. */
    public boolean knowsUnit(String written) {
        return tables.drugTables().units().unit(written) != null;
    }

    /** Whether there is a source of this id. */
    public boolean hasSource(String id) {
        return tables.sourceIds().contains(id);
    }

    /** Returns every value of every switch, in the order of the table, whatever its days. */
    public List<SwitchRow> switchRows() {
        return tables.switchRows();
    }

    /** Returns the edits on a claim, whatever their days. */
    public ClaimEditTable claimEdits() {
        return tables.claimEdits();
    }

    /** Returns every source, in the order of the table. */
    public List<SourceRow> sources() {
        return tables.sources();
    }

    /** Returns the first day of each stretch of days on which no row changes, in order. */
    public List<LocalDate> eraStarts() {
        List<LocalDate> days = new ArrayList<>(eraStarts.length);
        for (long start : eraStarts) {
            days.add(LocalDate.ofEpochDay(start));
        }
        return days;
    }

    private DayTables build(int era) {
        DayTables built = new DayTables(tables, policies, LocalDate.ofEpochDay(eraStarts[era]));
        DayTables before = eras.compareAndExchange(era, null, built);
        return before == null ? built : before;
    }

    /** The tables of the class path, read when they are first asked for. */
    private static final class BuiltIn implements TableFiles {

        static final Reference REFERENCE = read(new BuiltIn());

        private BuiltIn() {}

        @Override
        public String text(String fileName) {
            try (InputStream in = Reference.class.getResourceAsStream("tables/" + fileName)) {
                if (in == null) {
                    throw new MalformedTableException(fileName + ":1: the table is missing");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
