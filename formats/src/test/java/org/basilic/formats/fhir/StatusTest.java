package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.chart.Change;
import org.basilic.chart.FeedSetting;
import org.basilic.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administration of each status says was done. Each line: status, how it was given, when; what comes of it. */
class StatusTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            # status         | route or method | when                  | what was done
            completed        | IV              | 08:05 to 09:10        | START 08:05, STOP 09:10
            completed        | IV              | 08:05                 | GIVEN 08:05
            completed        | IV push         | 08:05                 | GIVEN 08:05
            completed        | method IV Push  | 08:05                 | PUSH 08:05
            completed        | method IV Push  | 08:05 to 08:05        | PUSH 08:05
            completed        | method IV Push  | 08:05 to 08:08        | START 08:05, STOP 08:08
            completed        | IM              | 08:05 to 08:05        | GIVEN 08:05
            completed        | IV              | 08:05 to 08:05        | START 08:05, STOP 08:05
            completed        | IV              | from 08:05            | START 08:05
            completed        | IV              | until 09:10           | STOP 09:10
            completed        | IV              | the day               | GIVEN ?
            completed        | IV              | the days              | START ?
            completed        | IV              | never                 | GIVEN ?
            completed        | IV              | nonsense              | GIVEN ? !unreadable-time
            stopped          | IV              | 08:05 to 08:20        | START 08:05, STOP 08:20
            stopped          | IV              | from 08:05            | START 08:05
            in-progress      | IV              | from 08:05            | START 08:05
            in-progress      | IV              | 08:05                 | START 08:05
            in-progress      | IV              | 08:05 to 09:10        | START 08:05
            on-hold          | IV              | 08:05 to 08:20        | START 08:05, PAUSE 08:20
            on-hold          | IV              | 08:20                 | HOLD 08:20
            on-hold          | IV              | 08:20 to 08:20        | HOLD 08:20
            on-hold          | IV              | from 08:05            | START 08:05, PAUSE ?
            not-done         | IV              | 08:05 to 09:10        | NOT_GIVEN 08:05
            entered-in-error | IV              | 08:05 to 09:10        | META 08:05
            unknown          | IV              | 08:05 to 09:10        | GIVEN 08:05 !unclear-status
            finished         | IV              | 08:05 to 09:10        | GIVEN 08:05 !unclear-status
            """)
    void aStatusSaysWhatWasDone(String status, String way, String when, String done) {
        assertThat(Told.shown(Told.by(resource(status, way, when)).only())).isEqualTo(done);
    }

    @Test
    void whatWasEnteredInErrorTakesBackWhatWasToldBefore() {
        String first = Told.administration(
                "m1", "'status':'completed','meta':{'versionId':'1'},'effectiveDateTime':'2026-03-12T08:05:00-05:00'");
        String second = Told.administration(
                "m1",
                "'status':'entered-in-error','meta':{'versionId':'2'},'effectiveDateTime':'2026-03-12T08:05:00-05:00'");

        Told told = Told.by(Told.bundle(second, first));

        assertThat(told.given()).extracting(row -> row.change()).containsExactly(Change.RETRACT, Change.ADD);
        assertThat(told.assembled().encounters()).isEmpty();
        assertThat(told.assembled().fates())
                .extracting(fate -> fate.fate().written())
                .containsExactly("retracted", "retracted");
    }

    @Test
    void whatTheServerDeletedIsTakenBack() {
        String given =
                Told.administration("m1", "'status':'completed','effectiveDateTime':'2026-03-12T08:05:00-05:00'");
        String bundle = "{'resourceType':'Bundle','type':'history','entry':["
                + "{'request':{'method':'DELETE','url':'MedicationAdministration/m1'}},{'resource':" + given + "}]}";

        assertThat(Told.by(bundle).assembled().encounters()).isEmpty();
    }

    @Test
    void aModifierExtensionMayTurnTheMeaningAround() {
        String altered = Told.administration(
                "m1",
                "'modifierExtension':[{'url':'urn:site:not','valueBoolean':true}],'status':'completed',"
                        + "'effectiveDateTime':'2026-03-12T08:05:00-05:00'");

        assertThat(Told.shown(Told.by(altered).only())).isEqualTo("GIVEN 08:05 !unclear-status");
    }

    @Test
    void aResourceWithoutStatusIsRefused() {
        Told told = Told.by(Told.administration("m1", "'effectiveDateTime':'2026-03-12T08:05:00-05:00'"));

        assertThat(told.refused())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("BROKEN_RESOURCE file1 $.status");
        assertThat(told.rows()).isEmpty();
    }

    @Test
    void aTimeWithoutOffsetIsRefusedUnlessTheZoneIsKnown() {
        String given = Told.administration("m1", "'status':'completed','effectiveDateTime':'2026-03-12T08:05:00'");

        assertThat(Told.by(given).refused())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(ProblemCode.MISSING_OFFSET + " file1 MedicationAdministration/m1 effectiveDateTime");
        Told assumed = Told.by(Told.MAP.with(FeedSetting.ZONE, "America/Chicago"), given);
        assertThat(Told.shown(assumed.only())).isEqualTo("GIVEN 08:05 !assumed-zone");
        assertThat(assumed.coded()).containsExactly("ketorolac ketorolac iv-infusion 08:05-?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-12T08:05:00-05:00     | 08:05
            2026-03-12T13:05:00Z          | 13:05
            2026-03-12T08:05-05:00        | 08:05
            2026-03-12T08:05:59.999-05:00 | 08:05:59
            2026-03-12T08:05:60-05:00     | 08:05:59
            2026-03-12T24:00:00-05:00     | 00:00
            """)
    void timesAreReadToTheSecond(String written, String time) {
        String given = Told.administration("m1", "'status':'completed','effectiveDateTime':'" + written + "'");

        assertThat(Told.shown(Told.by(given).only())).isEqualTo("GIVEN " + time);
    }

    private static String resource(String status, String way, String when) {
        String method = way.startsWith("method ") ? ",'method':{'text':'" + way.substring(7) + "'}" : "";
        return "{'resourceType':'MedicationAdministration','id':'m1','status':'" + status + "',"
                + "'subject':{'reference':'Patient/p1'},'medicationCodeableConcept':{'text':'ketorolac'},"
                + "'dosage':{'route':{'text':'" + (method.isEmpty() ? way : "IV") + "'}" + method + "}" + when(when)
                + "}";
    }

    private static String when(String when) {
        String[] times = when.split(" to ", -1);
        return switch (when) {
            case "never" -> "";
            case "the day" -> ",'effectiveDateTime':'2026-03-12'";
            case "the days" -> ",'effectivePeriod':{'start':'2026-03','end':'2026-03-13'}";
            case "nonsense" -> ",'effectiveDateTime':'2026-02-30T08:05:00Z'";
            default -> {
                if (times.length == 2) {
                    yield ",'effectivePeriod':{'start':'" + at(times[0]) + "','end':'" + at(times[1]) + "'}";
                }
                if (when.startsWith("from ")) {
                    yield ",'effectivePeriod':{'start':'" + at(when.substring(5)) + "'}";
                }
                yield when.startsWith("until ")
                        ? ",'effectivePeriod':{'end':'" + at(when.substring(6)) + "'}"
                        : ",'effectiveDateTime':'" + at(when) + "'";
            }
        };
    }

    private static String at(String time) {
        return "2026-03-12T" + time + ":00-05:00";
    }
}
