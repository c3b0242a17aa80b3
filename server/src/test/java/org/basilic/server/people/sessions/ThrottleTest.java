package org.basilic.server.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.accounts.ShiftedClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final ShiftedClock clock = new ShiftedClock();
    private final Throttle throttle = new Throttle(clock, Limits.uncounted());

    private Duration attempt(String login, String address) {
        return throttle.attempt(login, address);
    }

    @Test
    void fiveFailuresAreFreeAndThenTheWaitDoublesToAQuarterOfAnHour() {
        for (int n = 0; n < 5; n++) {
            assertThat(attempt("coder", "10.0.0.1")).isZero();
        }
        for (long seconds : new long[] {15, 30, 60, 120, 240, 480, 900, 900}) {
            assertThat(attempt("coder", "10.0.0.1")).isEqualTo(Duration.ofSeconds(seconds));
            clock.shift(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(attempt("coder", "10.0.0.1")).isPositive();
            clock.shift(Duration.ofMillis(1));
            assertThat(attempt("coder", "10.0.0.1")).isZero();
        }
    }

    @Test
    void aStrangerDoesNotMakeThePersonWait() {
        for (int n = 0; n < 30; n++) {
            attempt("coder", "10.0.0.1");
        }
        assertThat(attempt("coder", "10.0.0.2")).isZero();
    }

    @Test
    void anAddressHasFiftyAttemptsInFiveMinutes() {
        for (int n = 0; n < 50; n++) {
            assertThat(attempt("coder" + n, "10.0.0.1")).as("attempt %d", n).isZero();
        }
        assertThat(attempt("another", "10.0.0.1")).isPositive();
        clock.shift(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(attempt("another", "10.0.0.1")).isZero();
    }

    @Test
    void whoIsRightStartsAnew() {
        for (int n = 0; n < 200; n++) {
            assertThat(attempt("coder", "10.0.0.1")).isZero();
            throttle.right("coder", "10.0.0.1");
        }
    }
}
