package org.basilic.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The maps by which the feeds of a facility are read, whether they come as files or as messages: {@code maps/our-mar.csv},
 * {@code our-hl7.csv}, {@code our-fhir.csv} of its directory, else those of the program. Times without a zone are of the
 * facility's. A map is kept ready, and read again when a file beside it has changed: its parent may be one of them.
 */
@Component
public class FacilityMaps {

    private record Of(String facility, IntakeKind kind) {}

    private record Kept(
            List<String> files, FeedMap map, @Nullable String assumedZone) {}

    private final Facilities facilities;
    private final Map<Of, Kept> kept = new ConcurrentHashMap<>();

    FacilityMaps(Facilities facilities) {
        this.facilities = facilities;
    }

    /**
     * Returns the map for a feed.
     *
     * @throws IOException if the facility's map is not as it should be
     */
    public FeedMap of(String facility, IntakeKind kind) throws IOException {
        return current(facility, kind).map();
    }

    /** Returns the facility's own map for a feed; null where it has none. */
    public @Nullable Path ownOf(String facility, IntakeKind kind) {
        Path own = directory(facility).resolve(kind.mapFile());
        return Files.exists(own) ? own : null;
    }

    /** Returns the zone of times that tell none; null where the map says it. */
    public @Nullable String assumedZone(String facility, IntakeKind kind) throws IOException {
        return current(facility, kind).assumedZone();
    }

    private Kept current(String facility, IntakeKind kind) throws IOException {
        List<String> files = files(facility);
        Of of = new Of(facility, kind);
        Kept before = kept.get(of);
        if (before != null && before.files().equals(files)) {
            return before;
        }
        Path own = ownOf(facility, kind);
        FeedMap map = own == null
                ? FeedMaps.builtIn().named(kind.preset())
                : FeedMaps.builtIn().read(own);
        String zone = map.setting(FeedSetting.ZONE).isEmpty()
                ? facilities.zone(facility).getId()
                : null;
        Kept now = new Kept(files, zone == null ? map : map.with(FeedSetting.ZONE, zone), zone);
        kept.put(of, now);
        return now;
    }

    private Path directory(String facility) {
        return facilities.directory(facility).resolve("maps");
    }

    /** Returns the files of a facility, each with its size and when it was changed. */
    private List<String> files(String facility) throws IOException {
        Path directory = directory(facility);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.sorted().toList()) {
                files.add(file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
