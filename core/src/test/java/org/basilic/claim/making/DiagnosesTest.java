package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.claim.making.Told.line;

import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.model.Diagnosis;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

class DiagnosesTest {

    private final Found found = new Found();

    @Test
    void onAProfessionalClaimThoseThatLinesPointToComeFirst() {
        CodedLine line = pointing(3, 2);
        Diagnoses diagnoses = of(List.of("C18.9", "d50.9", "E86.0"), ClaimForm.PROFESSIONAL, 12, line);

        assertThat(codes(diagnoses)).containsExactly("D509", "E860", "C189");
        assertThat(diagnoses.pointers(line, 4)).containsExactly(2, 1);
    }

    @Test
    void aHospitalsClaimKeepsTheOrderOfTheRecord() {
        Diagnoses diagnoses = of(List.of("C18.9", "D50.9", "E86.0"), ClaimForm.INSTITUTIONAL, 25, pointing(3, 2));

        assertThat(codes(diagnoses)).containsExactly("C189", "D509", "E860");
    }

    @Test
    void aDiagnosisListedTwiceIsOneAndPointersGoToIt() {
        CodedLine line = pointing(2, 1);
        Diagnoses diagnoses = of(List.of("D50.9", "D509"), ClaimForm.PROFESSIONAL, 12, line);

        assertThat(codes(diagnoses)).containsExactly("D509");
        assertThat(diagnoses.pointers(line, 4)).containsExactly(1);
    }

    @Test
    void ofMoreThanAClaimHoldsThoseWithoutPointerGoFromTheEnd() {
        Diagnoses diagnoses = of(thirteen(), ClaimForm.PROFESSIONAL, 12, pointing(13));

        assertThat(codes(diagnoses)).hasSize(12).startsWith("C13").doesNotContain("C12");
        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.TOO_MANY_DIAGNOSES);
        assertThat(found.stopped()).isFalse();
    }

    @Test
    void aHospitalsClaimKeepsAPointedDiagnosisFromTheEndInItsPlace() {
        Diagnoses diagnoses = of(thirteen(), ClaimForm.INSTITUTIONAL, 12, pointing(13));

        assertThat(codes(diagnoses))
                .hasSize(12)
                .endsWith("C13")
                .doesNotContain("C12")
                .startsWith("C1");
    }

    @Test
    void morePointedDiagnosesThanAClaimHoldsStopIt() {
        List<CodedLine> lines = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            lines.add(pointing(i));
        }
        of(thirteen(), ClaimForm.PROFESSIONAL, 12, lines.toArray(CodedLine[]::new));

        assertThat(found.stopped()).isTrue();
        assertThat(found.all()).extracting(ClaimProblem::code).startsWith(ClaimProblemCode.POINTER_LOST);
    }

    @Test
    void noDiagnosisStopsTheClaim() {
        of(List.of(), ClaimForm.PROFESSIONAL, 12);

        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.NO_DIAGNOSIS);
    }

    private Diagnoses of(List<String> charted, ClaimForm form, int most, CodedLine... lines) {
        return Diagnoses.of(
                charted.stream().map(code -> new Diagnosis(code, null)).toList(), List.of(lines), form, most, found);
    }

    private static List<String> thirteen() {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            codes.add("C" + i);
        }
        return codes;
    }

    private static CodedLine pointing(Integer... places) {
        return line("J2405", LineKind.DRUG, 1, null, List.of(places), "a1");
    }

    private static List<String> codes(Diagnoses diagnoses) {
        return diagnoses.listed().stream().map(ClaimDiagnosis::code).toList();
    }
}
