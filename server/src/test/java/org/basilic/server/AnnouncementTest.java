package org.basilic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.basilic.server.operating.Listening;
import org.basilic.server.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AnnouncementTest {

    @Autowired
    Settings settings;

    @Autowired
    Environment environment;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectProvider<Listening.FirstPerson> first;

    @Autowired
    JdbcClient jdbc;

    private List<String> said(boolean plaintext) {
        Settings told = new Settings(
                settings.http(),
                settings.data(),
                settings.masterKey(),
                settings.checkpoints(),
                settings.backups(),
                settings.database(),
                settings.mllp(),
                settings.charges(),
                settings.oidc(),
                settings.demo(),
                plaintext);
        List<String> lines = new ArrayList<>();
        new Announcement(told, environment, trail, transaction, first).say(lines::add);
        return lines;
    }

    private long toldToTheTrail() {
        return jdbc.sql("SELECT COUNT(*) FROM trail WHERE action = 'PLAINTEXT_ALLOWED'")
                .query(Long.class)
                .single();
    }

    @Test
    void theTrailIsToldWhereConnectionsMayBeWithoutTls() {
        long before = toldToTheTrail();
        assertThat(said(false)).noneMatch(line -> line.contains("--allow-plaintext"));
        assertThat(toldToTheTrail()).isEqualTo(before);
        assertThat(said(true)).anyMatch(line -> line.contains("--allow-plaintext"));
        assertThat(toldToTheTrail()).isEqualTo(before + 1);
    }
}
