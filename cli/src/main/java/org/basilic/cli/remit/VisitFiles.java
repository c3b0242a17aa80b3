package org.basilic.cli.remit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.basilic.claim.Registration;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.code.Records;
import org.basilic.cli.code.Source;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.model.Encounter;
import org.basilic.reference.NotInForceException;
import org.basilic.reference.Reference;
import org.basilic.remittance.Foresight;
import org.jspecify.annotations.Nullable;

/** The visits of the claims, coded once more for what their coding foresees. */
final class VisitFiles implements Records.Taker {

    private final Coder coder;
    private final Reference reference;
    private final Registrations registrations;
    private final Records records;
    private final Streams streams;
    private final Foresight foresight = new Foresight();
    private ExitCode ending = ExitCode.CLEAN;

    VisitFiles(Reference reference, @Nullable SiteFile site, Streams streams, Output output) throws IOException {
        this.coder = new Coder(reference);
        this.reference = reference;
        this.streams = streams;
        this.records = new Records(new EncounterCheck(reference), streams, output);
        Path registered = site == null ? null : site.registrations();
        this.registrations =
                site == null || registered == null ? Registrations.none() : Registrations.read(registered, site.site());
    }

    Foresight foresight() {
        return foresight;
    }

    ExitCode ending() {
        return ending;
    }

    void read(String name) throws IOException {
        ExitCode read = records.each(Source.file(name), this);
        ending = ending.or(read);
    }

    @Override
    public void severalRecords() {
        // Nothing is printed for a record.
    }

    @Override
    public void take(Source source, Read read) {
        Encounter encounter = read.encounter();
        String payer = encounter.payer();
        String policy = payer != null && reference.hasPolicy(payer) ? payer : reference.nationalPolicy();
        Registration registration = registrations.of(encounter.id());
        String account = registration == null ? encounter.id() : registration.account();
        try {
            foresight.add(account, coder.code(encounter, new Request(policy, Map.of(), Explain.NONE)));
        } catch (NotInForceException e) {
            streams.say(Records.place(source, read) + ": " + e.getMessage());
            ending = ending.or(ExitCode.REFUSED);
        }
    }
}
