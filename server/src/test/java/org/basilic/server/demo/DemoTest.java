package org.basilic.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DemoTest {

    @Autowired
    Demo demo;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEmptyFacilityIsFilledOnce() throws Exception {
        String facility = facility();
        assertThat(demo.fill(facility)).isTrue();
        assertThat(count("visits", facility)).isEqualTo(67);
        assertThat(count("registrations", facility)).isGreaterThan(60);
        assertThat(count("overrides", facility)).isEqualTo(1);
        assertThat(count("claims", facility)).isGreaterThanOrEqualTo(8);
        assertThat(questions(facility, "OPEN")).isPositive();
        assertThat(questions(facility, "ANSWERED")).isPositive();
        assertThat(facilities.site(facility)).isNotNull();
        assertThat(demo.fill(facility)).isFalse();
        assertThat(count("visits", facility)).isEqualTo(67);
    }

    @Test
    void noAccountIsMade() throws Exception {
        String facility = facility();
        demo.fill(facility);
        assertThat(count("accounts", facility)).isZero();
    }

    private String facility() {
        String id = "d" + UUID.randomUUID().toString().substring(0, 8);
        facilities.make(id, "Demo facility", ZoneId.of("America/Chicago"));
        return id;
    }

    private int count(String table, String facility) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE facility = ?")
                .param(facility)
                .query(Integer.class)
                .single();
    }

    private int questions(String facility, String state) {
        return jdbc.sql("SELECT COUNT(*) FROM questions WHERE facility = ? AND state = ?")
                .params(facility, state)
                .query(Integer.class)
                .single();
    }
}
