package org.basilic.claim.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.model.Diagnosis;
import org.basilic.result.CodedLine;

/** The diagnoses of a claim, and where each of the record's stands among them. */
final class Diagnoses {

    private final List<String> record = new ArrayList<>();
    private final List<String> listed = new ArrayList<>();

    private Diagnoses() {}

    /**
     * Chooses the diagnoses. On a professional claim those that lines point to come first; on a hospital's the record's order
     * stays, and only what does not fit is left off, those that no line points to before others.
     */
    static Diagnoses of(List<Diagnosis> charted, List<CodedLine> lines, ClaimForm form, int most, Found found) {
        Diagnoses diagnoses = new Diagnoses();
        List<String> all = new ArrayList<>();
        for (Diagnosis one : charted) {
            String code = plain(one.code());
            diagnoses.record.add(code);
            if (!all.contains(code)) {
                all.add(code);
            }
        }
        if (all.isEmpty()) {
            found.add("encounter.diagnoses", ClaimProblemCode.NO_DIAGNOSIS, "none", "at least one");
            return diagnoses;
        }
        List<String> pointed = diagnoses.pointed(all, lines);
        if (pointed.size() > most) {
            found.add(
                    "encounter.diagnoses",
                    ClaimProblemCode.POINTER_LOST,
                    pointed.size() + " that lines point to",
                    "at most " + most);
        }
        List<String> ordered = new ArrayList<>(pointed);
        for (String code : all) {
            if (!ordered.contains(code)) {
                ordered.add(code);
            }
        }
        if (ordered.size() > most) {
            found.add(
                    "encounter.diagnoses",
                    ClaimProblemCode.TOO_MANY_DIAGNOSES,
                    all.size() + " diagnoses",
                    "at most " + most);
            ordered = ordered.subList(0, most);
        }
        if (form == ClaimForm.PROFESSIONAL) {
            diagnoses.listed.addAll(ordered);
        } else {
            for (String code : all) {
                if (ordered.contains(code)) {
                    diagnoses.listed.add(code);
                }
            }
        }
        return diagnoses;
    }

    private List<String> pointed(List<String> all, List<CodedLine> lines) {
        List<String> pointed = new ArrayList<>();
        for (String code : all) {
            for (CodedLine line : lines) {
                if (!pointed.contains(code) && codes(line).contains(code)) {
                    pointed.add(code);
                }
            }
        }
        return pointed;
    }

    private List<String> codes(CodedLine line) {
        List<String> codes = new ArrayList<>(line.diagnosisPointers().size());
        for (int place : line.diagnosisPointers()) {
            codes.add(record.get(place - 1));
        }
        return codes;
    }

    /** Returns the places, on the claim, of the diagnoses that a line points to; none where the record points to none. */
    List<Integer> pointers(CodedLine line, int most) {
        List<Integer> pointers = new ArrayList<>(most);
        for (String code : codes(line)) {
            int place = listed.indexOf(code) + 1;
            if (place > 0 && !pointers.contains(place) && pointers.size() < most) {
                pointers.add(place);
            }
        }
        return pointers;
    }

    List<ClaimDiagnosis> listed() {
        List<ClaimDiagnosis> diagnoses = new ArrayList<>(listed.size());
        for (String code : listed) {
            diagnoses.add(ClaimDiagnosis.of(code));
        }
        return diagnoses;
    }

    /** Returns the code as claims write it. */
    static String plain(String written) {
        return written.replace(".", "").trim().toUpperCase(Locale.ROOT);
    }
}
