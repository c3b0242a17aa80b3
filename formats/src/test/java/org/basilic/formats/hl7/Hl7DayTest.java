package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.junit.jupiter.api.Test;

/** The oncology day of the examples, told in messages. */
class Hl7DayTest {

    private static final FeedMap CHICAGO = FeedMaps.builtIn().named("hl7").with(FeedSetting.ZONE, "America/Chicago");

    @Test
    void theOncologyDayIsToldInMessages() throws IOException {
        Taken taken = Taken.of(Files.readString(Path.of("../examples/feeds/hl7-day.hl7")));

        assertThat(taken.problems).isEmpty();
        assertThat(Hl7Story.shown(Hl7Story.read(taken.messages, CHICAGO).assembled(), "20260312"))
                .isEqualTo("""
                V4711 INFUSION/4711 2026-03-12 07:50-14:15 Z51.11 C18.7 E86.0
                  a1 sodium chloride 0.9%/J7030 iv-infusion hydration 08:05-09:10 1000 mL via right-chest-port
                  a2/dexamethasone dexamethasone/J1100 iv-infusion 09:10-09:30 12 mg in a2 via right-chest-port
                  a2/palonosetron palonosetron/J2469 iv-infusion 09:10-09:30 0.25 mg in a2 via right-chest-port
                  a4 atropine/J0461 iv-push 09:34- 0.4 mg via right-chest-port
                  a5 oxaliplatin/J9263 iv-infusion 09:40-11:45 153 mg wasted 47 mg via right-chest-port
                  a6 leucovorin/J0640 iv-infusion 09:40-11:40 720 mg wasted 130 mg via right-chest-port
                  a7 irinotecan/J9206 iv-infusion 11:50-13:22 paused 12:20-12:26 300 mg via right-chest-port
                  a8 sodium chloride 0.9%/J7030 iv-push flush 13:25- 20 mL via right-chest-port
                  a9 fluorouracil/J9190 iv-infusion 13:50- 4320 mg via right-chest-port
                  line right-chest-port port
                """);
    }
}
