package org.basilic.testkit.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.mar.MarImport;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Status;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both nights on which clocks are changed, through each feed, in the zones of the country. */
class ClockNightsTest {

    private static final LocalDateTime FALL = LocalDateTime.parse("2026-11-01T00:30");
    private static final LocalDateTime SPRING = LocalDateTime.parse("2026-03-08T01:30");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 60",
        "America/Chicago, 60",
        "America/Denver, 60",
        "America/Los_Angeles, 60",
        "America/Anchorage, 60",
        "America/Phoenix, 120",
        "Pacific/Honolulu, 120",
        "America/Puerto_Rico, 120"
    })
    void overTheSpringGapLocalTimesAreElapsedTime(String zone, int minutes) throws IOException {
        CodedEncounter coded = coded(mar(zone, SPRING, SPRING.plusHours(2)));

        assertThat(minutes(coded)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Los_Angeles",
                "America/Anchorage"
            })
    void aTimeThatTheClockSkippedIsAnOpenPointThatBlocks(String zone) throws IOException {
        Encounter visit = mar(zone, SPRING, SPRING.plusHours(1));

        assertThat(visit.openPoints()).extracting(OpenPoint::kind).contains(OpenPointKind.SKIPPED_TIME);
        assertThat(coded(visit).status()).isEqualTo(Status.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Phoenix", "Pacific/Honolulu", "America/Puerto_Rico"})
    void whereTheClockIsNeverChangedNothingIsSkippedOrShownTwice(String zone) throws IOException {
        assertThat(mar(zone, SPRING, SPRING.plusHours(1)).openPoints()).isEmpty();
        CodedEncounter fall = coded(mar(zone, FALL, FALL.plusHours(1)));
        assertThat(fall.status()).isNotEqualTo(Status.BLOCKED);
        assertThat(minutes(fall)).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Los_Angeles",
                "America/Anchorage",
                "America/Phoenix",
                "Pacific/Honolulu",
                "America/Puerto_Rico"
            })
    void timesWithTheirOffsetAreExactOnBothNights(String zone) throws IOException {
        for (LocalDateTime night : new LocalDateTime[] {FALL, SPRING}) {
            for (int minutes = 15; minutes <= 240; minutes += 15) {
                ZonedDateTime start = night.atZone(ZoneId.of(zone));
                ZonedDateTime stop = start.plus(Duration.ofMinutes(minutes));
                for (Encounter visit : new Encounter[] {exactMar(zone, start, stop)}) {
                    CodedEncounter coded = coded(visit);

                    assertThat(minutes(coded))
                            .as("%s from %s for %d minutes: %s", zone, start, minutes, Results.json(visit))
                            .isEqualTo(minutes);
                }
            }
        }
    }

    private static int minutes(CodedEncounter coded) {
        int sum = 0;
        for (CodedLine line : coded.lines()) {
            sum += line.minutes() == null ? 0 : line.minutes();
        }
        return sum;
    }

    private static CodedEncounter coded(Encounter visit) {
        return Coder.standard().code(visit, new Request(null, Map.of(), Explain.ALL, false));
    }

    private Encounter mar(String zone, LocalDateTime start, LocalDateTime stop) throws IOException {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
        return mar(zone, start.format(form), stop.format(form));
    }

    private Encounter exactMar(String zone, ZonedDateTime start, ZonedDateTime stop) throws IOException {
        DateTimeFormatter form = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        return mar(zone, start.format(form), stop.format(form));
    }

    private Encounter mar(String zone, String start, String stop) throws IOException {
        String text = """
                row,order,patient,visit,time,action,drug,hcpcs,dose,dose_unit,route,location
                1,A1,P1,V1,%s,New Bag,ceftriaxone,J0696,1,g,IV,Infusion Center
                2,A1,P1,V1,%s,Stopped,ceftriaxone,J0696,,,IV,Infusion Center
                """.formatted(start, stop);
        return only(Imported.of(MarImport::read, map("generic", zone), text, folder));
    }

    private FeedMap map(String parent, String zone) throws IOException {
        Path map = java.nio.file.Files.writeString(folder.resolve("our-" + parent + ".csv"), Told.map(parent));
        return FeedMaps.builtIn().read(map).with(FeedSetting.ZONE, zone);
    }

    private static Encounter only(Imported imported) {
        assertThat(imported.problems).isEmpty();
        assertThat(imported.encounters).hasSize(1);
        return imported.encounters.get(0);
    }

    private static Administration given(Encounter visit) {
        assertThat(visit.administrations()).hasSize(1);
        return visit.administrations().get(0);
    }
}
