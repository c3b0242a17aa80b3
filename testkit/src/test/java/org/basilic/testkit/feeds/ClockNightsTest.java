package org.basilic.testkit.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.fhir.FhirImport;
import org.basilic.formats.hl7.Hl7Import;
import org.basilic.formats.mar.MarImport;
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
                for (Encounter visit : exact(zone, start, stop)) {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Los_Angeles",
                "America/Anchorage"
            })
    void aLocalTimeOfTheHourShownTwiceIsAskedAboutWhereTheReadingsDiffer(String zone) throws IOException {
        CodedEncounter coded = coded(mar(zone, FALL, FALL.plusMinutes(75)));

        // Seventy-five minutes, or a hundred and thirty-five: one more unit of an hour.
        assertThat(coded.status()).isEqualTo(Status.BLOCKED);
        assertThat(coded.findings())
                .anySatisfy(finding -> assertThat(finding.because().inWords()).contains("75", "135"));
    }

    private static CodedEncounter coded(Encounter visit) {
        return Coder.standard().code(visit, new Request(null, Map.of(), Explain.ALL, false));
    }

    private Encounter mar(String zone, LocalDateTime start, LocalDateTime stop) throws IOException {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
        return mar(zone, start.format(form), stop.format(form));
    }

    /** Returns the visit as each feed tells it, with offsets. */
    private List<Encounter> exact(String zone, ZonedDateTime start, ZonedDateTime stop) throws IOException {
        DateTimeFormatter iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        DateTimeFormatter hl7 = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");
        String message = """
                MSH|^~\\&|A|B|C|D|20261101120000+0000||RAS^O17^RAS_O17|M1|P|2.5.1
                PID|1||P1^^^SITE^MR
                PV1|1|O|Infusion Center||||||||||||||||V1
                ORC|RE|A1
                RXA|0|1|%s|%s|J0696^ceftriaxone^HCPCS|1|g||00^new record^NIP001|||||||||||CP|A
                RXR|IV
                """.formatted(start.format(hl7), stop.format(hl7));
        String resource = """
                {"resourceType":"MedicationAdministration","id":"m1","status":"completed","subject":{"reference":\
                "Patient/P1"},"context":{"reference":"Encounter/V1"},"request":{"reference":"MedicationRequest/A1"},\
                "medicationCodeableConcept":{"coding":[{"system":\
                "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets","code":"J0696"}],"text":"ceftriaxone"},\
                "effectivePeriod":{"start":"%s","end":"%s"},"dosage":{"route":{"text":"IV"},"dose":{"value":1,"unit":"g"}}}
                {"resourceType":"Encounter","id":"V1","status":"finished","class":{"code":"AMB"},"subject":{"reference":\
                "Patient/P1"},"location":[{"location":{"display":"Infusion Center"}}]}
                {"resourceType":"Patient","id":"P1"}
                """.formatted(start.format(iso), stop.format(iso));
        return List.of(
                mar(zone, start.format(iso), stop.format(iso)),
                only(Imported.of(Hl7Import::read, map("hl7", zone), message, folder)),
                only(Imported.of(FhirImport::read, map("fhir", zone), resource, folder)));
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
        Path map = Files.writeString(folder.resolve("our-" + parent + ".csv"), Told.map(parent));
        return FeedMaps.builtIn().read(map).with(FeedSetting.ZONE, zone);
    }

    private static Encounter only(Imported imported) {
        assertThat(imported.problems).isEmpty();
        assertThat(imported.encounters).hasSize(1);
        return imported.encounters.get(0);
    }
}
