package org.basilic.cli.scrub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.edit.ClaimEdits;
import org.basilic.claim.edit.ClaimVisits;
import org.basilic.claim.edit.ScrubTerms;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.result.Severity;

/** One reading of a file of claims. Holds the claims of one visit at a time. */
final class ScrubRun {

    private final ClaimEdits edits;
    private final Payers payers;
    private final ScrubReport report;
    private final Streams streams;
    private final String file;
    private final Counts counts = new Counts();
    private final Deque<ReadClaim> waiting = new ArrayDeque<>();

    ScrubRun(ClaimEdits edits, Payers payers, ScrubReport report, Streams streams, String file) {
        this.edits = edits;
        this.payers = payers;
        this.report = report;
        this.streams = streams;
        this.file = file;
    }

    /** Reads all claims and tells what was found; returns how it ended. */
    ExitCode read(InputStream in) throws IOException {
        ClaimVisits visits = new ClaimVisits(this::visit);
        List<Fault> outside = new ArrayList<>();
        try (ClaimFileReader reader = new ClaimFileReader(in)) {
            try {
                for (ReadClaim claim = reader.next(); claim != null; claim = reader.next()) {
                    waiting.add(claim);
                    visits.add(claim.claim());
                }
            } catch (BrokenInterchangeException e) {
                counts.broken();
                Fault fault = e.fault();
                streams.say("basilic: %s: segment %d: %s: %s; wanted %s"
                        .formatted(file, fault.place().inInput(), fault.id(), fault.found(), fault.wanted()));
            }
            visits.finish();
            outside.addAll(reader.faults());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        counts.addFaults(outside);
        report.end(outside, counts);
        if (counts.isBroken()) {
            return ExitCode.REFUSED;
        }
        if (counts.claims() == 0) {
            streams.say("basilic: " + file + ": no claims");
            return ExitCode.REFUSED;
        }
        return counts.of(Severity.ERROR) + counts.faults() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private void visit(List<Claim> visit) {
        List<ReadClaim> read = new ArrayList<>(visit.size());
        for (int i = 0; i < visit.size(); i++) {
            read.add(waiting.remove());
        }
        ReadClaim first = read.get(0);
        ScrubTerms terms = payers.of(first.claim(), first.made());
        List<Scrubbed> scrubbed = edits.scrub(visit, terms);
        for (int i = 0; i < scrubbed.size(); i++) {
            counts.add(scrubbed.get(i), read.get(i).faults());
            try {
                report.claim(scrubbed.get(i), read.get(i).faults());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
