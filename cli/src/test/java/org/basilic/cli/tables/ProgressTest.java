package org.basilic.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.basilic.cli.Streams;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void saysEveryThreeSecondsHowManyRowsWereRead() {
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        Progress progress = new Progress(streams, () -> now);

        at(progress, 2 * SECOND, 100_000);
        at(progress, 3 * SECOND, 1_200_000);
        at(progress, 5 * SECOND, 1_500_000);
        at(progress, 7 * SECOND, 2_000_000);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("1,200,000 rows read", "2,000,000 rows read");
    }

    private void at(Progress progress, long time, long rows) {
        now = time;
        progress.accept(rows);
    }
}
