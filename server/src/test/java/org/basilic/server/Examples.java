package org.basilic.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.server.visits.VisitText;

/** The example visits of the project, for tests. */
public final class Examples {

    private Examples() {}

    /** Returns the visit of this file of {@code examples}. */
    public static Encounter named(String file) {
        try {
            return VisitText.read(Files.readAllBytes(Path.of("../examples", file)), Reference.builtIn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the same visit under another id. */
    public static Encounter named(String file, String id) {
        Encounter one = named(file);
        return new Encounter(
                id,
                one.setting(),
                one.placeOfService(),
                one.payer(),
                one.dateOfService(),
                one.timeZone(),
                one.patient(),
                one.visit(),
                one.primaryReason(),
                one.diagnoses(),
                one.accesses(),
                one.administrations(),
                one.services(),
                one.program340B(),
                one.openPoints());
    }

    /** Returns the visit of the oncology day with its long infusion cut to its first hour. */
    public static Encounter shortened() {
        Encounter record = named("oncology-day.json");
        List<Administration> all = new ArrayList<>();
        for (Administration one : record.administrations()) {
            all.add(
                    one.id().equals("a5") && one.start() != null
                            ? one.withRun(one.start(), one.start().plusMinutes(60), one.pauses(), one.timeEvidence())
                            : one);
        }
        return record.withAdministrations(all);
    }
}
