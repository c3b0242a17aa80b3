package org.basilic.cli.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.audit.Audit;
import org.basilic.audit.AuditReport;
import org.basilic.audit.AuditTally;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledClaims;
import org.basilic.audit.BilledVisit;
import org.basilic.audit.Sample;
import org.basilic.claim.Registration;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Fault;
import org.basilic.cli.Output;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.cli.code.PolicyDays;
import org.basilic.cli.code.Records;
import org.basilic.cli.code.Source;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.site.Registrations;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;

/** The audit of all encounters of one call, or of a sample of them. Encounters are not held, but for those of a sample. */
final class AuditRun implements Records.Taker {

    /**
     * How encounters are audited.
     *
     * @param sampling null for every encounter
     */
    record Wish(
            Request request,
            boolean prices,
            @Nullable String locality,
            @Nullable Sampling sampling) {}

    /** How a sample is drawn. */
    record Sampling(int size, long seed) {}

    /** An encounter with what was billed for it. */
    private record Visit(String place, Encounter encounter, BilledVisit billed) {}

    private final Wish wish;
    private final Coder coder;
    private final Audit audit;
    private final PolicyDays days;
    private final BilledClaims claims;
    private final Registrations registrations;
    private final AuditPrinter printer;
    private final Streams streams;
    private final Output output;
    private final Records records;
    private final AuditTally tally = new AuditTally();
    private final Set<String> seen = new HashSet<>();
    private final @Nullable Sample<Visit> sample;
    private ExitCode ending = ExitCode.CLEAN;

    AuditRun(
            Reference reference,
            Wish wish,
            BilledClaims claims,
            Registrations registrations,
            AuditPrinter printer,
            Streams streams,
            Output output) {
        this.wish = wish;
        this.coder = new Coder(reference);
        this.audit = new Audit(reference, wish.prices(), wish.locality());
        this.days = new PolicyDays(reference, wish.request().policy());
        this.claims = claims;
        this.registrations = registrations;
        this.printer = printer;
        this.streams = streams;
        this.output = output;
        this.records = new Records(new EncounterCheck(reference), streams, output);
        Sampling sampling = wish.sampling();
        this.sample = sampling == null ? null : new Sample<>(sampling.size(), sampling.seed());
    }

    /** Audits the encounters of the sources and returns the exit code. */
    ExitCode over(List<Source> sources) throws IOException {
        printer.begin(output);
        output.endRecord();
        for (Source source : sources) {
            // Taken apart: what the records change must not be lost.
            ExitCode read = records.each(source, this);
            ending = ending.or(read);
        }
        if (sample != null) {
            for (Visit visit : sample.things()) {
                audit(visit);
            }
        }
        List<BilledClaim> left = claims.left();
        if (!left.isEmpty()) {
            ending = ending.or(ExitCode.FINDINGS);
        }
        printer.end(new AuditSummary(tally, wish.prices(), claims.size(), left, sampled()), output);
        output.endRecord();
        return ending;
    }

    private AuditSummary.@Nullable Sampled sampled() {
        Sampling sampling = wish.sampling();
        return sample == null || sampling == null
                ? null
                : new AuditSummary.Sampled(sample.population(), sampling.size(), sampling.seed());
    }

    @Override
    public void severalRecords() {}

    @Override
    public void take(Source source, Read read) throws OutputException {
        String place = Records.place(source, read);
        Encounter encounter = read.encounter();
        String refusal = seen.add(encounter.id())
                ? days.refusal(encounter)
                : "an encounter of this id came before; each is audited once";
        if (refusal != null) {
            streams.say(place + ": " + refusal);
            ending = ending.or(ExitCode.REFUSED);
            return;
        }
        Visit visit = new Visit(place, encounter, claims.take(keys(encounter)));
        if (sample == null) {
            audit(visit);
        } else {
            sample.see(encounter.id(), visit);
        }
    }

    /** The claims of a visit are numbered by its account, or by its id where it has none. */
    private List<String> keys(Encounter encounter) {
        List<String> keys = new ArrayList<>(2);
        Registration registration = registrations.of(encounter.id());
        if (registration != null) {
            keys.add(registration.account());
        }
        keys.add(encounter.id());
        return keys;
    }

    private void audit(Visit visit) throws OutputException {
        try {
            CodedEncounter coded = coder.code(visit.encounter(), wish.request());
            AuditReport report = audit.of(visit.encounter(), coded, visit.billed());
            printer.print(visit.encounter(), report, output);
            output.endRecord();
            tally.add(report);
            if (!report.agrees()) {
                ending = ending.or(ExitCode.FINDINGS);
            }
        } catch (OutputException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            output.dropRecord();
            Fault.report(streams, visit.place(), e);
            ending = ending.or(ExitCode.FAULT);
        }
    }
}
