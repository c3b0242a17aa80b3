package org.basilic.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.server.facility.Facilities;
import org.springframework.stereotype.Component;

/**
 * The maps by which the feeds of a facility are read: {@code maps/our-mar.csv}, {@code our-hl7.csv}, {@code our-fhir.csv} of
 * its directory, else those of the program. Times without a zone are of the facility's.
 */
@Component
public class FacilityMaps {

    private final Facilities facilities;

    FacilityMaps(Facilities facilities) {
        this.facilities = facilities;
    }

    /**
     * Returns the map for a feed.
     *
     * @throws IOException if the facility's map is not as it should be
     */
    public FeedMap of(String facility, IntakeKind kind) throws IOException {
        Path own = facilities.directory(facility).resolve("maps").resolve("our-" + kind.word() + ".csv");
        FeedMap map = Files.exists(own)
                ? FeedMaps.builtIn().read(own)
                : FeedMaps.builtIn().named(kind.preset());
        return map.setting(FeedSetting.ZONE).isEmpty()
                ? map.with(FeedSetting.ZONE, facilities.zone(facility).getId())
                : map;
    }
}
