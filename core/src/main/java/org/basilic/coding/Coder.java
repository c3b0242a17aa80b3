package org.basilic.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Evidence;
import org.basilic.reference.DayTables;
import org.basilic.reference.DenialCodes;
import org.basilic.reference.DiagnosisCatalog;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchValues;
import org.basilic.result.Alternative;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Denial;
import org.basilic.result.FactEvidence;
import org.basilic.result.Finding;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.basilic.rules.claim.Claim;
import org.basilic.rules.claim.EditsWhenAsked;
import org.basilic.rules.diagnosis.Pointers;
import org.basilic.worksheet.Choices;
import org.basilic.worksheet.Worksheet;

/** The engine: codes encounters from one edition of the tables. Safe for many threads. */
public final class Coder {

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity);

    private final Reference reference;

    /** Makes a coder that uses these tables. */
    public Coder(Reference reference) {
        this.reference = reference;
    }

    /** Returns a coder that uses the built-in tables. */
    public static Coder standard() {
        return new Coder(Reference.builtIn());
    }

    /**
     * Codes one encounter that {@link EncounterCheck} finds no problem in.
     *
     * @throws IllegalArgumentException if the encounter has no date, or its policy or a value of a switch does not exist
     * @throws org.basilic.reference.NotInForceException if the tables do not cover its date
     */
    public CodedEncounter code(Encounter encounter, Request request) {
        LocalDate date = EncounterCheck.dateOf(encounter);
        if (date == null) {
            throw new IllegalArgumentException("an encounter without a date cannot be coded");
        }
        String policy = policy(encounter, request);
        DayTables tables = reference.on(date);
        PayerTerms terms = tables.terms(policy, encounter.setting());
        SwitchValues values = terms.switches().with(request.switches());
        DaysOfPolicy days = new DaysOfPolicy(reference, tables, policy, encounter.setting(), request.switches());
        Reading reading = AutumnNight.settle(
                Reading.of(
                        0,
                        new Worksheet(encounter, date, tables, new Choices(values), terms, reference.imported(), days)),
                turned -> new Worksheet(
                        encounter, date, tables, new Choices(values), terms, reference.imported(), days, turned));
        Worksheet sheet = reading.sheet();
        Steps.Done done = reading.done();
        Pointers pointers = Pointers.of(done.entries(), sheet, policy);
        List<CodedLine> lines = Lines.of(sheet.charges(), pointers);
        pointers.say();
        boolean all = request.explain() == Explain.ALL;
        List<MinuteStretch> minutes = all ? Steps.ledger(done.entries(), sheet) : List.of();
        List<Finding> findings = sheet.findings();
        if (findings.size() > 1) {
            findings.sort(GRAVEST_FIRST);
        }
        foresee(findings, tables.diagnoses());
        return new CodedEncounter(
                encounter.id(),
                status(sheet),
                policy,
                date,
                reference.rulebook(),
                reference.edition(),
                lines,
                all ? sheet.notReported() : List.of(),
                minutes,
                all ? done.amounts().amounts() : List.of(),
                all ? new EditsWhenAsked(Claim.of(lines, encounter, sheet.medicare(), days)) : List.of(),
                findings,
                all && request.alternatives() ? alternatives(encounter, values, reading, lines, days) : List.of(),
                all ? evidence(encounter) : List.of());
    }

    private String policy(Encounter encounter, Request request) {
        String asked = request.policy() != null ? request.policy() : encounter.payer();
        String policy = asked == null ? reference.nationalPolicy() : asked;
        if (!reference.hasPolicy(policy)) {
            throw new IllegalArgumentException("no such policy: " + policy);
        }
        return policy;
    }

    /** Says of every finding that is more than information what a claim that went out so would earn. */
    private static void foresee(List<Finding> findings, DiagnosisCatalog denials) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.severity() == Severity.INFO) {
                continue;
            }
            Reason because = finding.because();
            DenialCodes codes =
                    denials.denial(because.rule().id(), because.getClass().getSimpleName());
            if (codes != null) {
                findings.set(i, finding.foreseeing(new Denial(codes.carc(), codes.rarc())));
            }
        }
    }

    private static List<FactEvidence> evidence(Encounter encounter) {
        List<FactEvidence> all = List.of();
        List<Administration> administrations = encounter.administrations();
        for (int i = 0; i < administrations.size(); i++) {
            Administration given = administrations.get(i);
            if (given.evidence().isEmpty()) {
                continue;
            }
            if (all.isEmpty()) {
                all = new ArrayList<>();
            }
            for (Evidence one : given.evidence()) {
                all.add(new FactEvidence(given.id(), one.fact(), one.feed(), one.place(), one.grade()));
            }
        }
        return all;
    }

    private static Status status(Worksheet sheet) {
        if (sheet.blocked()) {
            return Status.BLOCKED;
        }
        for (int i = 0; i < sheet.findings().size(); i++) {
            if (sheet.findings().get(i).severity() != Severity.INFO) {
                return Status.REVIEW;
            }
        }
        return Status.CLEAN;
    }

    /** Codes again under every other value of the switches that were asked for, and keeps what differs. */
    private static List<Alternative> alternatives(
            Encounter encounter, SwitchValues values, Reading reading, List<CodedLine> lines, DaysOfPolicy days) {
        Worksheet sheet = reading.sheet();
        List<Alternative> alternatives = new ArrayList<>();
        for (Switch name : Switch.values()) {
            if (!sheet.choices().consulted(name)) {
                continue;
            }
            List<List<CodedLine>> seen = new ArrayList<>();
            seen.add(lines);
            for (String value : sheet.tables().valuesOf(name)) {
                if (value.equals(values.value(name))) {
                    continue;
                }
                Worksheet other = new Worksheet(
                        encounter,
                        sheet.date(),
                        sheet.tables(),
                        new Choices(values.with(Map.of(name, value))),
                        sheet.terms(),
                        sheet.imported(),
                        days.with(name, value),
                        reading.turned());
                Steps.run(other);
                List<CodedLine> otherLines = Lines.of(other.charges(), null);
                if (!seenBefore(otherLines, seen)) {
                    seen.add(otherLines);
                    alternatives.add(new Alternative(
                            name.written(), value, otherLines, sheet.tables().sourceOf(name, value)));
                }
            }
        }
        return alternatives;
    }

    private static boolean seenBefore(List<CodedLine> lines, List<List<CodedLine>> seen) {
        for (List<CodedLine> earlier : seen) {
            if (Lines.billTheSame(lines, earlier)) {
                return true;
            }
        }
        return false;
    }
}
