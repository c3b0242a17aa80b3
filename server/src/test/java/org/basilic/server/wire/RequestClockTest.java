package org.basilic.server.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestClockTest {

    private static final Duration OVER = Duration.ofSeconds(-1);
    private static final Duration AMPLE = Duration.ofHours(1);

    private final RequestClock clock = new RequestClock();

    @AfterEach
    void ends() {
        clock.pause(true);
    }

    @Test
    void aRequestThatTookItsTimeIsCutOff() {
        clock.headers(AMPLE);
        RequestClock.allow(OVER);
        assertThatThrownBy(clock::check).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void headersHaveATimeOfTheirOwn() {
        clock.headers(OVER);
        assertThatThrownBy(clock::check).isInstanceOf(SocketTimeoutException.class);
        RequestClock.allow(AMPLE);
        assertThatCode(clock::check).doesNotThrowAnyException();
    }

    @Test
    void betweenTwoRequestsNoTimeRuns() {
        clock.headers(OVER);
        clock.rest();
        assertThatCode(clock::check).doesNotThrowAnyException();
    }
}
