package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.ChartRow;
import org.junit.jupiter.api.Test;

/** Events of pumps are a set: neither their order nor how often each comes changes what they tell. */
class PumpSetTest {

    private static final int COUNT = Integer.getInteger("basilic.properties", 2_000);

    private static final String DAY = """
            08:00:00 START source=primary drug=saline rate=125 total=10 visit=V1 sent=08:00:01
            08:10:00 START channel=2 drug=cefazolin rate=200 order=o2 sent=08:10:02
            08:30:00 STOP source=primary drug=saline reason=alarming total=72 sent=08:30:01
            08:37:00 START source=primary drug=saline rate=125 total=0 sent=08:37:01
            08:40:00 COMP channel=2 order=o2 status=transitioning sent=08:40:01
            08:40:00 START channel=2 drug=cefazolin order=o2 mode=kvo rate=5 sent=08:40:01
            09:00:00 STOP source=primary drug=saline reason=switching-source sent=09:00:01
            09:00:00 START source=secondary drug=ondansetron rate=300 sent=09:00:01
            09:15:00 COMP source=secondary drug=ondansetron sent=09:15:01
            09:15:03 START source=primary drug=saline rate=125 sent=09:15:04
            09:20:00 STOP channel=2 order=o2 mode=kvo sent=09:20:01
            10:05:00 CLOCK whole=yes patient=none before=09:35 after=10:05 sent=09:35:01
            11:00:00 STOP source=primary drug=saline total=205 sent=10:30:01
            11:10:00 START source=primary drug=saline rate=125 patient=P2 sent=10:40:01
            11:30:00 PATIENT_ID whole=yes patient=P3 sent=11:00:01
            11:40:00 STOP source=primary drug=saline patient=P3 sent=11:10:01
            09:00:00 STOP device=SN-2 drug=heparin sent=09:00:01
            09:10:00 MDC_EVT_PUMP_SOMETHING device=SN-2 sent=09:10:01
            chart o1 saline 08:30-11:00
            chart o2 cefazolin 08:40-
            chart o3 ondansetron 09:30-
            chart o4 saline 11:10- patient=P2
            chart o5 saline 11:35-11:40 patient=P3
            """;

    @Test
    void theDayTellsThis() {
        assertThat(PumpStory.told(DAY)).isEqualTo("""
                        o1 saline 08:30-11:00 paused 09:00-09:07 paused 09:30-09:45:03; by pump: pauses
                        o2 cefazolin 08:40-09:10; by pump: stop
                        o3 ondansetron 09:30-09:45; by pump: stop
                        ? stop-without-start P1
                        ? pump-unclear P1: unmapped-action MDC_EVT_PUMP_SOMETHING
                        o4 saline 11:10-
                        ? pump-differs o4: stop not charted; pump 11:30
                        ? pump-patient-changed o4: 11:30
                        o5 saline 11:35-11:40
                        ? pump-patient-changed o5: 11:30
                        """);
    }

    @Test
    void anyOrderAndAnyRepetitionTellTheSame() {
        List<ChartRow> rows = PumpStory.read(DAY, PumpStory.map()).rows;
        List<ChartRow> again = PumpStory.read(sentAgain(), PumpStory.map()).rows;
        Assembled first = new Assembly(PumpStory.map()).of(rows);
        for (int seed = 0; seed < COUNT / 4; seed++) {
            Random random = new Random(seed);
            List<ChartRow> shuffled = new ArrayList<>(rows);
            for (ChartRow row : again) {
                if (random.nextInt(4) == 0) {
                    shuffled.add(row);
                }
            }
            Collections.shuffle(shuffled, random);
            Assembled assembled = new Assembly(PumpStory.map()).of(shuffled);
            assertThat(assembled.encounters()).as("seed %d", seed).isEqualTo(first.encounters());
            assertThat(assembled.fates()).as("seed %d", seed).hasSize(shuffled.size());
        }
    }

    /** The same events in messages of their own, sent at night. */
    private static String sentAgain() {
        StringBuilder story = new StringBuilder();
        for (String line : DAY.lines().toList()) {
            boolean event = !line.startsWith("chart");
            story.append(line.replaceAll("sent=\\S+", "sent=23:00:00"))
                    .append(event ? " id=R" + story.length() : "")
                    .append('\n');
        }
        return story.toString();
    }
}
