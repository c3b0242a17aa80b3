package org.basilic.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.basilic.cli.Output;
import org.basilic.cli.code.JsonPrinter;
import org.basilic.cli.code.PolicyDays;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.Refused;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.ChangedReader;
import org.basilic.formats.json.Layout;
import org.basilic.formats.json.Trial;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.formats.json.WhatIf;
import org.basilic.formats.json.WhatIfWriter;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The coding of one body as it is and with changes; the whole of it, or nothing. */
final class WhatIfRun {

    private final Coder coder;
    private final EncounterCheck check;
    private final ChangedReader changer;
    private final Request wish;
    private final PolicyDays days;
    private final List<Change> changes;
    private @Nullable Patient patient;
    private long coded;

    WhatIfRun(Reference reference, Request wish, List<Change> changes) {
        this.coder = new Coder(reference);
        this.check = new EncounterCheck(reference);
        this.changer = new ChangedReader(check);
        this.wish = wish;
        this.days = new PolicyDays(reference, wish.policy());
        this.changes = List.copyOf(changes);
    }

    @Nullable
    Patient patient() {
        return patient;
    }

    long coded() {
        return coded;
    }

    /** Returns what {@code basilic code --what-if --format json} writes for this input. */
    byte[] pretty(byte[] body) throws IOException, UnclearChangeException {
        List<Read> records = WholeBody.read(body, check);
        for (Change change : changes) {
            if (!concernsAny(change, records)) {
                throw new UnclearChangeException("no encounter has " + change.place()
                        + "; name an administration as in a3.stop, an access as in access.port.kind, or a property of"
                        + " the encounter as in setting");
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output output = new Output(CodeRun.streams(bytes));
        WhatIfWriter writer = new WhatIfWriter(Layout.PRETTY);
        JsonPrinter<WhatIf> printer = new JsonPrinter<>((result, out) -> writer.write(result, wish.explain(), out));
        if (records.size() > 1 || WholeBody.isArray(body)) {
            printer.severalRecords();
        }
        for (Read one : records) {
            printer.print(one.encounter(), tried(one), output);
            output.endRecord();
        }
        printer.end(output);
        output.endRecord();
        output.release();
        return bytes.toByteArray();
    }

    private static boolean concernsAny(Change change, List<Read> records) throws UnclearChangeException {
        boolean concerned = false;
        for (Read one : records) {
            concerned |= ChangedReader.concerns(change, one.encounter());
        }
        return concerned;
    }

    private WhatIf tried(Read one) throws IOException, UnclearChangeException {
        Trial trial = changer.read(one, changes);
        if (trial.reading() instanceof Refused refused) {
            throw ApiException.of(refused);
        }
        Encounter encounter = one.encounter();
        Encounter otherwise = ((Read) trial.reading()).encounter();
        String refusal = days.refusal(encounter) == null ? days.refusal(otherwise) : days.refusal(encounter);
        if (refusal != null) {
            throw new ApiException(Trouble.RECORD_REFUSED, "record " + one.record() + ": " + refusal);
        }
        coded++;
        patient = CodeDoor.common(patient, encounter, coded);
        return new WhatIf(trial.changes(), coder.code(encounter, wish), coder.code(otherwise, wish));
    }
}
