package org.basilic.formats.fhir.claims;

/** The addresses of code systems and number spaces, exactly as they are written. */
enum CodeUri {
    CPT("http://www.ama-assn.org/go/cpt"),
    HCPCS("https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"),
    NDC("http://hl7.org/fhir/sid/ndc"),
    UCUM("http://unitsofmeasure.org"),
    ICD_10_CM("http://hl7.org/fhir/sid/icd-10-cm"),
    REVENUE("https://www.nubc.org/CodeSystem/RevenueCodes"),
    TYPE_OF_BILL("https://www.nubc.org/CodeSystem/TypeOfBill"),
    PATIENT_STATUS("https://www.nubc.org/CodeSystem/PatDischargeStatus"),
    ADMISSION_TYPE("https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit"),
    ADMISSION_SOURCE("https://www.nubc.org/CodeSystem/PointOfOrigin"),
    PRESENT_ON_ADMISSION("https://www.nubc.org/CodeSystem/PresentOnAdmissionIndicator"),
    PLACE_OF_SERVICE("https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"),
    TAXONOMY("http://nucc.org/provider-taxonomy"),
    NPI("http://hl7.org/fhir/sid/us-npi"),
    TAX_ID("urn:oid:2.16.840.1.113883.4.4"),
    CLAIM_TYPE("http://terminology.hl7.org/CodeSystem/claim-type"),
    PRIORITY("http://terminology.hl7.org/CodeSystem/processpriority"),
    RELATED("http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship"),
    PAYEE("http://terminology.hl7.org/CodeSystem/payeetype"),
    CARE_TEAM("http://terminology.hl7.org/CodeSystem/claimcareteamrole"),
    PARTICIPATION("http://terminology.hl7.org/CodeSystem/v3-ParticipationType"),
    INFORMATION("http://terminology.hl7.org/CodeSystem/claiminformationcategory"),
    DIAGNOSIS_TYPE("http://terminology.hl7.org/CodeSystem/ex-diagnosistype"),
    COVERAGE_CLASS("http://terminology.hl7.org/CodeSystem/coverage-class"),
    RELATIONSHIP("http://terminology.hl7.org/CodeSystem/subscriber-relationship"),
    ROLE("http://terminology.hl7.org/CodeSystem/v3-RoleCode"),
    IDENTIFIER_TYPE("http://terminology.hl7.org/CodeSystem/v2-0203"),
    ACT("http://terminology.hl7.org/CodeSystem/v3-ActCode"),
    ABSENT("http://terminology.hl7.org/CodeSystem/data-absent-reason"),
    AGENT("http://terminology.hl7.org/CodeSystem/provenance-participant-type"),
    /** From here on, what nobody has published an address for. */
    CONDITION("urn:basilic:condition-code"),
    OCCURRENCE("urn:basilic:occurrence-code"),
    VALUE("urn:basilic:value-code"),
    FILING("urn:basilic:claim-filing-indicator"),
    /** The digest of the encounter as this program writes it. */
    DIGEST("urn:basilic:sha-256"),
    RULEBOOK("urn:basilic:rulebook"),
    TABLES("urn:basilic:tables"),
    CLAIM_NUMBER("urn:basilic:claim-number"),
    LINE_NUMBER("urn:basilic:line-control-number"),
    ACCOUNT("urn:basilic:account"),
    ENCOUNTER("urn:basilic:encounter"),
    ADMINISTRATION("urn:basilic:administration"),
    PAYER("urn:basilic:payer-id");

    /** Before the id of a rule, where a line says by which rules it stands. */
    static final String RULE = "urn:basilic:rule:";

    /** Before the id of the policy by which a visit was coded. */
    static final String POLICY = "urn:basilic:policy:";

    private final String uri;

    CodeUri(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }
}
