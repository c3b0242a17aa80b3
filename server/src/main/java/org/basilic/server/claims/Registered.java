package org.basilic.server.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.basilic.claim.Registration;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What registration told of visits, opened. */
@Component
public class Registered {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Registered(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /**
     * Returns the registration of an encounter; null where there is none.
     *
     * @throws IOException if it no longer fits the site file
     */
    public @Nullable Registration of(String facility, String encounter, SiteFile site) throws IOException {
        byte[] sealed = jdbc.sql("SELECT sealed_json FROM registrations WHERE facility = ? AND encounter_ref = ?")
                .params(facility, sealer.reference(facility, "encounter", encounter))
                .query(byte[].class)
                .optional()
                .orElse(null);
        if (sealed == null) {
            return null;
        }
        return Registrations.read(new ByteArrayInputStream(sealer.open(facility, sealed)), "registration", site.site())
                .of(encounter);
    }
}
