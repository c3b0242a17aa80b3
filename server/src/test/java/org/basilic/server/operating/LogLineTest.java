package org.basilic.server.operating;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void whatComesFromOutsideStartsNoLineAndTurnsNothingAround() {
        String line = line("id a\r\nb\u001b[31mc\u2028d\u202ee\"f\\g\u0000", null);
        assertThat(line).endsWith("}\n");
        assertThat(line.substring(0, line.length() - 1)).matches("[ -~]+");
        assertThat(line)
                .contains("\"message\":\"id a\\u000d\\u000ab\\u001b[31mc\\u2028d\\u202ee\\\"f\\\\g\\u0000\"")
                .contains("\"request\":\"r-1\"");
    }

    @Test
    void ofAnExceptionItHasKindsAndPlacesAndNoMessage() {
        String line = line("it failed", new IllegalStateException("SECRET", new IllegalArgumentException("SECRET")));
        assertThat(line)
                .contains("java.lang.IllegalStateException < ", "because of java.lang.IllegalArgumentException")
                .contains("LogLineTest")
                .doesNotContain("SECRET");
    }

    private String line(String message, @Nullable Throwable trouble) {
        Logger logger = context.getLogger("test");
        LoggingEvent event = new LoggingEvent("", logger, Level.ERROR, message, trouble, new Object[0]);
        event.setMDCPropertyMap(Map.of("request", "r-1"));
        return new String(new LogLine().encode(event), StandardCharsets.US_ASCII);
    }
}
