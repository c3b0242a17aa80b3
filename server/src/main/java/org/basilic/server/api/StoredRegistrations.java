package org.basilic.server.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.json.EncounterReader;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Upload;
import org.basilic.server.intake.Uploads;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registrations that the facility handed in before, as a file for a command. */
@Component
public class StoredRegistrations {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Facilities facilities;
    private final Uploads uploads;

    StoredRegistrations(JdbcClient jdbc, Sealer sealer, Facilities facilities, Uploads uploads) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.facilities = facilities;
        this.uploads = uploads;
    }

    /** Returns a file with those of the encounters of these files, one a line; null where there are none. */
    @Nullable
    Upload of(Actor actor, List<Path> encounters) throws IOException {
        Path path = uploads.fresh();
        Upload file = new Upload(path, 0);
        int count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            EncounterCheck check = new EncounterCheck(facilities.reference(actor.facility()));
            for (Path each : encounters) {
                try (EncounterReader reader =
                        new EncounterReader(Files.newInputStream(each), check, ReadLimits.standard())) {
                    Reading reading = reader.next();
                    while (reading != null) {
                        if (reading instanceof Read read) {
                            count += write(actor, read.encounter().id(), out);
                        }
                        reading = reader.next();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        if (count == 0) {
            file.close();
            return null;
        }
        return file;
    }

    /** Returns the registration of an encounter as it was handed in; null where nobody did. */
    public @Nullable String of(Actor actor, String encounter) {
        String facility = actor.facility();
        return jdbc.sql("SELECT sealed_json FROM registrations WHERE facility = ? AND encounter_ref = ?")
                .params(facility, sealer.reference(facility, "encounter", encounter))
                .query((row, number) -> sealer.openText(facility, row.getBytes(1)))
                .optional()
                .orElse(null);
    }

    private int write(Actor actor, String encounter, BufferedWriter out) throws IOException {
        String registration = of(actor, encounter);
        if (registration == null) {
            return 0;
        }
        out.write(registration);
        out.write('\n');
        return 1;
    }
}
