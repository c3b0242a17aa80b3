package org.basilic.reference;

import org.basilic.model.Written;

/** A group of diagnoses on which a rule of sequence turns; which they are is a row of {@code diagnosis-roles.csv}. */
public enum DiagnosisRole implements Written {
    ADVERSE_EFFECT("adverse-effect-of-antineoplastic"),
    ANAEMIA_OF_CHEMOTHERAPY("anaemia-of-chemotherapy"),
    ANAEMIA_OF_NEOPLASM("anaemia-of-neoplasm"),
    /** The encounter is for treatment of a neoplasm by radiation or drug. */
    ANTINEOPLASTIC_TREATMENT("antineoplastic-treatment"),
    CHEMOTHERAPY_ENCOUNTER("chemotherapy-encounter"),
    DEHYDRATION("dehydration"),
    EFFECT_OF_CHEMOTHERAPY("effect-of-chemotherapy"),
    DRUG_LEVEL_MONITORING("drug-level-monitoring"),
    IMMUNOTHERAPY_ENCOUNTER("immunotherapy-encounter"),
    NEOPLASM("neoplasm"),
    RHEUMATOID_WITHOUT_ORGANS("rheumatoid-arthritis-without-organs");

    private final String written;

    DiagnosisRole(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
