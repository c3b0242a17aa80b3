package org.basilic.cli.feed;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.cli.Options;
import org.basilic.cli.Trouble;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.FirstDay;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * By what an import reads.
 *
 * @param firstDay the day on which every visit is to begin; null for records whose days are true
 */
public record FeedOptions(
        FeedKind kind, FeedMap map, @Nullable LocalDate firstDay) {

    private static final String PRESET = "--preset";
    private static final String MAP = "--map";
    private static final String ZONE = "--assume-zone";
    private static final String FIRST_DAY = "--first-day";

    /** Returns the options. */
    public static List<OptionSpec> specs() {
        return List.of(
                Options.text(PRESET, "ID", "the map of a feed that comes with the program; see: basilic import maps"),
                Options.text(MAP, "FILE", "a map of your own; see: basilic import lint"),
                Options.text(ZONE, "ZONE", "the zone of times that tell none, such as America/Chicago"),
                Options.text(
                        FIRST_DAY,
                        "DAY",
                        "moves every visit so that it begins on this day, for records whose days were moved"));
    }

    /** Returns what the words ask for of a feed. */
    public static FeedOptions of(ParseResult words, FeedKind kind) throws IOException {
        String preset = words.matchedOptionValue(PRESET, (String) null);
        String file = words.matchedOptionValue(MAP, (String) null);
        if (preset != null && file != null) {
            throw wrong(words, PRESET + " does not go with " + MAP + ": the map names its own parent");
        }
        FeedMap map = file == null
                ? FeedMapDoor.named(preset == null ? kind.preset() : preset, words)
                : FeedMaps.builtIn().read(Trouble.path(file));
        String zone = words.matchedOptionValue(ZONE, (String) null);
        if (zone != null) {
            map = map.with(FeedSetting.ZONE, zone(zone, words));
        }
        return new FeedOptions(kind, map, firstDay(words));
    }

    /** Refuses the options where nothing is imported. */
    public static void refuse(ParseResult words, String without) {
        for (OptionSpec option : specs()) {
            if (words.hasMatchedOption(option.longestName())) {
                throw wrong(words, option.longestName() + " goes with " + without);
            }
        }
    }

    /** Returns an encounter on the days that are asked for. */
    Encounter moved(Encounter encounter) {
        return firstDay == null ? encounter : FirstDay.to(firstDay, encounter);
    }

    private static String zone(String zone, ParseResult words) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(zone)) {
            throw wrong(words, ZONE + " wants a zone of the IANA list such as America/New_York, not " + zone);
        }
        return zone;
    }

    private static @Nullable LocalDate firstDay(ParseResult words) {
        String written = words.matchedOptionValue(FIRST_DAY, (String) null);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw wrong(words, FIRST_DAY + " wants a day such as 2026-03-02, not " + written);
        }
    }

    private static ParameterException wrong(ParseResult words, String message) {
        return new ParameterException(words.commandSpec().commandLine(), message);
    }
}
