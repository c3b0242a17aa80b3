package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.basilic.chart.Component;
import org.basilic.chart.GivenRow;
import org.basilic.chart.Said;
import org.basilic.model.Drug;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administration says beside what was done: amounts, drugs, line, pump. */
class AmountsAndDrugsTest {

    private static final String UCUM = "'system':'http://unitsofmeasure.org'";

    private static GivenRow row(String dosage, String medication, String... others) {
        String resource = "{'resourceType':'MedicationAdministration','id':'a1','status':'completed',"
                + "'subject':{'reference':'Patient/p1'}," + medication
                + ",'effectiveDateTime':'2026-03-12T08:05:00-05:00','dosage':{'route':{'text':'IV'}" + dosage + "}}";
        String[] all = new String[others.length + 1];
        all[0] = resource;
        System.arraycopy(others, 0, all, 1, others.length);
        return Told.by(all).only();
    }

    private static Said said(String dosage) {
        return row(dosage, "'medicationCodeableConcept':{'text':'ketorolac'}")
                .events()
                .get(0)
                .said();
    }

    private static String shown(@Nullable Quantity quantity) {
        return quantity == null ? "none" : quantity.amount().toPlainString() + " " + quantity.unit();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 mL | 4 h     | 125 mL/h
            100 mL | 30 min  | 200 mL/h
            8 ml   | 1 min   | 480 mL/h
            1 L    | 8 h     | 125 mL/h
            500 mL | 3 h     | 166.6666666667 mL/h
            0.1 mL | 0.001 h | 100 mL/h
            0 mL   | 1 h     | 0 mL/h
            10 mg  | 1 h     | 10 mg/h
            240 mL | 1 d     | 10 mL/h
            1 mL   | 10 s    | 360 mL/h
            500 mL | 0 h     | none
            500 mL | -1 h    | none
            500 mg | 1 mL    | none
            """)
    void aRatioIsARateByTheHour(String amount, String time, String rate) {
        String ratio = ",'rateRatio':{'numerator':" + quantity(amount) + ",'denominator':" + quantity(time) + "}";

        assertThat(shown(said(ratio).rate())).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            125 mL/h | 125 mL/h
            2 mL/min | 2 mL/min
            5 mg/h   | 5 mg/h
            20 min   | none
            """)
    void aQuantityIsARateUnlessItIsATime(String written, String rate) {
        assertThat(shown(said(",'rateQuantity':" + quantity(written)).rate())).isEqualTo(rate);
    }

    private static String quantity(String written) {
        String[] parts = written.split(" ", -1);
        return "{'value':" + parts[0] + "," + UCUM + ",'code':'" + parts[1] + "'}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'value':30,'unit':'milligram','system':'http://unitsofmeasure.org','code':'mg'}  | 30 mg   |
            {'value':30,'unit':'mg'}                                                          | 30 mg   |
            {'value':30,'code':'mg'}                                                          | 30 mg   |
            {'value':2,'unit':'TAB','system':'urn:forms','code':'T1'}                         | 2 TAB   |
            {'value':1.50,'unit':'mcg'}                                                       | 1.50 mcg |
            {'value':30,'unit':'mg','comparator':'<'}                                         | none    | unreadable-amount
            {'value':30}                                                                      | none    | unreadable-amount
            {'value':1e300,'unit':'mg'}                                                       | none    | unreadable-amount
            {'unit':'mg'}                                                                     | none    |
            {'value':-30,'unit':'mg'}                                                         | -30 mg  |
            """)
    void aDoseIsTakenInItsUnit(String dose, String amount, @Nullable String point) {
        GivenRow row = row(",'dose':" + dose, "'medicationCodeableConcept':{'text':'ketorolac'}");

        assertThat(shown(row.events().get(0).said().dose())).isEqualTo(amount);
        assertThat(row.points())
                .extracting(one -> one.kind().written())
                .isEqualTo(point == null ? List.of() : List.of(point));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
                "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
                "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets/",
                "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|2026",
                "urn:oid:2.16.840.1.113883.6.285",
                "2.16.840.1.113883.6.285",
                "http://terminology.hl7.org/CodeSystem/HCPCS"
            })
    void aSystemIsKnownByItsAliases(String system) {
        Said said = row("", "'medicationCodeableConcept':{'coding':[{'system':'" + system + "','code':'J1885'}]}")
                .events()
                .get(0)
                .said();

        assertThat(said.drug()).isEqualTo(new Drug(null, "J1885", null, null, null));
        assertThat(CodeSystem.of(system.toUpperCase(Locale.ROOT))).isEqualTo(CodeSystem.HCPCS);
    }

    @Test
    void aDrugHasAllItsCodes() {
        Said said = row(
                        "",
                        "'medicationCodeableConcept':{'coding':["
                                + "{'system':'http://hl7.org/fhir/sid/ndc','code':'0409-3795-01'},"
                                + "{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1665515',"
                                + "'display':'ketorolac 30 MG'},{'system':'urn:site','code':'KET30'}]}")
                .events()
                .get(0)
                .said();

        assertThat(said.drug()).isEqualTo(new Drug("ketorolac 30 MG", null, "0409-3795-01", "1665515", null));
    }

    private static List<Component> components(String medication, String dosage) {
        GivenRow row = row(dosage, "'medicationReference':{'reference':'Medication/x'}", medication);
        assertThat(row.points()).isEmpty();
        return row.events().get(0).said().components();
    }

    @Test
    void aBagThatWasMadeUpIsAMixture() {
        String bag = "{'resourceType':'Medication','id':'x','code':{'text':'bag'},'ingredient':["
                + "{'itemCodeableConcept':{'text':'ondansetron'},'strength':{'numerator':{'value':8,'unit':'mg'},"
                + "'denominator':{'value':1,'unit':'bag'}}},"
                + "{'itemCodeableConcept':{'text':'dextrose 5%'},'isActive':false,'strength':"
                + "{'numerator':{'value':50,'unit':'mL'},'denominator':{'value':1}}}]}";

        assertThat(components(bag, ""))
                .extracting(one -> one.drug().name() + " " + shown(one.amount()) + " " + one.base())
                .containsExactly("ondansetron 8 mg false", "dextrose 5% 50 mL true");
    }

    @Test
    void aStrengthIsMultipliedByWhatWasGiven() {
        String bag = "{'resourceType':'Medication','id':'x','ingredient':["
                + "{'itemCodeableConcept':{'text':'fluorouracil'},'strength':{'numerator':{'value':50,'unit':'mg'},"
                + "'denominator':{'value':1,'unit':'mL'}}}]}";

        assertThat(components(bag, ",'dose':{'value':20,'unit':'ml'}"))
                .extracting(one -> shown(one.amount()))
                .containsExactly("1000 mg");
    }

    @Test
    void aProductWithItsOwnCodeIsOneDrugWhateverItIsMadeOf() {
        String product = "{'resourceType':'Medication','id':'x','code':{'coding':[{'system':"
                + "'http://hl7.org/fhir/sid/ndc','code':'0206-8862-02'}]},'ingredient':["
                + "{'itemCodeableConcept':{'text':'piperacillin'}},{'itemCodeableConcept':{'text':'tazobactam'}}]}";

        assertThat(components(product, "")).isEmpty();
    }

    @Test
    void wasteIsToldByOurExtension() {
        String wasted = "'extension':[{'url':'urn:site:other','valueQuantity':{'value':1,'unit':'mg'}},"
                + "{'url':'urn:basilic:wasted','valueQuantity':{'value':47,'unit':'mg'}}],"
                + "'medicationCodeableConcept':{'text':'oxaliplatin'}";

        assertThat(shown(row("", wasted).events().get(0).said().wasted())).isEqualTo("47 mg");
    }

    @Test
    void lineAndPumpAndPurposeAreRead() {
        Said said = row(
                        ",'site':{'coding':[{'code':'1','display':'Left PICC'}]}",
                        "'medicationCodeableConcept':{'text':'x'},'device':[{'display':'Ambulatory infusion pump'}],"
                                + "'reasonCode':[{'text':'Keep vein open'}]")
                .events()
                .get(0)
                .said();

        assertThat(said.access()).isEqualTo(Told.MAP.access("left picc"));
        assertThat(said.pump()).isEqualTo(Pump.PORTABLE);
        assertThat(said.purpose()).isEqualTo(Purpose.KEEP_VEIN_OPEN);
    }

    @Test
    void aRouteThatTheMapDoesNotKnowIsLeftForAPerson() {
        String unknown = Told.administration("m1", "'status':'completed','effectiveDateTime':'2026-03-12T08:05:00Z'")
                .replace("'text':'IV'", "'coding':[{'system':'http://snomed.info/sct','code':'1'}]");

        assertThat(Told.by(unknown).only().points())
                .extracting(point -> point.kind().written() + " " + point.found())
                .containsExactly("unmapped-route 1");
    }
}
