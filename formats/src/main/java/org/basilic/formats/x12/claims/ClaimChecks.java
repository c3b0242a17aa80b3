package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.x12.FaultKind;
import org.jspecify.annotations.Nullable;

/** What the parts of a claim must be to each other before it is written: its sum, its counts, its pointers. */
final class ClaimChecks {

    private static final int POINTERS = 4;

    private final Draft draft;
    private final Claim claim;
    private final ClaimGuide guide;

    ClaimChecks(Draft draft, Claim claim, ClaimGuide guide) {
        this.draft = draft;
        this.claim = claim;
        this.guide = guide;
    }

    void look() {
        draft.loop("2300");
        balance();
        form();
        diagnoses();
        lines();
        draft.line(0);
    }

    private void balance() {
        BigDecimal sum = sum();
        BigDecimal total = claim.total();
        if (sum != null && total != null && sum.compareTo(total) != 0) {
            draft.refuse(
                    "CLM",
                    2,
                    0,
                    FaultKind.CONTRADICTION,
                    total.toPlainString() + " where the lines make " + sum.toPlainString(),
                    "the sum of the lines");
        }
    }

    private @Nullable BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (ClaimLine line : claim.lines()) {
            BigDecimal charge = line.charge();
            if (charge == null) {
                return null;
            }
            sum = sum.add(charge);
        }
        return sum;
    }

    private void form() {
        boolean institutional = claim.form() == ClaimForm.INSTITUTIONAL;
        if (institutional != (claim.institution() != null)) {
            draft.refuse(
                    "CL1",
                    0,
                    0,
                    institutional ? FaultKind.MISSING : FaultKind.UNEXPECTED,
                    institutional ? "nothing" : "particulars of an institutional claim",
                    institutional ? "the days, the type of admission and the patient's status" : "none of them");
        }
    }

    private void diagnoses() {
        int count = claim.diagnoses().size();
        if (count == 0) {
            draft.refuse("HI", 0, 0, FaultKind.MISSING, "no diagnosis", "a principal diagnosis");
        }
        if (count > guide.mostDiagnoses()) {
            draft.refuse("HI", 0, 0, FaultKind.UNEXPECTED, count + " diagnoses", "at most " + guide.mostDiagnoses());
        }
        Set<String> seen = new HashSet<>();
        for (ClaimDiagnosis diagnosis : claim.diagnoses()) {
            if (!seen.add(diagnosis.code())) {
                draft.refuse("HI", 0, 0, FaultKind.CONTRADICTION, "one diagnosis twice", "each once");
            }
        }
    }

    private void lines() {
        draft.loop("2400");
        List<ClaimLine> lines = claim.lines();
        if (lines.isEmpty()) {
            draft.refuse("LX", 0, 0, FaultKind.MISSING, "no line", "1 to " + guide.mostLines());
        }
        if (lines.size() > guide.mostLines()) {
            draft.refuse("LX", 0, 0, FaultKind.UNEXPECTED, lines.size() + " lines", "at most " + guide.mostLines());
        }
        Set<String> controls = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            ClaimLine line = lines.get(i);
            draft.line(line.number());
            if (line.number() != i + 1) {
                draft.refuse("LX", 1, 0, FaultKind.CONTRADICTION, String.valueOf(line.number()), String.valueOf(i + 1));
            }
            if (line.control() != null && !controls.add(line.control())) {
                draft.refuse("REF", 2, 0, FaultKind.CONTRADICTION, "a line control number twice", "each once");
            }
            pointers(line);
        }
    }

    private void pointers(ClaimLine line) {
        List<Integer> pointers = line.pointers();
        if (claim.form() == ClaimForm.INSTITUTIONAL) {
            if (!pointers.isEmpty()) {
                draft.refuse(guide.segment(), 0, 0, FaultKind.UNEXPECTED, "pointers", "none on an institutional claim");
            }
            return;
        }
        if (pointers.size() > POINTERS) {
            draft.refuse("SV1", 7, 0, FaultKind.UNEXPECTED, pointers.size() + " pointers", "at most " + POINTERS);
        }
        if (new HashSet<>(pointers).size() < pointers.size()) {
            draft.refuse("SV1", 7, 0, FaultKind.CONTRADICTION, "one pointer twice", "each once");
        }
        for (int pointer : pointers) {
            if (pointer < 1 || pointer > claim.diagnoses().size()) {
                draft.refuse(
                        "SV1",
                        7,
                        0,
                        FaultKind.CONTRADICTION,
                        "a pointer " + pointer,
                        "one of the " + claim.diagnoses().size() + " diagnoses");
            }
        }
    }
}
