package org.basilic.formats.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code systems that are read, by the addresses and object identifiers under which senders name them. */
enum CodeSystem {
    NDC("hl7.org/fhir/sid/ndc", "2.16.840.1.113883.6.69"),
    RXNORM("www.nlm.nih.gov/research/umls/rxnorm", "2.16.840.1.113883.6.88"),
    /** Level II: letters first. */
    HCPCS(
            "www.cms.gov/medicare/coding/hcpcsreleasecodesets",
            "hl7.org/fhir/sid/hcpcs",
            "www.cms.gov/medicare/coding/medhcpcsgeninfo",
            "terminology.hl7.org/codesystem/hcpcs",
            "terminology.hl7.org/codesystem/hcpcs-all-codes",
            "2.16.840.1.113883.6.285",
            "2.16.840.1.113883.6.14"),
    CPT("www.ama-assn.org/go/cpt", "2.16.840.1.113883.6.12"),
    SNOMED("snomed.info/sct", "2.16.840.1.113883.6.96"),
    UCUM("unitsofmeasure.org", "2.16.840.1.113883.6.8"),
    ICD_10_CM("hl7.org/fhir/sid/icd-10-cm", "2.16.840.1.113883.6.90"),
    IDENTIFIER_TYPE("terminology.hl7.org/codesystem/v2-0203", "hl7.org/fhir/v2/0203", "2.16.840.1.113883.18.108"),
    CONDITION_CATEGORY("terminology.hl7.org/codesystem/condition-category"),
    VERIFICATION("terminology.hl7.org/codesystem/condition-ver-status", "hl7.org/fhir/condition-ver-status"),
    DIAGNOSIS_ROLE("terminology.hl7.org/codesystem/diagnosis-role");

    private static final Map<String, CodeSystem> BY_NAME = byName();

    /** An unmodifiable copy, which the compiler's check cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    CodeSystem(String... names) {
        this.names = List.of(names);
    }

    /** Returns the system with this address or identifier, however it is written; null for one that is not read. */
    static @Nullable CodeSystem of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        CodeSystem exact = BY_NAME.get(written);
        return exact != null ? exact : BY_NAME.get(plain(written));
    }

    private static String plain(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        for (String start : List.of("http://", "https://", "urn:oid:")) {
            if (plain.startsWith(start)) {
                plain = plain.substring(start.length());
            }
        }
        int version = plain.indexOf('|');
        plain = version < 0 ? plain : plain.substring(0, version);
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Map<String, CodeSystem> byName() {
        Map<String, CodeSystem> byName = new HashMap<>();
        for (CodeSystem system : values()) {
            for (String name : system.names) {
                byName.put(name, system);
                byName.put("http://" + name, system);
            }
        }
        return byName;
    }
}
