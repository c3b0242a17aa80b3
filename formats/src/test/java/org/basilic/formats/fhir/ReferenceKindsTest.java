package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.chart.GivenRow;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References of every kind lead to the medication, wherever it stands. */
class ReferenceKindsTest {

    private static final String DRUG =
            "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/ndc','code':'0069-2587-10'}],'text':'vancomycin'}";
    private static final String MEDICATION = "{'resourceType':'Medication','id':'m7',"
            + "'identifier':[{'system':'urn:pharmacy','value':'4711'}]," + DRUG + "}";
    private static final String BY_UUID = "urn:uuid:6f1d1a52-0000-4000-8000-000000000007";

    private static String administration(String reference, String more) {
        return "{'resourceType':'MedicationAdministration','id':'a1','status':'completed'," + more
                + "'subject':{'reference':'Patient/p1'},'medicationReference':" + reference + ","
                + "'effectiveDateTime':'2026-03-12T08:05:00-05:00','dosage':{'route':{'text':'IV'}}}";
    }

    private static String entry(String fullUrl, String resource) {
        return "{'resource':" + resource + ",'fullUrl':'" + fullUrl + "'}";
    }

    private static String bundle(String... entries) {
        return "{'entry':[" + String.join(",", entries) + "],'type':'collection','resourceType':'Bundle'}";
    }

    private static void leadsToVancomycin(GivenRow row) {
        assertThat(row.points()).isEmpty();
        assertThat(row.events().get(0).said().drug()).satisfies(drug -> {
            assertThat(drug.name()).isEqualTo("vancomycin");
            assertThat(drug.ndc()).isEqualTo("0069-2587-10");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'Medication/m7'}",
                "{'reference':'Medication/m7/_history/3'}",
                "{'reference':'https://ehr.example/fhir/Medication/m7'}",
                "{'reference':'https://ehr.example/fhir/Medication/m7/_history/1'}",
                "{'reference':'Medication?identifier=urn:pharmacy|4711'}",
                "{'reference':'Medication?identifier=urn%3Apharmacy%7C4711'}",
                "{'reference':'Medication?identifier=4711'}",
                "{'identifier':{'system':'urn:pharmacy','value':'4711'}}",
                "{'type':'Medication','identifier':{'value':'4711'}}"
            })
    void aReferenceIsFollowedToWhatComesLater(String reference) {
        String use = entry("https://ehr.example/fhir/MedicationAdministration/a1", administration(reference, ""));
        String target = entry("https://ehr.example/fhir/Medication/m7", MEDICATION);

        leadsToVancomycin(Told.by(bundle(use, target)).only());
        leadsToVancomycin(Told.by(bundle(target, use)).only());
        leadsToVancomycin(Told.by(bundle(use), bundle(target)).only());
    }

    @Test
    void aReferenceByUuidIsFollowed() {
        String use = entry("urn:uuid:1", administration("{'reference':'" + BY_UUID + "'}", ""));

        leadsToVancomycin(Told.by(bundle(use, entry(BY_UUID, "{'resourceType':'Medication'," + DRUG + "}")))
                .only());
    }

    @Test
    void aReferenceToWhatIsContainedIsFollowedWithinItsResourceOnly() {
        String contained = "'contained':[{'resourceType':'Medication','id':'m7'," + DRUG + "}],";

        leadsToVancomycin(
                Told.by(administration("{'reference':'#m7'}", contained)).only());
        String other = administration("{'reference':'#m7'}", "").replace("'a1'", "'a2'");
        Told told = Told.by(Told.bundle(administration("{'reference':'#m7'}", contained), other));
        assertThat(Told.shown(told.row("a2"))).isEqualTo("GIVEN 08:05 !missing-target");
    }

    @Test
    void anAbsoluteReferenceIsFollowedInABulkExportWhichTellsNoAddresses() {
        leadsToVancomycin(
                Told.by(administration("{'reference':'https://ehr.example/fhir/Medication/m7'}", ""), MEDICATION)
                        .only());
    }

    @Test
    void aRelativeReferenceIsReadBesideItsOwnResourceFirst() {
        String here = entry("https://ehr.example/fhir/Medication/m7", MEDICATION);
        String elsewhere =
                entry("https://other.example/fhir/Medication/m7", MEDICATION.replace("vancomycin", "another"));
        String use = administration("{'reference':'Medication/m7'}", "");

        leadsToVancomycin(
                Told.by(bundle(elsewhere, here, entry("https://ehr.example/fhir/MedicationAdministration/a1", use)))
                        .only());
        assertThat(Told.shown(Told.by(bundle(elsewhere, here), use).only())).isEqualTo("GIVEN 08:05 !missing-target");
    }

    @Test
    void ofSeveralVersionsTheLastIsMeant() {
        String old = MEDICATION.replace("'id':'m7'", "'id':'m7','meta':{'versionId':'9'}");
        String now = MEDICATION.replace("'id':'m7'", "'id':'m7','meta':{'versionId':'10'}");

        leadsToVancomycin(
                Told.by(administration("{'reference':'Medication/m7'}", ""), now, old.replace("vancomycin", "older"))
                        .only());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'Medication/nowhere'}",
                "{'reference':'Patient/p1'}",
                "{'reference':'nonsense'}",
                "{'reference':'#'}",
                "{'reference':'Medication?name=x'}",
                "{'reference':'urn:uuid:0'}",
                "{'display':'a drug'}",
                "{}"
            })
    void whatIsNotInTheInputIsLeftForAPerson(String reference) {
        Told told = Told.by(
                administration(reference, ""),
                MEDICATION,
                "{'resourceType':'Patient','id':'p1','birthDate':'1950-01-01','gender':'male'}");

        assertThat(told.only().points())
                .extracting(point -> point.kind())
                .containsExactly(OpenPointKind.MISSING_TARGET);
        assertThat(told.coded()).isEmpty();
    }

    @Test
    void partsThatAreInACircleAreRefused() {
        String one = part("a1", "a2");
        String two = part("a2", "a3");
        String three = part("a3", "a1");
        String into = part("a4", "a1");

        assertThat(Told.by(Told.bundle(one, two, three, into, part("a5", "a6"), part("a6", null)))
                        .refused())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactlyInAnyOrder(
                        "CIRCLE file1 MedicationAdministration/a1 partOf",
                        "CIRCLE file1 MedicationAdministration/a2 partOf",
                        "CIRCLE file1 MedicationAdministration/a3 partOf",
                        "CIRCLE file1 MedicationAdministration/a4 partOf");
        assertThat(Told.by(part("a1", "a1")).refused()).hasSize(1);
    }

    @Test
    void aMedicationThatIsItsOwnIngredientEnds() {
        String own = "{'resourceType':'Medication','id':'m7','ingredient':[{'itemReference':"
                + "{'reference':'Medication/m7'}}]}";

        assertThat(Told.by(administration("{'reference':'Medication/m7'}", ""), own)
                        .coded())
                .isEmpty();
    }

    private static String part(String id, @Nullable String of) {
        String partOf = of == null ? "" : "'partOf':[{'reference':'MedicationAdministration/" + of + "'}],";
        return Told.administration(id, partOf + "'status':'completed','effectiveDateTime':'2026-03-12T08:05:00-05:00'");
    }
}
