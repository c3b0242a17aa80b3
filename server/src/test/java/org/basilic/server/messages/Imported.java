package org.basilic.server.messages;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.SecretCode;
import org.basilic.server.store.Sealer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what clients of the API handed in, and lets them in before. */
final class Imported {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Imported(ApplicationContext store) {
        this.jdbc = store.getBean(JdbcClient.class);
        this.sealer = store.getBean(Sealer.class);
    }

    /** Makes tokens that may import and code. */
    List<String> tokens(int count) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        UUID account = UUID.randomUUID();
        jdbc.sql("INSERT INTO accounts (id, facility, login, name, roles, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(account, Facilities.MAIN, "feeds", "Feeds", "INTEGRATION", now)
                .update();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String token = "basilic_" + SecretCode.fresh();
            jdbc.sql(
                            "INSERT INTO api_tokens (id, facility, label, token_hash, scopes, created_by, created_at, expires_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            Facilities.MAIN,
                            "feed " + i,
                            SecretCode.hash(token),
                            "CODE IMPORT",
                            account,
                            now,
                            now.plusDays(1))
                    .update();
            tokens.add(token);
        }
        return tokens;
    }

    /** Returns how many of these are not there as they were answered: the import by its id, the visit with one version. */
    int lost(Map<String, String> acknowledged) {
        int lost = 0;
        for (Map.Entry<String, String> one : acknowledged.entrySet()) {
            int imports = jdbc.sql("SELECT count(*) FROM imports WHERE id = ?")
                    .param(UUID.fromString(one.getValue()))
                    .query(Integer.class)
                    .single();
            int versions = jdbc.sql("SELECT count(*) FROM visits v JOIN visit_versions n ON n.visit = v.id"
                            + " WHERE v.facility = ? AND v.encounter_ref = ?")
                    .params(Facilities.MAIN, sealer.reference(Facilities.MAIN, "encounter", one.getKey()))
                    .query(Integer.class)
                    .single();
            lost += imports == 1 && versions == 1 ? 0 : 1;
        }
        return lost;
    }

    /** Returns how many imports are there more than once, or were not answered, or are told otherwise by the trail. */
    int doubled(Map<String, String> acknowledged) {
        int kept = count("SELECT count(*) FROM imports");
        int different = count("SELECT count(DISTINCT sha256) FROM imports");
        int told = count("SELECT count(DISTINCT object_id) FROM trail WHERE action = 'IMPORTED'");
        int rows = count("SELECT count(*) FROM trail WHERE action = 'IMPORTED'");
        return kept - different + Math.abs(kept - acknowledged.size()) + Math.abs(kept - told) + Math.abs(rows - told);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
