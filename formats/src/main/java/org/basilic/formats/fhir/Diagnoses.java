package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.chart.RankedDiagnosis;
import org.basilic.model.Diagnosis;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * The diagnoses of visits: the conditions that a visit lists, and those that say that they are a diagnosis of it. Only what is
 * confirmed counts: an outpatient claim has no suspected ones.
 */
final class Diagnoses {

    private final References references;
    private final Map<FhirEncounter, List<FhirCondition>> ofVisit = new HashMap<>();

    Diagnoses(References references, List<FhirResource> current) {
        this.references = references;
        for (FhirResource resource : current) {
            if (resource instanceof FhirCondition condition && isOfVisit(condition)) {
                FhirEncounter encounter =
                        references.find(condition.encounter(), condition.head().scope(), FhirEncounter.class);
                if (encounter != null) {
                    ofVisit.computeIfAbsent(encounter, key -> new ArrayList<>(1))
                            .add(condition);
                }
            }
        }
    }

    /** Returns the diagnoses of a visit with their ranks. Where any is ranked for billing, only such ranks are heard. */
    List<RankedDiagnosis> of(FhirEncounter encounter, Notes notes) {
        boolean billing = encounter.diagnoses().stream().anyMatch(one -> one.rank() != null && isForBilling(one));
        List<RankedDiagnosis> diagnoses = new ArrayList<>(encounter.diagnoses().size());
        Set<FhirCondition> listed = new HashSet<>();
        for (FhirEncounter.Ranked one : encounter.diagnoses()) {
            FhirCondition condition =
                    references.find(one.condition(), encounter.head().scope(), FhirCondition.class);
            if (condition == null) {
                if (!isProcedure(one.condition())) {
                    notes.add(OpenPointKind.MISSING_DIAGNOSIS, "diagnosis");
                }
                continue;
            }
            listed.add(condition);
            Integer rank = !billing || isForBilling(one) ? one.rank() : null;
            add(condition, rank, diagnoses, notes);
        }
        for (FhirCondition condition : ofVisit.getOrDefault(encounter, List.of())) {
            if (listed.add(condition)) {
                add(condition, null, diagnoses, notes);
            }
        }
        return diagnoses;
    }

    private static void add(FhirCondition condition, @Nullable Integer rank, List<RankedDiagnosis> to, Notes notes) {
        Concept verification = condition.verification();
        if (verification == null) {
            notes.add(OpenPointKind.UNCLEAR_STATUS, "diagnosis without verificationStatus");
            return;
        }
        String code = condition.code() == null ? null : condition.code().code(CodeSystem.ICD_10_CM);
        if (code != null && "confirmed".equals(verification.code(CodeSystem.VERIFICATION))) {
            to.add(new RankedDiagnosis(
                    rank == null ? RankedDiagnosis.UNRANKED : rank, new Diagnosis(code, display(condition, code))));
        }
    }

    private static @Nullable String display(FhirCondition condition, String code) {
        if (condition.code() != null) {
            for (Coding coding : condition.code().codings()) {
                if (coding.system() == CodeSystem.ICD_10_CM && code.equals(coding.code())) {
                    return coding.display();
                }
            }
        }
        return null;
    }

    /** Whether a reference names a procedure, which may stand where a diagnosis does. */
    private static boolean isProcedure(@Nullable Reference reference) {
        return reference != null
                && reference.address() != null
                && reference.address().contains("Procedure/");
    }

    private static boolean isOfVisit(FhirCondition condition) {
        return condition.categories().stream()
                .anyMatch(category -> "encounter-diagnosis".equals(category.code(CodeSystem.CONDITION_CATEGORY)));
    }

    private static boolean isForBilling(FhirEncounter.Ranked one) {
        return one.use() != null && "billing".equals(one.use().code(CodeSystem.DIAGNOSIS_ROLE));
    }
}
