package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interchanges made to fill the memory of whoever reads them are refused by a program that has little. */
class BombTest {

    @ParameterizedTest
    @CsvSource({"flat, IB.X12.SE.04 after 0", "deep, IB.837P.HL.02 after 0", "lines, IB.837P.2400.LX.02 after 0"})
    void twoHundredThousandLoopsWithoutAnEndAreRefusedWithinLittleMemory(String kind, String outcome) throws Exception {
        assertThat(run(kind)).isEqualTo(outcome);
    }

    private static String run(String kind) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bomb.class.getName(),
                        kind)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
