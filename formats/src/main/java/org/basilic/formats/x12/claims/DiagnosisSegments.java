package org.basilic.formats.x12.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Institution;
import org.basilic.claim.Occurrence;
import org.basilic.claim.ValueCode;
import org.basilic.formats.x12.FaultKind;

/** The segments HI of a claim: its diagnoses, and of an institutional one the occurrences, values and conditions. */
final class DiagnosisSegments {

    private static final int IN_ONE = 12;
    private static final int OF_A_KIND = 24;
    private static final int REASONS = 3;
    private static final int CODE = 30;
    private static final int ON_ADMISSION = 9;

    private final Draft draft;
    private final Claim claim;

    DiagnosisSegments(Draft draft, Claim claim) {
        this.draft = draft;
        this.claim = claim;
    }

    void put() {
        List<ClaimDiagnosis> diagnoses = claim.diagnoses();
        Institution institution = claim.institution();
        if (claim.form() == ClaimForm.PROFESSIONAL || institution == null) {
            List<Consumer<SegmentDraft>> all = new ArrayList<>();
            for (int i = 0; i < diagnoses.size(); i++) {
                String kind = i == 0 ? "ABK" : "ABF";
                String code = diagnoses.get(i).code();
                all.add(segment -> segment.code(kind).key(code, CODE, "a diagnosis"));
            }
            put(all, IN_ONE);
            return;
        }
        put(admitted("ABK", diagnoses.subList(0, Math.min(1, diagnoses.size()))), 1);
        put(
                all(
                        institution.reasonsForVisit(),
                        (code, segment) -> segment.code("APR").key(code, CODE, "a diagnosis")),
                REASONS);
        put(admitted("ABF", diagnoses.subList(Math.min(1, diagnoses.size()), diagnoses.size())), OF_A_KIND);
        happened(institution);
    }

    private void happened(Institution institution) {
        List<Occurrence> spans = new ArrayList<>();
        List<Occurrence> days = new ArrayList<>();
        for (Occurrence one : institution.occurrences()) {
            (span(one.code()) ? spans : days).add(one);
        }
        put(
                all(
                        spans,
                        (one, segment) ->
                                segment.code("BI").key(one.code(), 2, "a code").span(one.days(), "days")),
                OF_A_KIND);
        put(all(days, DiagnosisSegments::occurrence), OF_A_KIND);
        put(all(institution.values(), DiagnosisSegments::value), OF_A_KIND);
        put(all(institution.conditions(), (code, segment) -> segment.code("BG").key(code, 2, "a code")), OF_A_KIND);
    }

    private static void occurrence(Occurrence one, SegmentDraft segment) {
        segment.code("BH").key(one.code(), 2, "a code");
        if (one.days().oneDay()) {
            segment.day(one.days().from(), "a day");
        } else {
            segment.empty(1).refuse(FaultKind.CONTRADICTION, "several days", "one day, as the code says");
        }
    }

    private static void value(ValueCode value, SegmentDraft segment) {
        segment.code("BE").key(value.code(), 2, "a code").empty(2).amount(value.amount(), "an amount");
    }

    /** Whether an occurrence code stands for a span of days: 70 to 99 and M0 to Z9. */
    private static boolean span(String code) {
        char first = code.isEmpty() ? ' ' : code.charAt(0);
        return (first >= '7' && first <= '9') || (first >= 'M' && first <= 'Z');
    }

    private static List<Consumer<SegmentDraft>> admitted(String kind, List<ClaimDiagnosis> diagnoses) {
        return all(diagnoses, (diagnosis, segment) -> {
            segment.code(kind).key(diagnosis.code(), CODE, "a diagnosis");
            String onAdmission = diagnosis.presentOnAdmission();
            if (onAdmission != null) {
                segment.empty(ON_ADMISSION - 3).key(onAdmission, 1, "Y, N, U or W");
            }
        });
    }

    /** What puts one thing into a segment. */
    private interface Putting<T> {
        void put(T thing, SegmentDraft segment);
    }

    private static <T> List<Consumer<SegmentDraft>> all(List<T> things, Putting<T> putting) {
        List<Consumer<SegmentDraft>> all = new ArrayList<>();
        for (T thing : things) {
            all.add(segment -> putting.put(thing, segment));
        }
        return all;
    }

    /** Puts the composites, twelve to a segment. */
    private void put(List<Consumer<SegmentDraft>> composites, int most) {
        SegmentDraft segment = null;
        for (int i = 0; i < composites.size(); i++) {
            if (segment == null || i % IN_ONE == 0) {
                segment = draft.segment("HI");
            }
            if (i == most) {
                segment.refuse(FaultKind.UNEXPECTED, composites.size() + " codes of one kind", "at most " + most);
            }
            composites.get(i).accept(segment.begin());
            segment.end();
        }
    }
}
