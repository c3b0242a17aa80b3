package org.basilic.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;

/** A facility with the example site file, charge master and registrations, so that its visits can be released. */
public final class BillingFacility {

    private static final Path SITE = Path.of("../examples/claims");

    private BillingFacility() {}

    /** Makes the facility of this actor. */
    public static void make(Facilities facilities, Intake intake, Actor coder) throws IOException {
        facilities.make(coder.facility(), "A facility", ZoneId.of("America/Chicago"));
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(
                    SITE.resolve(file), facilities.directory(coder.facility()).resolve(file));
        }
        intake.take(coder, IntakeKind.REGISTRATIONS, "registrations.json", SITE.resolve("registrations.json"), "");
    }
}
