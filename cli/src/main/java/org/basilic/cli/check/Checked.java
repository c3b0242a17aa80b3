package org.basilic.cli.check;

import java.util.List;
import java.util.Map;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.testkit.cases.CaseReport;
import org.basilic.testkit.cases.CheckedCase;
import org.jspecify.annotations.Nullable;

/**
 * One run of cases, of which every report is made.
 *
 * @param program version of the program
 * @param policy id of the policy by which all cases were coded; null when the payer of each decided
 * @param switches the values that were asked for, in the order of the switches
 */
record Checked(
        String program,
        Reference reference,
        @Nullable String policy,
        Map<Switch, String> switches,
        List<CheckedCase> cases) {

    CaseReport counts() {
        return CaseReport.of(cases);
    }
}
