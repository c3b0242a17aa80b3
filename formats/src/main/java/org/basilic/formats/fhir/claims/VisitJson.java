package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.basilic.model.Encounter;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** The visit that the claims are for. */
final class VisitJson {

    private VisitJson() {}

    static void write(Encounter encounter, Entry patient, FhirJson out) throws IOException {
        out.identifier(CodeUri.ENCOUNTER, encounter.id());
        out.text("status", "finished");
        out.object("class", () -> out.coding(new Coding(CodeUri.ACT, "AMB")));
        out.reference("subject", patient);
        Visit visit = encounter.visit();
        if (visit != null && (visit.arrival() != null || visit.departure() != null)) {
            out.object("period", () -> {
                out.text("start", time(visit.arrival(), encounter.timeZone()));
                out.text("end", time(visit.departure(), encounter.timeZone()));
            });
        }
    }

    /** Returns the moment where the zone is known, else the day: a time without its offset is none in FHIR. */
    private static @Nullable String time(@Nullable LocalDateTime local, @Nullable ZoneId zone) {
        if (local == null) {
            return null;
        }
        return zone == null
                ? local.toLocalDate().toString()
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").format(local.atZone(zone));
    }
}
