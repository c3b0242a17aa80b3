package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.junit.jupiter.api.Test;

/** Tables as sites export them, and the visits that are read out of them. */
class RowsInEncounterOutTest {

    private static final FeedMap GENERIC =
            FeedMaps.builtIn().named("generic").with(FeedSetting.ZONE, "America/New_York");

    @Test
    void anOncologyDay() {
        assertThat(Imported.of(GENERIC, """
                        row,order,patient,visit,time,action,drug,dose,dose_unit,rate,rate_unit,route,access
                        1,O1,P1,V1,03/04/2026 08:00,New Bag,Sodium chloride 0.9%,1000,mL,500,mL/hr,IV,R chest port
                        2,O1,P1,V1,03/04/2026 09:10,Stopped,Sodium chloride 0.9%,,,,,IV,R chest port
                        3,O2,P1,V1,03/04/2026 09:12,Given,Ondansetron,8,mg,,,IV push,R chest port
                        4,O3,P1,V1,03/04/2026 09:30,New Bag,Oxaliplatin,150,mg,250,mL/hr,IVPB,R chest port
                        5,O3,P1,V1,03/04/2026 10:10,Paused,Oxaliplatin,,,,,IVPB,R chest port
                        6,O3,P1,V1,03/04/2026 10:25,Restarted,Oxaliplatin,,,,,IVPB,R chest port
                        7,O3,P1,V1,03/04/2026 11:45,Stopped,Oxaliplatin,,,,,IVPB,R chest port
                        8,O4,P1,V1,03/04/2026 12:00,Refused,Lorazepam,1,mg,,,IV push,
                        """).shown()).isEqualTo("x");
    }
}
