package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.junit.jupiter.api.Test;

/** The oncology day of the examples, told in resources. */
class FhirDayTest {

    private static final FeedMap CHICAGO = Told.MAP.with(FeedSetting.ZONE, "America/Chicago");

    @Test
    void theOncologyDayIsToldInResources() throws IOException {
        Told told = Told.by(CHICAGO, Files.readString(Path.of("../examples/feeds/fhir-day.json")));

        assertThat(told.refused()).isEmpty();
        assertThat(told.coded())
                .containsExactly(
                        "a1 sodium chloride 0.9% iv-infusion 08:05-09:10 1000 mL",
                        "a2 palonosetron iv-infusion 09:10-09:30 0.25 mg",
                        "a2-2 dexamethasone iv-infusion 09:10-09:30 12 mg",
                        "a4 atropine iv-push 09:34-? 0.4 mg",
                        "a5 oxaliplatin iv-infusion 09:40-11:45 153 mg",
                        "a6 leucovorin iv-infusion 09:40-11:40 720 mg",
                        "a7 irinotecan iv-infusion 11:50-13:22 (12:20-12:26) 300 mg",
                        "a8 sodium chloride 0.9% iv-push 13:25-? 20 mL",
                        "a9 fluorouracil iv-infusion 13:50-11:50 4320 mg");
    }
}
