package org.basilic.server.visits;

import org.basilic.result.CodedEncounter;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a result stands among others in a list of work.
 *
 * @param risk of releasing it as it is, 0 to 100
 * @param findings errors and warnings
 * @param topRule the rule of the gravest finding; null where there is none
 */
record Standing(int risk, int findings, @Nullable String topRule) {

    static Standing of(CodedEncounter coded, RiskWeights weights) {
        int findings = 0;
        int weight = coded.status() == Status.BLOCKED ? weights.of("blocked") : 0;
        String top = null;
        for (Finding finding : coded.findings()) {
            if (finding.severity() == Severity.INFO) {
                continue;
            }
            findings++;
            weight += weights.of(finding.severity() == Severity.ERROR ? "error" : "warning");
            if (top == null) {
                top = finding.because().rule().id();
            }
        }
        return new Standing(Math.min(weight, 100), findings, top);
    }
}
