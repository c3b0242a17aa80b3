package org.basilic.server.remittances;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.basilic.claim.Claim;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.answers.ClaimPlaces;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.server.store.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the released claims that answers are about, and reads them from the files that went out. */
@Component
class SentClaimRows {

    private static final String SELECT =
            "SELECT id, visit, visit_version, sha256, sealed_file FROM claims WHERE facility = ? AND state <> 'TAKEN_BACK'";

    private record Kept(UUID id, UUID visit, long visitVersion, String sha256, byte[] file) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;

    SentClaimRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /**
     * Returns the claims that answers name, and those of the files that they acknowledge, which name no claim.
     */
    SentClaims of(String facility, AnswersRead answers) {
        List<Claim> claims = new ArrayList<>();
        ClaimPlaces places = new ClaimPlaces();
        Map<String, SentClaims.Row> rows = new HashMap<>();
        Set<String> read = new HashSet<>();
        for (String number : answers.claims()) {
            for (Kept one : kept(facility, "number_ref", sealer.reference(facility, "claim", number))) {
                rows.putIfAbsent(number, new SentClaims.Row(one.id(), one.visit(), one.visitVersion()));
                if (read.add(one.sha256())) {
                    read(one.file(), claims, places);
                }
            }
        }
        List<Kept> files = new ArrayList<>();
        answers.groups().forEach(group -> files.addAll(kept(facility, "group_control", group)));
        answers.interchanges().forEach(interchange -> files.addAll(kept(facility, "interchange_control", interchange)));
        for (Kept one : files) {
            if (read.add(one.sha256())) {
                read(one.file(), claims, places);
            }
        }
        return new SentClaims(claims, places, rows);
    }

    /** Returns the claims of which a column has this value, the newest first. */
    private List<Kept> kept(String facility, String column, String value) {
        return jdbc.sql(SELECT + " AND " + column + " = ? ORDER BY released_at DESC, id")
                .params(facility, value)
                .query((row, place) -> kept(facility, row))
                .list();
    }

    private Kept kept(String facility, ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("visit", UUID.class),
                row.getLong("visit_version"),
                row.getString("sha256"),
                sealer.open(facility, row.getBytes("sealed_file")));
    }

    private static void read(byte[] file, List<Claim> claims, ClaimPlaces places) {
        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(file))) {
            ReadClaim claim = reader.next();
            while (claim != null) {
                claims.add(claim.claim());
                claim = reader.next();
            }
            places.add(new ByteArrayInputStream(file));
        } catch (BrokenInterchangeException e) {
            throw new IllegalStateException("a claim file of ours cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
