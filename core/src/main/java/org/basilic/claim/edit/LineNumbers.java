package org.basilic.claim.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.Threshold;

/** How many lines a claim has, and that each has a control number of its own. */
final class LineNumbers {

    private LineNumbers() {}

    static void watch(Look look) {
        List<ClaimLine> lines = look.claim().lines();
        int most = look.threshold(
                look.professional() ? Threshold.CLAIM_LINES_PROFESSIONAL : Threshold.CLAIM_LINES_INSTITUTIONAL);
        if (lines.isEmpty()) {
            look.find(Edit.LINES_NONE, "the claim has no line");
        } else if (lines.size() > most) {
            look.find(Edit.LINES_TOO_MANY, "%d lines; %d are the most".formatted(lines.size(), most));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (ClaimLine line : lines) {
            String control = line.control();
            Integer other = control == null ? null : seen.putIfAbsent(control, line.number());
            if (other != null) {
                look.find(
                        Edit.LINE_CONTROL_REPEATED,
                        line.number(),
                        null,
                        "the control number is that of line %d".formatted(other));
            }
        }
    }
}
