package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several resources about one infusion: resources in, administrations out. */
class RunsAndPartsTest {

    private static final String ORDER = "'request':{'reference':'MedicationRequest/o1'},";

    private static String ran(String id, String more, String from, String to) {
        return Told.administration(
                id,
                more + "'status':'completed','effectivePeriod':{'start':'2026-03-12T" + from
                        + ":00-05:00','end':'2026-03-12T" + to + ":00-05:00'}");
    }

    private static String held(String id, String more, String from, String to) {
        return ran(id, more, from, to).replace("'completed'", "'on-hold'");
    }

    private static String partOf(String id) {
        return "'partOf':[{'reference':'MedicationAdministration/" + id + "'}],";
    }

    private static String withDose(String resource, int milligrams) {
        return resource.replace("'dosage':{", "'dosage':{'dose':{'value':" + milligrams + ",'unit':'mg'},");
    }

    @Test
    void partsThatFollowOneAnotherAreOneRun() {
        assertThat(Told.by(
                                ran("m1", "", "08:00", "09:00"),
                                ran("m2", partOf("m1"), "09:00", "10:00"),
                                ran("m3", partOf("m2"), "10:00", "11:30"))
                        .coded())
                .containsExactly("m1 ketorolac iv-infusion 08:00-11:30");
    }

    @Test
    void resourcesOfOneOrderAreOneRunWhereTheyTouch() {
        assertThat(Told.by(
                                ran("m1", ORDER, "08:00", "09:00"),
                                ran("m2", ORDER, "09:01", "10:00"),
                                ran("m3", ORDER, "14:00", "15:00"))
                        .coded())
                .containsExactly("o1 ketorolac iv-infusion 08:00-10:00", "o1.2 ketorolac iv-infusion 14:00-15:00");
    }

    @Test
    void aPartWithinALargerOneDoesNotRunBesideIt() {
        assertThat(Told.by(
                                withDose(ran("m1", "", "08:00", "12:00"), 30),
                                withDose(ran("m2", partOf("m1"), "08:00", "10:00"), 15),
                                withDose(ran("m3", partOf("m1"), "10:00", "12:00"), 15))
                        .coded())
                .containsExactly("m1 ketorolac iv-infusion 08:00-12:00 30 mg");
    }

    @Test
    void partsTellTheDoseWhereTheLargerOneDoesNot() {
        assertThat(Told.by(
                                ran("m1", "", "08:00", "12:00"),
                                withDose(ran("m2", partOf("m1"), "08:00", "10:00"), 10),
                                withDose(ran("m3", partOf("m1"), "10:00", "12:00"), 15))
                        .coded())
                .containsExactly("m1 ketorolac iv-infusion 08:00-12:00 25 mg");
    }

    @Test
    void aPartThatWasHeldIsAPause() {
        assertThat(Told.by(ran("m1", "", "08:00", "12:00"), held("m2", partOf("m1"), "09:00", "09:20"))
                        .coded())
                .containsExactly("m1 ketorolac iv-infusion 08:00-12:00 (09:00-09:20)");
    }

    @Test
    void aRunThatWasHeldAndWentOnHasAPause() {
        assertThat(Told.by(held("m1", ORDER, "08:00", "09:00"), ran("m2", ORDER, "09:20", "10:00"))
                        .coded())
                .containsExactly("o1 ketorolac iv-infusion 08:00-10:00 (09:00-09:20)");
    }

    @Test
    void partsOfWhatIsNotInTheInputBelongTogether() {
        assertThat(Told.by(ran("m2", partOf("m1"), "08:00", "09:00"), ran("m3", partOf("m1"), "09:00", "10:00"))
                        .coded())
                .containsExactly("m1 ketorolac iv-infusion 08:00-10:00");
    }

    @Test
    void withoutAnOrderTheDrugTellsWhatBelongsTogether() {
        String other = ran("m2", "", "08:10", "08:40").replace("ketorolac", "famotidine");

        assertThat(Told.by(ran("m1", "", "08:00", "08:30"), other).coded())
                .containsExactly(
                        "ketorolac ketorolac iv-infusion 08:00-08:30", "famotidine famotidine iv-infusion 08:10-08:40");
    }

    @Test
    void anOrderIsNamedByTheNumberOfWhoPlacedIt() {
        String request = "{'resourceType':'MedicationRequest','id':'o1','status':'active','identifier':["
                + "{'value':'77'},{'type':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0203',"
                + "'code':'PLAC'}]},'value':'P-8'}]}";

        assertThat(Told.by(ran("m1", ORDER, "08:00", "08:30"), request).coded())
                .containsExactly("P-8 ketorolac iv-infusion 08:00-08:30");
    }

    @Test
    void theSameBundleTwiceIsTheSameAsOnce() {
        String bundle = Told.bundle(ran("m1", ORDER, "08:00", "09:00"), ran("m2", ORDER, "09:00", "10:00"));

        assertThat(Told.by(bundle, bundle).coded()).isEqualTo(Told.by(bundle).coded());
    }

    @Test
    void aLaterVersionStandsInThePlaceOfAnEarlierOne() {
        String running = ran("m1", "'meta':{'lastUpdated':'2026-03-12T08:10:00-05:00'},", "08:00", "09:00")
                .replace("'completed'", "'in-progress'");
        String ended = ran("m1", "'meta':{'lastUpdated':'2026-03-12T09:31:00-05:00'},", "08:00", "09:30");

        assertThat(Told.by(ended, running).coded()).containsExactly("ketorolac ketorolac iv-infusion 08:00-09:30");
    }

    @Test
    void oneIdOnTwoServersIsTwoResources() {
        String one = "{'resourceType':'Bundle','entry':[{'fullUrl':'https://a.example/MedicationAdministration/m1',"
                + "'resource':" + ran("m1", ORDER, "08:00", "09:00") + "}]}";
        String other = one.replace("a.example", "b.example")
                .replace("ketorolac", "famotidine")
                .replace("o1", "o2");

        assertThat(Told.by(one, other).coded()).hasSize(2);
    }
}
