package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.FeedMap;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.junit.jupiter.api.Test;

/** Spoilt messages are read or refused, and nothing of a patient is in what is said of them. */
class PumpMutationTest {

    private static final int COUNT = Integer.getInteger("basilic.properties", 2_000);

    private static final String STORY = """
            09:00:00 START source=primary drug=saline rate=125 total=10
            09:30:00 STOP source=primary drug=saline reason=switching-source total=72
            09:30:00 START source=secondary drug=cefazolin rate=300 order=o2
            09:45:00 COMP source=secondary order=o2 status=transitioning
            09:45:00 START source=secondary order=o2 mode=kvo rate=5
            09:50:00 START source=primary drug=saline rate=125
            10:05:00 CLOCK whole=yes patient=none before=09:35 after=10:05
            10:30:00 PATIENT whole=yes patient=P2
            11:00:00 STOP source=primary drug=saline total=20 patient=P2
            """;

    private static final String CHART = """
            chart o1 saline 09:00-
            chart o2 cefazolin 09:30-09:45
            """;

    private static final String[] BITS = {
        "|",
        "^",
        "~",
        "&",
        "\\",
        "\r",
        "OBX|",
        "MDC_EVT_",
        "-",
        "9999999999",
        "20261399",
        "0",
        "",
        "1.1.1.1",
        "\u00e9",
        "kvo"
    };

    @Test
    void spoiltMessagesAreReadOrRefused() {
        FeedMap map = PumpStory.map();
        List<String> good = PumpStory.messages(STORY);
        for (int seed = 0; seed < COUNT / 2; seed++) {
            Random random = new Random(seed);
            PumpStory.Taken taken = PumpStory.read(CHART, map);
            int number = 0;
            for (String message : good) {
                number++;
                String text = random.nextInt(3) == 0 ? spoilt(message, random) : message;
                int place = number;
                assertThatCode(() -> PumpMessages.rows("x", PumpStory.message(place, text), map, taken))
                        .as("seed %d, message %d", seed, number)
                        .doesNotThrowAnyException();
            }
            List<Assembled> assembled = new ArrayList<>();
            assertThatCode(() -> assembled.add(new Assembly(map).of(taken.rows)))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
            assertThat(assembled.get(0).fates()).as("seed %d", seed).hasSize(taken.rows.size());
            for (Problem problem : taken.refused) {
                assertThat(problem.toString()).as("seed %d", seed).doesNotContain("Canary", "Invented", "SN-1");
            }
            for (Encounter encounter : assembled.get(0).encounters()) {
                assertThat(encounter.openPoints().toString())
                        .as("seed %d", seed)
                        .doesNotContain("Canary", "Invented", "SN-1", "19700101");
            }
        }
    }

    private static String spoilt(String message, Random random) {
        StringBuilder text = new StringBuilder(message);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.replace(from, to, BITS[random.nextInt(BITS.length)]);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, BITS[random.nextInt(BITS.length)]);
                default -> text.delete(from, to);
            }
            if (text.length() == 0) {
                return "MSH";
            }
        }
        return text.toString();
    }
}
