package org.basilic.claim.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Site;
import org.basilic.model.Setting;
import org.basilic.reference.ClaimEditRow;
import org.basilic.reference.DenialCodes;
import org.basilic.reference.EditWeight;
import org.basilic.reference.Edits;
import org.basilic.reference.Imported;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import org.basilic.reference.Threshold;
import org.basilic.result.Denial;
import org.basilic.result.Severity;
import org.jspecify.annotations.Nullable;

/** One claim under the eyes of the edits: what they may ask, and where they tell what they found. */
final class Look {

    /** What is of the claim stands first; findings of one line keep the order of the edits. */
    private static final Comparator<ClaimFinding> BY_LINE =
            Comparator.comparingInt(finding -> finding.place().line());

    private final Claim claim;
    private final int ofVisit;
    private final List<VisitLine> visit;
    private final List<VisitLine> lines;
    private final ScrubTerms terms;
    private final EditDays days;
    private final Reference reference;
    private final Payer payer;
    private final List<ClaimFinding> findings = new ArrayList<>();
    private final Set<NotChecked> notChecked = new LinkedHashSet<>();

    /**
     * Looks at a claim.
     *
     * @param ofVisit place of the claim among those of the visit, from 0
     * @param visit the lines of all claims of its visit, its own among them
     */
    Look(Claim claim, int ofVisit, List<VisitLine> visit, ScrubTerms terms, EditDays days) {
        this.claim = claim;
        this.ofVisit = ofVisit;
        this.visit = visit;
        this.lines = visit.stream().filter(line -> line.ofVisit() == ofVisit).toList();
        this.terms = terms;
        this.days = days;
        this.reference = days.reference();
        this.payer = Payer.of(claim, terms, reference);
    }

    Claim claim() {
        return claim;
    }

    /** Whether a line of the visit stands on this claim. */
    boolean has(VisitLine line) {
        return line.ofVisit() == ofVisit;
    }

    /** Returns the lines of the claim that have a code. */
    List<VisitLine> lines() {
        return lines;
    }

    /** Returns the lines with a code of all claims of the visit. */
    List<VisitLine> visit() {
        return visit;
    }

    boolean professional() {
        return claim.form() == ClaimForm.PROFESSIONAL;
    }

    Setting setting() {
        return professional() ? Setting.PROFESSIONAL : Setting.FACILITY;
    }

    Payer payer() {
        return payer;
    }

    @Nullable
    Site site() {
        return terms.site();
    }

    /** Returns the day on which the claim was made, or null. */
    @Nullable
    LocalDate made() {
        return terms.made();
    }

    Imported imported() {
        return reference.imported();
    }

    /** Returns what the tables of a day say; null where the day is not told or the tables do not cover it. */
    @Nullable
    Edits on(@Nullable LocalDate day) {
        return days.on(day, setting());
    }

    /** Returns the payer's terms on a day; null where there are none. */
    @Nullable
    PayerTerms payerTerms(LocalDate day) {
        String id = payer.policy();
        Policy policy = id == null ? null : reference.policies().named(id);
        if (id == null || policy == null || !policy.inForce().covers(day) || !reference.covers(day)) {
            return null;
        }
        return reference.on(day).terms(id, setting());
    }

    /** Returns the number that an edit holds the claim against. */
    BigDecimal limit(Edit edit) {
        ClaimEditRow row = row(edit, day());
        BigDecimal limit = row == null ? null : row.limit();
        if (limit == null) {
            throw new IllegalStateException("the table has no limit for " + edit.written());
        }
        return limit;
    }

    /** Returns a number that a publisher sets for claims of the day. */
    int threshold(Threshold threshold) {
        return reference.on(covered(day())).threshold(threshold);
    }

    /** Tells what was found on the claim. */
    void find(Edit edit, String message) {
        find(edit, 0, day(), message);
    }

    /** Tells what was found on a line. */
    void find(Edit edit, VisitLine line, String message) {
        find(edit, line.number(), line.day(), message);
    }

    /**
     * Tells what was found on a line, unless the edit is not in force on the day or is not for this form.
     *
     * @param line its number; 0 for the claim
     */
    void find(Edit edit, int line, @Nullable LocalDate day, String message) {
        ClaimEditRow row = row(edit, day == null ? day() : day);
        if (row == null || row.id(professional()).isEmpty()) {
            return;
        }
        String id = row.id(professional());
        DenialCodes denial = row.denial();
        findings.add(new ClaimFinding(
                id,
                severity(row.weight()),
                FindingPlace.of(id, claim.number(), line),
                message,
                row.fix(),
                denial == null ? null : new Denial(denial.carc(), denial.rarc())));
    }

    /** Tells what could not be looked at. */
    void notChecked(String subject, String why) {
        notChecked.add(new NotChecked(subject, why));
    }

    Scrubbed scrubbed() {
        findings.sort(BY_LINE);
        return new Scrubbed(claim.number(), findings, List.copyOf(notChecked));
    }

    /** Returns the first day of the claim's lines or statement; null where none is told. */
    @Nullable
    LocalDate day() {
        LocalDate first = null;
        for (VisitLine line : lines) {
            LocalDate day = line.day();
            if (day != null && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        if (first != null || claim.institution() == null) {
            return first;
        }
        return claim.institution().statement() == null
                ? null
                : claim.institution().statement().from();
    }

    /** What holds of a claim's form holds on days that the tables do not cover: the row of the nearest covered day answers. */
    private @Nullable ClaimEditRow row(Edit edit, @Nullable LocalDate day) {
        return reference.claimEdits().row(edit.written(), payer.scopes(), covered(day));
    }

    private LocalDate covered(@Nullable LocalDate day) {
        LocalDate last = reference.coversTo().minusDays(1);
        if (day == null || day.isAfter(last)) {
            return last;
        }
        return day.isBefore(reference.coversFrom()) ? reference.coversFrom() : day;
    }

    private static Severity severity(EditWeight weight) {
        return switch (weight) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}
