package org.basilic.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.reference.DiagnosisCatalog;
import org.basilic.reference.DiagnosisRole;
import org.basilic.reference.Indication;
import org.basilic.result.Severity;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that looks at the order in which the diagnoses are listed. */
final class Sequence {

    private final Listed listed;
    private final List<Entry> given;
    private final Worksheet sheet;
    private final DiagnosisCatalog catalog;
    private final int neoplasm;
    private final int treatment;

    private Sequence(Listed listed, List<Entry> given, Worksheet sheet) {
        this.listed = listed;
        this.given = given;
        this.sheet = sheet;
        this.catalog = sheet.tables().diagnoses();
        this.neoplasm = listed.first(DiagnosisRole.NEOPLASM);
        this.treatment = listed.first(DiagnosisRole.ANTINEOPLASTIC_TREATMENT);
    }

    /**
     * Finds diagnoses out of order.
     *
     * @param given the administrations with a line
     */
    static void check(Listed listed, List<Entry> given, Worksheet sheet) {
        if (listed.size() > 0 && !given.isEmpty()) {
            new Sequence(listed, given, sheet).check();
        }
    }

    private void check() {
        if (listed.is(DiagnosisRole.DRUG_LEVEL_MONITORING, 0)) {
            sheet.find(Severity.WARNING, new MonitoringFirst.ListedFirst(Listed.dotted(listed.code(0))));
        }
        ofAdverseEffect();
        if (neoplasm < 0) {
            if (treatment >= 0) {
                sheet.find(Severity.WARNING, new OtherThanNeoplasm.NoNeoplasm(Listed.dotted(listed.code(treatment))));
            }
            return;
        }
        ofTreatment();
        ofAnaemia();
        if (treatment < 0) {
            ofDehydration();
        }
    }

    private void ofTreatment() {
        List<DiagnosisRole> missing = new ArrayList<>(2);
        boolean treats = false;
        boolean otherCondition = false;
        for (int i = 0; i < given.size(); i++) {
            Entry entry = given.get(i);
            otherCondition |= entry.antineoplasticOrBiologic() && forOtherCondition(entry);
            DiagnosisRole wanted = wanted(entry);
            if (wanted == null) {
                continue;
            }
            treats = true;
            if (listed.first(wanted) < 0 && !missing.contains(wanted)) {
                missing.add(wanted);
                sheet.find(
                        Severity.WARNING,
                        new NeoplasmTreatment.Missing(entry.drugInWords(), catalog.inWords(wanted)),
                        entry);
            }
        }
        if (treats && treatment > 0) {
            sheet.find(
                    Severity.WARNING,
                    new NeoplasmTreatment.NotFirst(
                            Listed.dotted(listed.code(treatment)), Listed.dotted(listed.code(0))));
        } else if (treats && treatment == 0) {
            neoplasmNext();
        } else if (treatment >= 0 && otherCondition) {
            sheet.find(
                    Severity.WARNING, new OtherThanNeoplasm.NothingForNeoplasm(Listed.dotted(listed.code(treatment))));
        }
    }

    private void neoplasmNext() {
        int next = 0;
        while (next < listed.size() && listed.is(DiagnosisRole.ANTINEOPLASTIC_TREATMENT, next)) {
            next++;
        }
        if (next < neoplasm) {
            sheet.find(
                    Severity.WARNING,
                    new NeoplasmTreatment.NotNext(
                            Listed.dotted(listed.code(neoplasm)), Listed.dotted(listed.code(next))));
        }
    }

    /** Whether a listed condition other than a neoplasm is what the drug was given for. */
    private boolean forOtherCondition(Entry entry) {
        List<Indication> indications = catalog.ofDrug(entry.hcpcs(), entry.drugClass());
        for (int i = 0; i < listed.size(); i++) {
            String code = listed.code(i);
            boolean ofNeoplasm =
                    listed.is(DiagnosisRole.NEOPLASM, i) || listed.is(DiagnosisRole.ANTINEOPLASTIC_TREATMENT, i);
            for (int k = 0; k < indications.size() && !ofNeoplasm; k++) {
                if (indications.get(k).matches(code)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the encounter code that goes with a drug given for the neoplasm, or null where none does. */
    private @Nullable DiagnosisRole wanted(Entry entry) {
        if (!entry.antineoplasticOrBiologic()) {
            return null;
        }
        List<Indication> indications = catalog.ofDrug(entry.hcpcs(), entry.drugClass());
        if (indications.isEmpty() || !forNeoplasm(indications)) {
            return null;
        }
        Indication first = indications.get(0);
        boolean chemotherapy = catalog.asks(first, DiagnosisRole.CHEMOTHERAPY_ENCOUNTER);
        boolean immunotherapy = catalog.asks(first, DiagnosisRole.IMMUNOTHERAPY_ENCOUNTER);
        if (chemotherapy && immunotherapy) {
            // Either goes with such a drug.
            return DiagnosisRole.ANTINEOPLASTIC_TREATMENT;
        }
        if (chemotherapy) {
            return DiagnosisRole.CHEMOTHERAPY_ENCOUNTER;
        }
        return immunotherapy ? DiagnosisRole.IMMUNOTHERAPY_ENCOUNTER : null;
    }

    /** Whether a listed neoplasm is what the drug was given for, and no other listed condition is. */
    private boolean forNeoplasm(List<Indication> indications) {
        boolean neoplasms = false;
        for (int i = 0; i < listed.size(); i++) {
            String code = listed.code(i);
            if (listed.is(DiagnosisRole.ANTINEOPLASTIC_TREATMENT, i)) {
                continue;
            }
            for (int k = 0; k < indications.size(); k++) {
                if (indications.get(k).matches(code)) {
                    if (!listed.is(DiagnosisRole.NEOPLASM, i)) {
                        return false;
                    }
                    neoplasms = true;
                }
            }
        }
        return neoplasms;
    }

    private void ofDehydration() {
        int dehydration = listed.first(DiagnosisRole.DEHYDRATION);
        if (dehydration > neoplasm && onlyFluid()) {
            sheet.find(
                    Severity.WARNING,
                    new DehydrationFirst.NeoplasmBefore(
                            Listed.dotted(listed.code(neoplasm)), Listed.dotted(listed.code(dehydration))));
        }
    }

    private boolean onlyFluid() {
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).drugClass() != DrugClass.HYDRATION) {
                return false;
            }
        }
        return true;
    }

    private void ofAnaemia() {
        int ofNeoplasm = listed.first(DiagnosisRole.ANAEMIA_OF_NEOPLASM);
        if (ofNeoplasm >= 0 && ofNeoplasm < neoplasm) {
            sheet.find(Severity.WARNING, new AnaemiaSequence.OfNeoplasm(Listed.dotted(listed.code(ofNeoplasm))));
        }
        int ofChemotherapy = listed.first(DiagnosisRole.ANAEMIA_OF_CHEMOTHERAPY);
        if (ofChemotherapy < 0) {
            return;
        }
        // A visit for the treatment keeps its encounter code first and what complicates it after.
        if (treatment < 0 && ofChemotherapy > neoplasm && treats(listed.code(ofChemotherapy))) {
            sheet.find(
                    Severity.WARNING, new AnaemiaSequence.OfChemotherapy(Listed.dotted(listed.code(ofChemotherapy))));
        }
    }

    private void ofAdverseEffect() {
        int effect = listed.first(DiagnosisRole.EFFECT_OF_CHEMOTHERAPY);
        if (effect >= 0 && listed.first(DiagnosisRole.ADVERSE_EFFECT) < 0) {
            sheet.find(Severity.WARNING, new AnaemiaSequence.AdverseEffectMissing(Listed.dotted(listed.code(effect))));
        }
    }

    /** Whether something was given for this diagnosis. */
    private boolean treats(String code) {
        for (int i = 0; i < given.size(); i++) {
            Entry entry = given.get(i);
            List<Indication> indications = catalog.ofDrug(entry.hcpcs(), entry.drugClass());
            for (int k = 0; k < indications.size(); k++) {
                if (indications.get(k).matches(code)) {
                    return true;
                }
            }
        }
        return false;
    }
}
