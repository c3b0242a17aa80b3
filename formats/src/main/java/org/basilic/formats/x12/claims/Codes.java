package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Occurrence;
import org.basilic.claim.ValueCode;
import org.basilic.formats.x12.Segment;

/** The codes of a claim's HI segments, while it is read. */
final class Codes {

    private static final int MOST = 12;
    private static final int ON_ADMISSION = 9;

    final List<ClaimDiagnosis> diagnoses = new ArrayList<>();
    final List<String> reasons = new ArrayList<>(0);
    final List<String> conditions = new ArrayList<>(0);
    final List<Occurrence> occurrences = new ArrayList<>(0);
    final List<ValueCode> values = new ArrayList<>(0);

    void take(Segment segment, Values read) {
        int size = Math.min(MOST, segment.size());
        for (int i = 1; i <= size; i++) {
            String code = segment.component(i, 2);
            if (!code.isEmpty()) {
                take(segment, i, code, read);
            }
        }
    }

    private void take(Segment segment, int i, String code, Values read) {
        switch (segment.component(i, 1)) {
            // The principal one comes first in what is read, wherever the file has it.
            case "ABK", "BK" -> diagnoses.add(0, diagnosis(segment, i, code));
            case "ABF", "BF" -> diagnoses.add(diagnosis(segment, i, code));
            case "APR", "PR" -> reasons.add(code);
            case "BG" -> conditions.add(code);
            case "BH", "BI" -> {
                DateSpan days = read.span(segment, i, 4, segment.component(i, 3), segment.component(i, 4));
                if (days != null) {
                    occurrences.add(new Occurrence(code, days));
                }
            }
            case "BE" -> {
                BigDecimal amount = read.number(segment, i, 5, segment.component(i, 5));
                if (amount != null) {
                    values.add(new ValueCode(code, amount));
                }
            }
            default -> {}
        }
    }

    private static ClaimDiagnosis diagnosis(Segment segment, int i, String code) {
        return new ClaimDiagnosis(code, Values.text(segment.component(i, ON_ADMISSION)));
    }
}
