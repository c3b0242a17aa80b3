package org.basilic.rules.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.reference.Edits;
import org.basilic.result.EditAnswer;

/** The step that asks every edit about every finished line. It changes nothing. */
public final class ClaimEdits {

    private ClaimEdits() {}

    /** Returns the answers line by line, each line's in the order of the checks; a check that does not apply has none. */
    public static List<EditAnswer> of(Claim asked) {
        Map<LocalDate, Edits> known = new HashMap<>();
        Claim claim = asked.with(day -> known.computeIfAbsent(day, asked.edits()));
        Answers answers = new Answers();
        for (int i = 0; i < claim.lines().size(); i++) {
            CodeInForce.check(i, claim, answers);
            PlaceOfLine.check(i, claim, answers);
            ParentOfLine.check(i, claim, answers);
            PairsOfLine.check(i, claim, answers);
            UnitsOfDay.check(i, claim, answers);
            PaymentStatus.check(i, claim, answers);
        }
        return answers.inOrder();
    }
}
