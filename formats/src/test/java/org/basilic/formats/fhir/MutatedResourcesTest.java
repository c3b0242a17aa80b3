package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.basilic.chart.FeedSetting;
import org.basilic.model.OpenPoint;
import org.basilic.model.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changed at random, a bundle ends in rows and named problems, never in an exception, and nothing shows a name. */
class MutatedResourcesTest {

    private static final String NAME = "Xanthippe";
    private static final int CHANGES = 400;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "-1",
            "1e9",
            "\u0000",
            "\"" + NAME + "\"",
            "{\"reference\":\"" + NAME + "\"}",
            "[\"" + NAME + "\"]",
            "\"#\"",
            "\"2026-13-45\"",
            "\ud83d\ude00");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changesAtRandomEndInNamedProblems(long seed) throws IOException {
        String bundle = Files.readString(Path.of("../examples/feeds/fhir-day.json"))
                .replace("\"gender\"", "\"name\": [{\"family\": \"" + NAME + "\"}], \"gender\"");
        Random random = new Random(seed);
        for (int change = 0; change < CHANGES; change++) {
            String changed = bundle;
            for (int i = 0; i <= random.nextInt(3); i++) {
                changed = change(changed, random);
            }
            String seen = "seed " + seed + ", change " + change;
            Told told;
            try {
                told = Told.by(Told.MAP.with(FeedSetting.ZONE, "America/Chicago"), changed);
                told.assembled();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(seen, e);
            }
            assertThat(told.rows().size() + told.refused().size()).as(seen).isPositive();
            for (Problem problem : told.refused()) {
                assertThat(problem.toString()).as(seen).doesNotContain(NAME);
            }
            told.given()
                    .forEach(row -> row.points().stream()
                            .map(OpenPoint::found)
                            .forEach(found ->
                                    assertThat(String.valueOf(found)).as(seen).doesNotContain(NAME)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void bytesChangedAtRandomEndInNamedProblems(long seed) throws IOException {
        byte[] bundle = Files.readAllBytes(Path.of("../examples/feeds/fhir-day.json"));
        Random random = new Random(seed);
        for (int change = 0; change < CHANGES; change++) {
            byte[] changed = bundle.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            String seen = "seed " + seed + ", change " + change;
            FhirRows rows = new FhirRows(Told.MAP);
            try {
                rows.read("bytes", changed);
            } catch (RuntimeException e) {
                throw new AssertionError(seen, e);
            }
            assertThat(rows.resources()).as(seen).isBetween(0, 17);
        }
    }

    /** Takes a stretch out, puts a piece in, doubles a stretch or changes a value. */
    private static String change(String text, Random random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(40));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + piece + text.substring(at);
            case 2 -> text.substring(0, to) + text.substring(at);
            default -> value(text, at, piece);
        };
    }

    /** Puts a piece in the place of the next value. */
    private static String value(String text, int at, String piece) {
        int from = text.indexOf(": ", at);
        int end = from < 0 ? -1 : text.indexOf(',', from);
        return end < 0 ? text : text.substring(0, from + 2) + piece + text.substring(end);
    }
}
