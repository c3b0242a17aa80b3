package org.basilic.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A bundle of eight administrations as a server sends it, about 8 kB; the same each time. */
public final class FhirBundle {

    /** How many administrations are in it. */
    public static final int ADMINISTRATIONS = 8;

    private static final String[] CODES = {"J7030", "J2469", "J1100", "J0461", "J9263", "J0640", "J9206", "J9190"};
    private static final String[] NAMES = {
        "sodium chloride 0.9%",
        "palonosetron",
        "dexamethasone",
        "atropine",
        "oxaliplatin",
        "leucovorin",
        "irinotecan",
        "fluorouracil"
    };

    private FhirBundle() {}

    /** Writes the bundle. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        out.writeBytes(bytes());
    }

    /** Returns the bundle. */
    public static byte[] bytes() {
        StringBuilder bundle = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[");
        for (int i = 0; i < ADMINISTRATIONS; i++) {
            bundle.append(i == 0 ? "" : ",").append(entry(i));
        }
        return bundle.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(int number) {
        int hour = 8 + number;
        return """
                {"fullUrl":"https://ehr.example/fhir/MedicationAdministration/m%1$d","resource":\
                {"resourceType":"MedicationAdministration","id":"m%1$d","meta":{"versionId":"1",\
                "lastUpdated":"2026-03-12T%2$02d:46:10.123-05:00"},"status":"completed",\
                "medicationCodeableConcept":{"coding":[{"system":"https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",\
                "code":"%3$s","display":"%4$s"}],"text":"%4$s"},"subject":{"reference":"Patient/p1"},\
                "context":{"reference":"Encounter/e1"},"effectivePeriod":{"start":"2026-03-12T%2$02d:05:00-05:00",\
                "end":"2026-03-12T%2$02d:45:00-05:00"},\
                "request":{"reference":"MedicationRequest/o%1$d"},"dosage":{"site":{"text":"Port"},"route":{"coding":[{"system":\
                "http://snomed.info/sct","code":"47625008","display":"Intravenous route"}]},"dose":{"value":%1$d.5,\
                "unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"rateRatio":{"numerator":{"value":500,\
                "unit":"mL","system":"http://unitsofmeasure.org","code":"mL"},"denominator":{"value":4,"unit":"h","system":\
                "http://unitsofmeasure.org","code":"h"}}}}}""".formatted(number + 1, hour, CODES[number], NAMES[number]);
    }
}
