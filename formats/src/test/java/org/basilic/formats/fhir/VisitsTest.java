package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.chart.RankedDiagnosis;
import org.basilic.chart.VisitClass;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.basilic.model.Patient;
import org.basilic.model.ProblemCode;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Sex;
import org.junit.jupiter.api.Test;

/** Encounters, conditions, procedures, coverages and patients: resources in, what is known of the visit out. */
class VisitsTest {

    private static final String PERIOD =
            "'period':{'start':'2026-03-12T07:50:00-05:00','end':'2026-03-12T14:15:00-05:00'}";

    private static String encounter(String more) {
        return "{'resourceType':'Encounter','id':'e1','status':'finished','subject':{'reference':'Patient/p1'},"
                + "'class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'AMB'}," + PERIOD + more
                + "}";
    }

    private static String condition(String id, String code, String verification, String category) {
        return "{'resourceType':'Condition','id':'" + id + "','subject':{'reference':'Patient/p1'},"
                + "'encounter':{'reference':'Encounter/e1'},'code':{'coding':[{'system':"
                + "'http://hl7.org/fhir/sid/icd-10-cm','code':'" + code + "'}]},"
                + (verification.isEmpty()
                        ? ""
                        : "'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/"
                                + "condition-ver-status','code':'" + verification + "'}]},")
                + "'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-category',"
                + "'code':'" + category + "'}]}]}";
    }

    private static ChartTime at(String time) {
        return new ChartTime(LocalDateTime.parse("2026-03-12T" + time), ZoneOffset.ofHours(-5));
    }

    /** Returns the first row of a visit in which something was given. */
    private static VisitRow first(String... resources) {
        return Told.by(Told.bundle(resources), given()).visits().get(0);
    }

    private static String given() {
        return Told.administration(
                "g1",
                "'status':'completed','context':{'reference':'Encounter/e1'},"
                        + "'effectiveDateTime':'2026-03-12T08:05:00-05:00'");
    }

    @Test
    void aVisitIsToldByItsEncounter() {
        VisitRow row = first(encounter(""));

        assertThat(row.visit()).isEqualTo(new VisitKey("p1", "e1"));
        assertThat(row.registeredAs()).isEqualTo(VisitClass.OUTPATIENT);
        assertThat(row.arrival()).isEqualTo(at("07:50"));
        assertThat(row.departure()).isEqualTo(at("14:15"));
        assertThat(row.points()).isEmpty();
    }

    @Test
    void patientAndVisitHaveTheirNumbersWhereTheyAreTold() {
        String numbers = "'identifier':[{'value':'0'},{'type':{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/v2-0203','code':'%s'}]},'value':'%s'}]";
        VisitRow row = first(
                encounter("," + numbers.formatted("VN", "V-5")),
                "{'resourceType':'Patient','id':'p1','birthDate':'1961-04-02','gender':'female',"
                        + numbers.formatted("MR", "77001") + "}");

        assertThat(row.visit()).isEqualTo(new VisitKey("77001", "V-5"));
        assertThat(row.patient()).isEqualTo(new Patient("77001", LocalDate.of(1961, 4, 2), Sex.FEMALE));
    }

    @Test
    void twoPatientsWithOneNumberStayTwo() {
        String number = "'identifier':[{'type':{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/v2-0203','code':'MR'}]},'value':'1'}]";

        assertThat(Told.by(
                                "{'resourceType':'Patient','id':'p1'," + number + "}",
                                "{'resourceType':'Patient','id':'p2'," + number + "}")
                        .visits())
                .extracting(row -> row.visit().patient())
                .containsExactly("p1", "p2");
    }

    @Test
    void aPatientWithinTwoResourcesIsTwoUnlessNumbered() {
        String inside = "'contained':[{'resourceType':'Patient','id':'p'}],'subject':{'reference':'#p'},";
        String resource = "{'resourceType':'MedicationAdministration','id':'m1','status':'completed'," + inside
                + "'medicationCodeableConcept':{'text':'x'},'effectiveDateTime':'2026-03-12T08:05:00Z'}";

        assertThat(Told.by(resource).refused())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.NO_PATIENT);
        String numbered = resource.replace("'id':'p'}", "'id':'p','identifier':[{'value':'N1'}]}");
        assertThat(Told.by(numbered).only().visit().patient()).isEqualTo("N1");
    }

    @Test
    void theClassesAVisitHadHoldEachFromItsTime() {
        String history = ",'classHistory':[{'class':{'code':'EMER'},'period':{'start':'2026-03-12T07:15:00-05:00',"
                + "'end':'2026-03-12T09:27:00-05:00'}},{'class':{'code':'IMP'},'period':"
                + "{'start':'2026-03-12T09:27:00-05:00'}}]";

        assertThat(Told.by(encounter(history).replace("'AMB'", "'IMP'")).visits())
                .extracting(VisitRow::registeredAs, VisitRow::since)
                .containsExactly(
                        tuple(VisitClass.INPATIENT, at("09:27")),
                        tuple(VisitClass.EMERGENCY, at("07:15")),
                        tuple(VisitClass.INPATIENT, at("09:27")));
    }

    @Test
    void whatIsGivenAfterTheInpatientOrderIsNotCoded() {
        String history = ",'classHistory':[{'class':{'code':'EMER'},'period':{'start':'2026-03-12T07:15:00-05:00',"
                + "'end':'2026-03-12T09:27:00-05:00'}},{'class':{'code':'IMP'},'period':"
                + "{'start':'2026-03-12T09:27:00-05:00'}}]";
        String visit = encounter(history).replace("'AMB'", "'IMP'");
        String push = "'status':'completed','context':{'reference':'Encounter/e1'},'effectiveDateTime':'2026-03-12T";

        assertThat(Told.by(
                                visit,
                                Told.administration("m1", push + "08:05:00-05:00'"),
                                Told.administration("m2", push + "10:05:00-05:00'"))
                        .coded())
                .containsExactly("ketorolac ketorolac iv-infusion 08:05-?");
    }

    @Test
    void diagnosesAreThoseOfTheVisitThatAreConfirmed() {
        String listed = ",'diagnosis':[{'condition':{'reference':'Condition/c2'},'rank':2},"
                + "{'condition':{'reference':'Condition/c1'},'rank':1},{'condition':{'reference':'Condition/c3'}},"
                + "{'condition':{'reference':'Condition/c6'}}]";
        VisitRow row = first(
                encounter(listed),
                condition("c1", "Z51.11", "confirmed", "problem-list-item"),
                condition("c2", "C18.7", "confirmed", "encounter-diagnosis"),
                condition("c3", "R07.9", "provisional", "encounter-diagnosis"),
                condition("c4", "E86.0", "confirmed", "encounter-diagnosis"),
                condition("c5", "I10", "confirmed", "problem-list-item"),
                condition("c6", "J45.9", "", "encounter-diagnosis"));

        assertThat(row.diagnoses())
                .extracting(one -> one.diagnosis().code() + " " + one.rank())
                .containsExactly("C18.7 2", "Z51.11 1", "E86.0 " + RankedDiagnosis.UNRANKED);
        assertThat(row.points()).extracting(point -> point.kind().written()).containsExactly("unclear-status");
    }

    @Test
    void aDiagnosisThatIsNotInTheInputIsNotedAndAProcedureInItsPlaceIsNone() {
        String listed = ",'diagnosis':[{'condition':{'reference':'%s'},'rank':1}]";

        assertThat(first(encounter(listed.formatted("Condition/c9"))).points())
                .extracting(point -> point.kind().written() + " " + point.found())
                .containsExactly("missing-diagnosis diagnosis");
        assertThat(first(encounter(listed.formatted("Procedure/x9"))).points()).isEmpty();
    }

    @Test
    void whereDiagnosesAreRankedForBillingThoseRanksHold() {
        String use = "'use':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/diagnosis-role','code':'%s'}]}";
        String listed = ",'diagnosis':[{'condition':{'reference':'Condition/c1'},'rank':1," + use.formatted("AD")
                + "},{'condition':{'reference':'Condition/c2'},'rank':1," + use.formatted("billing") + "}]";

        assertThat(first(
                                encounter(listed),
                                condition("c1", "R07.9", "confirmed", "encounter-diagnosis"),
                                condition("c2", "I20.0", "confirmed", "encounter-diagnosis"))
                        .diagnoses())
                .extracting(one -> one.diagnosis().code() + " " + (one.rank() == 1))
                .containsExactly("R07.9 false", "I20.0 true");
    }

    @Test
    void proceduresThatWereDoneAreServices() {
        String procedure = "{'resourceType':'Procedure','id':'%s','status':'%s','subject':{'reference':'Patient/p1'},"
                + "'encounter':{'reference':'Encounter/e1'},'code':{'coding':[{'system':"
                + "'http://www.ama-assn.org/go/cpt','code':'%s'}]}}";

        assertThat(first(
                                encounter(""),
                                procedure.formatted("x1", "completed", "99213"),
                                procedure.formatted("x2", "not-done", "36430"),
                                procedure.formatted("x3", "entered-in-error", "36415"))
                        .services())
                .containsExactly(new Service("99213", null, List.of(), null, null));
    }

    @Test
    void locationAndPayerAreReadByTheMap() {
        FeedMap map = site(
                new MapRow(MapKind.LOCATION, "Infusion Center", "facility/22", "site"),
                new MapRow(MapKind.PAYER, "Big Federal Plan", "medicare", "site"));
        Told told = Told.by(
                map,
                encounter(",'location':[{'location':{'reference':'Location/l1'}}]"),
                "{'resourceType':'Location','id':'l1','name':'Infusion Center'}",
                "{'resourceType':'Organization','id':'o1','name':'Big Federal Plan'}",
                coverage("c2", 2, "Someone else"),
                coverage("c1", 1, "x").replace("'display':'x'", "'reference':'Organization/o1'"),
                "{'resourceType':'Patient','id':'p1'}");

        assertThat(told.visits().get(0).setting()).isEqualTo(Setting.FACILITY);
        assertThat(told.visits().get(0).placeOfService()).isEqualTo("22");
        assertThat(told.visits().get(1).payer()).isEqualTo("medicare");
    }

    @Test
    void aPayerOfAPatientWhoIsNotInTheInputIsHeardAndOneThatIsUnknownIsNoted() {
        VisitRow row = Told.by(coverage("c1", 1, "Someone"), given()).visits().get(0);

        assertThat(row.visit()).isEqualTo(new VisitKey("p1", null));
        assertThat(row.points()).extracting(point -> point.kind().written()).containsExactly("unmapped-payer");
        assertThat(Told.by(coverage("c1", 1, "Someone").replace("active", "cancelled"))
                        .visits())
                .isEmpty();
    }

    @Test
    void whatIsOpenAboutAVisitWithoutAnythingGivenConcernsNobody() {
        Told told = Told.by(
                encounter(",'diagnosis':[{'condition':{'reference':'Condition/c9'}}]"), coverage("c1", 1, "Someone"));

        assertThat(told.visits())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.points()).isEmpty());
        assertThat(told.assembled().encounters()).isEmpty();
    }

    @Test
    void aVisitThatWasNotHeldTellsNothing() {
        assertThat(Told.by(encounter("").replace("finished", "cancelled")).visits())
                .isEmpty();
    }

    private static String coverage(String id, int order, String payor) {
        return "{'resourceType':'Coverage','id':'" + id + "','status':'active','order':" + order
                + ",'beneficiary':{'reference':'Patient/p1'},'payor':[{'display':'" + payor + "'}]}";
    }

    private static FeedMap site(MapRow... rows) {
        List<MapRow> all = new ArrayList<>(List.of(rows));
        for (MapKind kind : MapKind.values()) {
            all.addAll(Told.MAP.rows(kind).values());
        }
        return new FeedMap("site", all);
    }
}
