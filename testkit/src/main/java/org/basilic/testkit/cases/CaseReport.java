package org.basilic.testkit.cases;

import java.util.List;

/**
 * How many cases did what.
 *
 * @param passed all that was judged is as expected
 * @param failed something is not, or the case could not be read
 * @param unreadable those of the failed that could not be read
 * @param vetted read by a certified coder, whether passed or not
 * @param notJudged nothing of them could be judged, since they expect drug lines alone
 * @param drugLinesNotJudged expected lines of drugs that were left out
 */
public record CaseReport(int passed, int failed, int unreadable, int vetted, int notJudged, int drugLinesNotJudged) {

    /** Counts the cases. */
    public static CaseReport of(List<CheckedCase> cases) {
        int[] counts = new int[Verdict.values().length];
        int vetted = 0;
        int drugLinesNotJudged = 0;
        for (CheckedCase one : cases) {
            counts[one.verdict().ordinal()]++;
            CaseOutcome outcome = one.outcome();
            if (outcome != null) {
                vetted += outcome.golden().isVetted() ? 1 : 0;
                drugLinesNotJudged += outcome.drugLinesNotJudged();
            }
        }
        int unreadable = counts[Verdict.UNREADABLE.ordinal()];
        return new CaseReport(
                counts[Verdict.PASSED.ordinal()],
                counts[Verdict.FAILED.ordinal()] + unreadable,
                unreadable,
                vetted,
                counts[Verdict.NOT_JUDGED.ordinal()],
                drugLinesNotJudged);
    }

    /** Returns the counts on one line. */
    public String inWords() {
        return "%d passed, %d failed, %d not judged (drug lines alone); %d read by a certified coder; "
                        .formatted(passed, failed, notJudged, vetted)
                + "%d drug lines not judged".formatted(drugLinesNotJudged);
    }
}
