package org.basilic.claim.edit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.reference.DiagnosisFacts;
import org.basilic.reference.DiagnosisValidity;
import org.basilic.reference.Edits;
import org.basilic.reference.Threshold;
import org.jspecify.annotations.Nullable;

/** The diagnoses of a claim: their number and form, that none stands twice, and that each is valid on the day. */
final class Diagnoses {

    private static final Pattern FORM = Pattern.compile("[A-Z][0-9][0-9A-Z]{1,5}");

    private final Look look;
    private final @Nullable LocalDate day;

    private Diagnoses(Look look) {
        this.look = look;
        this.day = day(look);
    }

    static void watch(Look look) {
        new Diagnoses(look).watch();
    }

    private void watch() {
        List<ClaimDiagnosis> diagnoses = look.claim().diagnoses();
        if (diagnoses.isEmpty()) {
            look.find(Edit.DIAGNOSIS_NONE, "the claim has no diagnosis");
        }
        int most = look.threshold(
                look.professional() ? Threshold.CLAIM_DIAGNOSES_PROFESSIONAL : Threshold.CLAIM_DIAGNOSES_INSTITUTIONAL);
        if (diagnoses.size() > most) {
            look.find(Edit.DIAGNOSES_TOO_MANY, "%d diagnoses; %d are the most".formatted(diagnoses.size(), most));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < diagnoses.size(); i++) {
            String code = diagnoses.get(i).code();
            if (!seen.add(code.replace(".", ""))) {
                look.find(Edit.DIAGNOSIS_REPEATED, "diagnosis %d, %s, stands before it".formatted(i + 1, code));
            } else if (wellFormed(code, i + 1)) {
                validity(code, Edit.DIAGNOSIS_NOT_VALID);
            }
        }
        Institution institution = look.claim().institution();
        if (institution != null) {
            for (String code : institution.reasonsForVisit()) {
                if (!FORM.matcher(code).matches()) {
                    look.find(Edit.REASON_FOR_VISIT_NOT_VALID, "the reason for the visit is '%s'".formatted(code));
                } else {
                    validity(code, Edit.REASON_FOR_VISIT_NOT_VALID);
                }
            }
        }
    }

    private boolean wellFormed(String code, int place) {
        if (code.indexOf('.') >= 0) {
            look.find(Edit.DIAGNOSIS_DOT, "diagnosis %d is '%s'".formatted(place, code));
            return false;
        }
        if (!FORM.matcher(code).matches()) {
            look.find(Edit.DIAGNOSIS_FORM, "diagnosis %d is '%s'".formatted(place, code));
            return false;
        }
        return true;
    }

    /** An imported list of the day decides; without one the built-in rows know the codes that they have. */
    private void validity(String code, Edit edit) {
        Edits edits = look.on(day);
        if (day == null || edits == null) {
            look.notChecked("diagnoses", "no tables for the day of the claim");
            return;
        }
        DiagnosisValidity listed = look.imported().diagnosis(code, day);
        if (listed == DiagnosisValidity.NOT_VALID) {
            look.find(edit, "%s is not in the list of %s".formatted(code, day));
        }
        if (listed != DiagnosisValidity.NO_DATA) {
            return;
        }
        DiagnosisFacts facts = edits.tables().diagnoses().diagnosis(code);
        if (facts == null) {
            look.notChecked("diagnosis " + code, "no list of diagnosis codes for the day is imported");
        } else if (!facts.inForceOn(day)) {
            String next =
                    facts.successors().isEmpty() ? "" : "; it was followed by " + String.join(", ", facts.successors());
            look.find(edit, "%s is not in force on %s%s".formatted(code, day, next));
        }
    }

    /** A hospital's claim takes the codes of its last day, a physician's those of the service. */
    private static @Nullable LocalDate day(Look look) {
        Institution institution = look.claim().institution();
        DateSpan statement = institution == null ? null : institution.statement();
        return statement == null ? look.day() : statement.to();
    }
}
