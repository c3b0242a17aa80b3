package org.basilic.server.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the texts of a facility's messages mean: {@code maps/messages.csv} of its directory, read again when it has changed,
 * or the map of the program. Times without an offset are of the facility's zone unless the map has another.
 */
@Component
class FacilityMaps {

    private record Kept(@Nullable FileTime changed, FeedMap map) {}

    private final Facilities facilities;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    FacilityMaps(Facilities facilities) {
        this.facilities = facilities;
    }

    /**
     * Returns the map of a facility.
     *
     * @throws IOException if the file is not as it should be
     */
    FeedMap of(String facility) throws IOException {
        Path file = facilities.directory(facility).resolve("maps").resolve("messages.csv");
        FileTime changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
        Kept before = kept.get(facility);
        if (before != null && (changed == null ? before.changed() == null : changed.equals(before.changed()))) {
            return before.map();
        }
        FeedMap map = changed == null
                ? FeedMaps.builtIn().named("hl7")
                : FeedMaps.builtIn().read(file);
        if (map.zone() == null) {
            map = map.with(FeedSetting.ZONE, facilities.zone(facility).getId());
        }
        kept.put(facility, new Kept(changed, map));
        return map;
    }
}
