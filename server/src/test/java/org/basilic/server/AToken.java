package org.basilic.server;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens of the API that are put into a store without a person who makes them, for tests that call over a real connection. */
public final class AToken {

    private static final OffsetDateTime THEN = OffsetDateTime.of(2019, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private AToken() {}

    /** Returns one of the main facility that holds for long. */
    public static String in(JdbcClient jdbc) {
        return in(jdbc, THEN.plusYears(81));
    }

    /** Returns one of the main facility that holds until then. */
    public static String in(JdbcClient jdbc, OffsetDateTime until) {
        String secret = "basilic_" + UUID.randomUUID();
        UUID account = UUID.randomUUID();
        jdbc.sql("INSERT INTO accounts (id, facility, login, name, roles, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(account, Facilities.MAIN, "login-" + account, "A name", "INTEGRATION", THEN)
                .update();
        jdbc.sql("INSERT INTO api_tokens (id, facility, label, token_hash, scopes, created_by, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        Facilities.MAIN,
                        "a label",
                        Sha256.of(secret),
                        "CODE IMPORT READ",
                        account,
                        THEN,
                        until)
                .update();
        return secret;
    }
}
