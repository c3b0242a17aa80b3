package org.basilic.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The maps by which the feeds of a facility are read: {@code maps/our-mar.csv}, {@code messages.csv}, {@code our-fhir.csv} of
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
        FeedMap map = withoutZone(facility, kind);
        String zone = assumedZone(facility, kind);
        return zone == null ? map : map.with(FeedSetting.ZONE, zone);
    }

    /** Returns the facility's own map for a feed; null where it has none. */
    public @Nullable Path ownOf(String facility, IntakeKind kind) {
        Path own = facilities.directory(facility).resolve("maps").resolve(kind.mapFile());
        return Files.exists(own) ? own : null;
    }

    /** Returns the zone of times that tell none; null where the map says it. */
    public @Nullable String assumedZone(String facility, IntakeKind kind) throws IOException {
        return withoutZone(facility, kind).setting(FeedSetting.ZONE).isEmpty()
                ? facilities.zone(facility).getId()
                : null;
    }

    private FeedMap withoutZone(String facility, IntakeKind kind) throws IOException {
        Path own = ownOf(facility, kind);
        return own == null
                ? FeedMaps.builtIn().named(kind.preset())
                : FeedMaps.builtIn().read(own);
    }
}
