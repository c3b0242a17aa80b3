package org.basilic.cli.claim;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.basilic.claim.ClaimedVisit;
import org.basilic.cli.Version;
import org.basilic.formats.fhir.claims.FhirClaimWriter;
import org.basilic.formats.json.Layout;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.sending.SentClaim;
import org.basilic.formats.sending.Series;
import org.basilic.model.Setting;

/** A file of bundles of FHIR R4, one for each visit. */
final class FhirTarget implements ClaimTarget {

    private final OutputStream out;
    private final SendingJournal journal;
    private final FhirClaimWriter writer;
    private final FhirClaimWriter timeless;
    private final Content content = new Content();
    private boolean begun;
    private int number;

    FhirTarget(ClaimTargets.Opening opening) throws IOException {
        this.out = opening.out();
        this.journal = opening.journal();
        String version = Version.program();
        this.writer =
                new FhirClaimWriter(version, opening.clock(), opening.options().lines() ? Layout.PRETTY : Layout.LINE);
        this.timeless = new FhirClaimWriter(version, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Layout.LINE);
    }

    @Override
    public boolean takes(Setting setting) {
        return true;
    }

    @Override
    public Written write(ClaimedVisit visit) throws IOException {
        writer.write(visit, out);
        timeless.write(visit, content.out());
        begun = true;
        return new Written(List.of(), List.of());
    }

    @Override
    public List<SentClaim> sent(ClaimedVisit visit) {
        return X12Target.sentOf(visit);
    }

    @Override
    public boolean begun() {
        return begun;
    }

    @Override
    public void finish() throws IOException {
        number = journal.take(Series.INTERCHANGE);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String content() {
        return content.inDigits();
    }
}
