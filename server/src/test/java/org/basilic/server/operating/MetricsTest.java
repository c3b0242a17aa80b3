package org.basilic.server.operating;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class MetricsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Readiness readiness;

    @Autowired
    Limits limits;

    @Test
    void metricsTellHowOftenALimitWasMetAndNothingOfPatients() {
        limits.hit("zip.ratio");
        assertThat(http.get().uri("/manage/metrics").with(Somebody.as(Somebody.with(Role.INTEGRATION))))
                .hasStatusOk()
                .bodyText()
                .containsPattern("basilic_limit_hits_total\\{limit=\"zip.ratio\"\\} [1-9]")
                .contains("limit=\"http.body.bytes\"", "jvm_memory_used_bytes")
                .doesNotContain("patient");
        assertThat(http.get().uri("/manage/metrics").with(Somebody.as(Somebody.token(Scope.METRICS))))
                .hasStatusOk();
        assertThat(http.get().uri("/manage/metrics").with(Somebody.as(Somebody.with(Role.CODER))))
                .hasStatus(403);
        assertThat(http.get().uri("/manage/env").with(Somebody.as(Somebody.with(Role.SECURITY_ADMIN))))
                .hasStatus4xxClientError();
    }

    @Test
    void aServerWhoseStoreAnswersIsReady() {
        assertThat(readiness.missing()).doesNotContain("the database does not answer", "the trail cannot be written");
        assertThat(http.get().uri("/health/live")).hasStatusOk().bodyText().isEqualTo("live\n");
    }

    @Test
    void everyAnswerHasAnIdOfOurs() {
        assertThat(http.get().uri("/health/live").header("X-Request-Id", "theirs"))
                .headers()
                .hasHeaderSatisfying(
                        "X-Request-Id",
                        ids -> assertThat(ids).singleElement().asString().matches("r-[0-9a-f]{16}"));
    }
}
