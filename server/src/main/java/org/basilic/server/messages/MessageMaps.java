package org.basilic.server.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basilic.chart.FeedMap;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.intake.IntakeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The maps of the facilities for messages, kept ready, and read again when one has changed. */
@Component
class MessageMaps {

    private record Kept(@Nullable FileTime changed, FeedMap map) {}

    private final Facilities facilities;
    private final FacilityMaps maps;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    MessageMaps(Facilities facilities, FacilityMaps maps) {
        this.facilities = facilities;
        this.maps = maps;
    }

    /**
     * Returns the map of a facility.
     *
     * @throws IOException if it is not as it should be
     */
    FeedMap of(String facility) throws IOException {
        Path file = facilities.directory(facility).resolve("maps").resolve("messages.csv");
        FileTime changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
        Kept before = kept.get(facility);
        if (before != null && (changed == null ? before.changed() == null : changed.equals(before.changed()))) {
            return before.map();
        }
        FeedMap map = maps.of(facility, IntakeKind.HL7);
        kept.put(facility, new Kept(changed, map));
        return map;
    }
}
