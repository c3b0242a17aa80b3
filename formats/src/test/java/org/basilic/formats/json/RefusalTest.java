package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basilic.formats.Read;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    /** Returns a record with these properties and, where they do not have it, all that a record must have. */
    private static String record(String properties) {
        StringBuilder record = new StringBuilder("{").append(properties);
        for (String needed : List.of(
                "\"id\":\"V-1\"",
                "\"setting\":\"facility\"",
                "\"dateOfService\":\"2026-03-02\"",
                "\"administrations\":[]")) {
            if (!properties.contains(needed.substring(0, needed.indexOf(':') + 1))
                    || (needed.startsWith("\"id\"") && !properties.startsWith("\"id\""))) {
                record.append(record.length() > 1 ? "," : "").append(needed);
            }
        }
        return record.append("}").toString();
    }

    private static String given(String properties) {
        StringBuilder given = new StringBuilder("\"administrations\":[{").append(properties);
        for (String needed : List.of("\"id\":\"a1\"", "\"drug\":{}", "\"route\":\"iv-infusion\"")) {
            if (!properties.startsWith(needed.substring(0, needed.indexOf(':') + 1))) {
                given.append(given.toString().endsWith("{") ? "" : ",").append(needed);
            }
        }
        return record(given.append("}]").toString());
    }

    private static List<String> problems(String text) {
        Reading reading = Sample.readings(text).get(0);
        return reading instanceof Refused refused
                ? refused.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "id":""                       | IN-007 $.id: found a text of 0 characters; wanted a text of 1 to 64 characters
                    "id":12                       | IN-004 $.id: found a number; wanted a text
                    "id":null                     | IN-004 $.id: found null; wanted a text
                    "id":{"a":[1]}                | IN-004 $.id: found an object; wanted a text
                    "id":"\\ud800"                | IN-007 $.id: found a text with half of a character; wanted a text of whole characters
                    "setting":"hospital"          | IN-005 $.setting: found hospital; wanted one of: facility, professional
                    "setting":"Müller"            | IN-005 $.setting: found a text of 6 characters; wanted one of: facility, professional
                    "setting":["facility"]        | IN-004 $.setting: found an array; wanted one of: facility, professional
                    "setting":true                | IN-004 $.setting: found true; wanted one of: facility, professional
                    "placeOfService":"2"          | IN-007 $.placeOfService: found 2; wanted two digits
                    "placeOfService":"222"        | IN-007 $.placeOfService: found 222; wanted two digits
                    "placeOfService":"x2"         | IN-007 $.placeOfService: found x2; wanted two digits
                    "placeOfService":22           | IN-004 $.placeOfService: found a number; wanted a text
                    "payer":"none such"           | IN-026 $.payer: found an id that no payer policy has; wanted the id of a payer policy, or none for the national default
                    "dateOfService":"2026-02-30"  | IN-008 $.dateOfService: found 2026-02-30; wanted a day of the calendar
                    "dateOfService":"2025-02-29"  | IN-008 $.dateOfService: found 2025-02-29; wanted a day of the calendar
                    "dateOfService":"2026-13-01"  | IN-008 $.dateOfService: found 2026-13-01; wanted a day of the calendar
                    "dateOfService":"2026-00-10"  | IN-008 $.dateOfService: found 2026-00-10; wanted a day of the calendar
                    "dateOfService":"2026-01-00"  | IN-008 $.dateOfService: found 2026-01-00; wanted a day of the calendar
                    "dateOfService":"03/02/2026"  | IN-007 $.dateOfService: found 03/02/2026; wanted a date such as 2026-03-02
                    "dateOfService":"2026-3-2"    | IN-007 $.dateOfService: found 2026-3-2; wanted a date such as 2026-03-02
                    "dateOfService":"2026-03-02T" | IN-007 $.dateOfService: found 2026-03-02T; wanted a date such as 2026-03-02
                    "dateOfService":20260302      | IN-004 $.dateOfService: found a number; wanted a date such as 2026-03-02
                    "timeZone":"Chicago"          | IN-007 $.timeZone: found a text of 7 characters; wanted an IANA time zone such as America/New_York
                    "timeZone":"+02:00"           | IN-007 $.timeZone: found a text of 6 characters; wanted an IANA time zone such as America/New_York
                    "patient":"Smith"             | IN-004 $.patient: found a text of 5 characters; wanted an object
                    "patient":{"name":"Smith"}    | IN-002 $.patient.name: found a property that is not known here; wanted id, birthDate, sex
                    "patient":{"birthDate":"1961-02-29"} | IN-008 $.patient.birthDate: found a text of 10 characters; wanted a day of the calendar
                    "patient":{"birthDate":"1 May 61"}   | IN-007 $.patient.birthDate: found a text of 8 characters; wanted a date such as 2026-03-02
                    "patient":{"sex":"F"}         | IN-005 $.patient.sex: found F; wanted one of: female, male, other, unknown
                    "visit":{"number":0}          | IN-006 $.visit.number: found 0; wanted a whole number from 1 to 1000000
                    "visit":{"number":"1"}        | IN-004 $.visit.number: found a text of 1 character; wanted a whole number from 1 to 1000000
                    "visit":{"number":1.5}        | IN-004 $.visit.number: found 1.5; wanted a whole number from 1 to 1000000
                    "visit":{"number":1e10}       | IN-006 $.visit.number: found 1e10; wanted a whole number from 1 to 1000000
                    "visit":{"number":1e1000000000} | IN-006 $.visit.number: found 1e1000000000; wanted a whole number from 1 to 1000000
                    "visit":{"number":1e-1000000000} | IN-006 $.visit.number: found 1e-1000000000; wanted a whole number from 1 to 1000000
                    "visit":{"number":99999999999999999999} | IN-006 $.visit.number: found 99999999999999999999; wanted a whole number from 1 to 1000000
                    "visit":{"arrival":"2026-03-02T25:00"} | IN-008 $.visit.arrival: found 2026-03-02T25:00; wanted a time from 00:00 to 23:59
                    "visit":{"arrival":"2026-03-02T24:00"} | IN-008 $.visit.arrival: found 2026-03-02T24:00; wanted a time from 00:00 to 23:59; midnight is 00:00 of the next day
                    "visit":{"arrival":"2026-03-02T24:01"} | IN-008 $.visit.arrival: found 2026-03-02T24:01; wanted a time from 00:00 to 23:59
                    "visit":{"arrival":"2026-03-02T09:60"} | IN-008 $.visit.arrival: found 2026-03-02T09:60; wanted a time from 00:00 to 23:59
                    "visit":{"arrival":"2026-03-02T09:00:60"} | IN-008 $.visit.arrival: found 2026-03-02T09:00:60; wanted a time from 00:00 to 23:59
                    "visit":{"arrival":"2026-02-30T24:00"} | IN-008 $.visit.arrival: found 2026-02-30T24:00; wanted a day of the calendar
                    "visit":{"arrival":"2026-03-02 09:00"} | IN-007 $.visit.arrival: found 2026-03-02 09:00; wanted a local time such as 2026-03-02T09:05, without a zone
                    "visit":{"arrival":"2026-03-02T9:00"} | IN-007 $.visit.arrival: found 2026-03-02T9:00; wanted a local time such as 2026-03-02T09:05, without a zone
                    "visit":{"arrival":"2026-03-02T09:00Z"} | IN-007 $.visit.arrival: found 2026-03-02T09:00Z; wanted a local time such as 2026-03-02T09:05, without a zone
                    "visit":{"arrival":"2026-03-02T09:00:00.5"} | IN-007 $.visit.arrival: found 2026-03-02T09:00:00.5; wanted a local time such as 2026-03-02T09:05, without a zone
                    "visit":{"arrival":9}         | IN-004 $.visit.arrival: found a number; wanted a local time such as 2026-03-02T09:05, without a zone
                    "diagnoses":{}                | IN-004 $.diagnoses: found an object; wanted an array
                    "diagnoses":["C50"]           | IN-004 $.diagnoses[0]: found a text of 3 characters; wanted an object
                    "diagnoses":[{"code":"C50"},{"description":"x"}] | IN-003 $.diagnoses[1].code: found nothing; wanted the property code
                    "accesses":[{"id":"p","kind":"vein"}] | IN-005 $.accesses[0].kind: found vein; wanted one of: peripheral, central, picc, port, midline, subcutaneous, arterial, intraosseous, other
                    "accesses":[{"id":"p","leftInPlace":"yes"}] | IN-004 $.accesses[0].leftInPlace: found a text of 3 characters; wanted true or false
                    "services":[{"code":"99213","modifiers":["25",25]}] | IN-004 $.services[0].modifiers[1]: found a number; wanted a text
                    "services":[{"code":"99213","units":0}] | IN-006 $.services[0].units: found 0; wanted a whole number from 1 to 1000000
                    "program340B":{"coveredEntity":1} | IN-004 $.program340B.coveredEntity: found a number; wanted true or false
                    "openPoints":[{"kind":"no-way","feed":"mar","place":"row 1"}] | IN-005 $.openPoints[0].kind: found no-way; wanted one of: unmapped-action, unmapped-route, unmapped-class, unmapped-payer, no-route, no-drug, no-time, unreadable-time, unreadable-amount, missing-target, missing-diagnosis, unclear-status, negative-amount, absurd-rate, stop-before-start, no-length, too-long, skipped-time, start-missing, stop-without-start, second-stop, pause-without-run, volume-without-run, waste-without-dose, bolus-in-infusion, runs-overlap, never-resumed, amounts-differ-in-unit, dose-of-bag-unclear, retracted-unknown, corrected-unknown, gap-in-sequence, pump-unclear, pump-only, pump-differs, pump-clock-changed, pump-patient-changed, late-entry, no-zone, assumed-zone, fixed-offset, unknown-unit, inpatient, setting-assumed
                    "openPoints":[{"kind":"no-zone","feed":"mar"}] | IN-003 $.openPoints[0].place: found nothing; wanted the property place
                    "openPoints":[{"kind":"no-zone","feed":"mar","place":17}] | IN-004 $.openPoints[0].place: found a number; wanted a text
                    "openPoints":[{"kind":"no-zone","feed":"mar","place":"row 1","name":"x"}] | IN-002 $.openPoints[0].name: found a property that is not known here; wanted kind, administration, order, feed, place, found
                    "openPoints":[{"kind":"no-time","administration":"none","feed":"mar","place":"row 1"}] | IN-023 $.openPoints[0].administration: found an id that no administration has; wanted the id of one of the administrations
                    "openPoints":{}               | IN-004 $.openPoints: found an object; wanted an array
                    "Payer":"medicare"            | IN-002 $.Payer: found a property that is not known here; wanted id, setting, placeOfService, payer, dateOfService, timeZone, patient, visit, primaryReason, diagnoses, accesses, administrations, services, program340B, openPoints
                    "John Q. Smith":{"x":[{}]}    | IN-002 $.(name of 13 characters): found a property that is not known here; wanted id, setting, placeOfService, payer, dateOfService, timeZone, patient, visit, primaryReason, diagnoses, accesses, administrations, services, program340B, openPoints
                    "payer":"medicare","payer":"x" | IN-009 $.payer: found the property a second time; wanted each property once
                    """)
    void saysWhereWhatAndWhatWouldBeRight(String properties, String problem) {
        assertThat(problems(record(properties))).containsExactly(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "route":"iv"                 | IN-005 $.administrations[0].route: found iv; wanted one of: iv-infusion, iv-push, intramuscular, subcutaneous, subcutaneous-infusion, intradermal, intra-arterial-push, intra-arterial-infusion, intrathecal, intraventricular, intrapleural, intraperitoneal, intralesional, intravesical, intravitreal, intra-articular, on-body-injector, oral, inhaled, topical, other
                    "drug":"ondansetron"         | IN-004 $.administrations[0].drug: found a text of 11 characters; wanted an object
                    "drug":{"class":"antibiotic"} | IN-005 $.administrations[0].drug.class: found antibiotic; wanted one of: hydration, therapeutic, chemotherapy, complex-biologic, hormonal-antineoplastic, vaccine, contrast, blood, other
                    "drug":{"brand":"x"}         | IN-002 $.administrations[0].drug.brand: found a property that is not known here; wanted name, hcpcs, ndc, rxnorm, class
                    "minutes":-1                 | IN-006 $.administrations[0].minutes: found -1; wanted a whole number from 0 to 1000000
                    "minutes":30.5               | IN-004 $.administrations[0].minutes: found 30.5; wanted a whole number from 0 to 1000000
                    "minutes":"30"               | IN-004 $.administrations[0].minutes: found a text of 2 characters; wanted a whole number from 0 to 1000000
                    "lesions":0                  | IN-006 $.administrations[0].lesions: found 0; wanted a whole number from 1 to 1000000
                    "purpose":"kvo"              | IN-005 $.administrations[0].purpose: found kvo; wanted one of: treatment, hydration, protocol-hydration, keep-vein-open, flush, diluent, line-patency, procedure, transfusion
                    "dose":{"amount":-0.5,"unit":"mg"} | IN-006 $.administrations[0].dose.amount: found -0.5; wanted a number of at least 0
                    "dose":{"amount":"8","unit":"mg"}  | IN-004 $.administrations[0].dose.amount: found a text of 1 character; wanted a number of at least 0
                    "dose":{"amount":8}          | IN-003 $.administrations[0].dose.unit: found nothing; wanted the property unit
                    "dose":{"amount":1e500,"unit":"mg"} | IN-006 $.administrations[0].dose.amount: found 1e500; wanted a number of at most 500 digits before the point and 30 after it
                    "dose":{"amount":1e999,"unit":"mg"} | IN-006 $.administrations[0].dose.amount: found 1e999; wanted a number of at most 500 digits before the point and 30 after it
                    "dose":{"amount":1E-1000000000,"unit":"mg"} | IN-006 $.administrations[0].dose.amount: found 1E-1000000000; wanted a number of at most 500 digits before the point and 30 after it
                    "dose":8                     | IN-004 $.administrations[0].dose: found a number; wanted an object
                    "pauses":[{"start":"2026-03-02T09:00"}] | IN-003 $.administrations[0].pauses[0].stop: found nothing; wanted the property stop
                    "containers":[{"kind":"vial","size":{"amount":1,"unit":"mg"},"count":1}] | IN-005 $.administrations[0].containers[0].kind: found vial; wanted one of: single-dose, multi-dose
                    "containers":[{"kind":"multi-dose","size":{"amount":1,"unit":"mg"},"count":0}] | IN-006 $.administrations[0].containers[0].count: found 0; wanted a whole number from 1 to 1000000
                    "containers":[{"kind":"multi-dose","size":null,"count":1}] | IN-004 $.administrations[0].containers[0].size: found null; wanted an object
                    "diagnoses":["C50",null]     | IN-004 $.administrations[0].diagnoses[1]: found null; wanted a text
                    "evidence":[{"fact":"start","feed":"mar","place":"row 1","grade":"sure"}] | IN-005 $.administrations[0].evidence[0].grade: found sure; wanted one of: charted, pump, derived, ordered, late
                    "evidence":[{"fact":"start","feed":"mar","grade":"late"}] | IN-003 $.administrations[0].evidence[0].place: found nothing; wanted the property place
                    "evidence":["row 1"]         | IN-004 $.administrations[0].evidence[0]: found a text of 5 characters; wanted an object
                    "start":"2026-03-02T24:00"   | IN-008 $.administrations[0].start: found 2026-03-02T24:00; wanted a time from 00:00 to 23:59; midnight is 00:00 of the next day
                    "start":"2026-03-02T10:00","stop":"2026-03-02T09:00" | IN-020 $.administrations[0].stop: found 2026-03-02T09:00, before the start 2026-03-02T10:00; wanted a stop at or after the start, with the next day's date when it is past midnight
                    """)
    void saysSoInsideAnAdministrationToo(String properties, String problem) {
        assertThat(problems(given(properties))).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"visit\":{\"number\":2.0}",
                "\"visit\":{\"number\":2e0}",
                "\"visit\":{\"number\":20.00E-1}",
                "\"visit\":{\"number\":1000000}",
                "\"visit\":{}",
                "\"diagnoses\":[],\"accesses\":[],\"services\":[]",
                "\"timeZone\":\"America/Argentina/Buenos_Aires\"",
                "\"dateOfService\":\"2024-02-29\"",
                "\"patient\":{\"id\":\"\\ud83d\\ude00\",\"birthDate\":\"1931-01-31\"}",
                "\"visit\":{\"arrival\":\"2026-03-02T23:59:59\"}"
            })
    void takesWhatTheSchemaAllows(String properties) {
        assertThat(problems(record(properties))).isEmpty();
    }

    @Test
    void countsTheCharactersOfAnIdAsPeopleDo() {
        String face = "\uD83D\uDE00";

        assertThat(problems(record("\"id\":\"" + face.repeat(64) + "\""))).isEmpty();
        assertThat(problems(record("\"id\":\"" + face.repeat(65) + "\"")))
                .containsExactly("IN-007 $.id: found a text of 65 characters; wanted a text of 1 to 64 characters");
    }

    @Test
    void listsEveryMissingProperty() {
        assertThat(problems("{}"))
                .containsExactly(
                        "IN-003 $.id: found nothing; wanted the property id",
                        "IN-003 $.setting: found nothing; wanted the property setting",
                        "IN-003 $.administrations: found nothing; wanted the property administrations");
        assertThat(problems(record("\"administrations\":[{}]")))
                .containsExactly(
                        "IN-003 $.administrations[0].id: found nothing; wanted the property id",
                        "IN-003 $.administrations[0].drug: found nothing; wanted the property drug",
                        "IN-003 $.administrations[0].route: found nothing; wanted the property route");
    }

    @Test
    void listsProblemsOfTheTextAndOfTheSenseTogether() {
        String text = record("""
                "primaryReason":"zz","visit":{"number":0},"administrations":[\
                {"id":"a1","drug":{},"route":"iv-push","start":"2026-03-02T09:00","stop":"2026-03-02T08:00","x":1},\
                {"id":"a1","drug":{},"route":"iv-push","access":"nowhere"}]""");

        assertThat(Sample.readings(text))
                .singleElement()
                .satisfies(reading -> assertThat(((Refused) reading).problems())
                        .extracting(Problem::path)
                        .containsExactly(
                                "$.visit.number",
                                "$.administrations[0].x",
                                "$.primaryReason",
                                "$.administrations[1].id",
                                "$.administrations[0].stop",
                                "$.administrations[1].access"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "id":"V-1","setting":"facility","administrations":[{"id":"a1","drug":{},"route":"oral","start":"25:00"}] | $.administrations[0].start
                    "id":"V-1","setting":"facility","administrations":[],"dateOfService":"soon" | $.dateOfService
                    "id":"V-1","setting":"facility","administrations":[],"visit":{"arrival":"soon"} | $.visit.arrival
                    "id":"V-1","setting":"facility","administrations":[],"visit":5 | $.visit
                    "id":"V-1","setting":"facility","administrations":"none" | $.administrations
                    "id":"V-1","setting":"facility","dateOfService":"2026-03-02","primaryReason":"a1","administrations":[{"id":1,"drug":{},"route":"oral"}] | $.administrations[0].id
                    "id":"V-1","setting":"facility","dateOfService":"2026-03-02","primaryReason":"a1","administrations":[7] | $.administrations[0]
                    "id":"V-1","setting":"facility","dateOfService":"2026-03-02","administrations":[{"id":"a1","drug":{},"route":"iv-push","access":"p"}],"accesses":[{"id":5}] | $.accesses[0].id
                    "id":"V-1","setting":"facility","dateOfService":"2026-03-02","administrations":[{"id":"a1","drug":{},"route":"vein","access":"p"}] | $.administrations[0].route
                    "id":"V-1","setting":"facility","timeZone":"nowhere","administrations":[{"id":"a1","drug":{},"route":"oral","start":"2026-11-01T01:40","stop":"2026-11-01T01:10"}] | $.timeZone
                    "id":"V-1","setting":"facility","administrations":[{"id":"a1","drug":{},"route":"iv-infusion","start":"2026-03-02T09:00","pauses":[{"start":"x","stop":"2026-03-02T08:00"}]}] | $.administrations[0].pauses[0].start,$.administrations[0].pauses[0].stop
                    "id":"V-1","setting":"facility","administrations":[{"id":"a1","drug":{},"route":"iv-infusion","start":"2026-03-02T09:00","pauses":[5]}] | $.administrations[0].pauses[0]
                    "id":"V-1","setting":"facility","dateOfService":"2026-03-02","administrations":[{"drug":{},"route":"oral"},{"drug":{},"route":"oral"}] | $.administrations[0].id,$.administrations[1].id
                    """)
    void doesNotNameAProblemThatOnlyFollowsFromAnother(String properties, String paths) {
        Reading reading = Sample.readings("{" + properties + "}").get(0);

        assertThat(((Refused) reading).problems()).extracting(Problem::path).containsExactly(paths.split(","));
    }

    @Test
    void judgesTheFirstOfTwoPropertiesOfOneName() {
        assertThat(problems(record("""
                        "administrations":[{"id":"a1","drug":{},"route":"oral","start":"2026-03-02T10:00","stop":"2026-03-02T09:00"}],\
                        "administrations":[]""")))
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("IN-009 $.administrations:"),
                        problem -> assertThat(problem).startsWith("IN-020 $.administrations[0].stop:"));
    }

    @Test
    void keepsThePlacesOfElementsThatCouldNotBeRead() {
        String text = given("\"start\":\"2026-03-02T09:00\",\"pauses\":[null,"
                + "{\"start\":\"2026-03-02T08:00\",\"stop\":\"2026-03-02T09:10\"}]");

        assertThat(((Refused) Sample.readings(text).get(0)).problems())
                .extracting(Problem::path)
                .containsExactly("$.administrations[0].pauses[0]", "$.administrations[0].pauses[1].start");
    }

    @Test
    void neverShowsANameOrAnIdentifier() {
        String secret = "Xy7Secret";
        String text = Sample.full(1)
                .replaceAll(
                        "\"(id|name|access|lumenOf|ndc|code|description|birthDate|payer|primaryReason)\":\"[^\"]*\"",
                        "\"$1\":\"" + secret + "\\\\ud800\"");
        String sense = Sample.full(1)
                .replaceAll(
                        "\"(id|access|lumenOf|payer|primaryReason|birthDate|timeZone)\":\"[^\"]*\"",
                        "\"$1\":\"" + secret + "\"");

        assertThat(Sample.told(text + "\n" + sense))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains(" refused, ").doesNotContain(secret));
    }

    @Test
    void readsTheFullSampleWithoutAProblem() {
        assertThat(Sample.readings(Sample.full(1))).singleElement().isInstanceOf(Read.class);
    }
}
