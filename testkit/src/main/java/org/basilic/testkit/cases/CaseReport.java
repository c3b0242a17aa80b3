package org.basilic.testkit.cases;

/**
 * How many cases did what.
 *
 * @param passed all that was judged is as expected
 * @param failed something is not, or the case could not be read
 * @param vetted read by a certified coder, whether passed or not
 * @param notJudged nothing of them could be judged, since they expect drug lines alone
 * @param drugLinesNotJudged expected lines of drugs that were left out
 */
public record CaseReport(int passed, int failed, int vetted, int notJudged, int drugLinesNotJudged) {

    static final CaseReport EMPTY = new CaseReport(0, 0, 0, 0, 0);

    CaseReport with(CaseOutcome outcome) {
        return new CaseReport(
                passed + (outcome.passed() ? 1 : 0),
                failed + (outcome.failed() ? 1 : 0),
                vetted + (outcome.golden().isVetted() ? 1 : 0),
                notJudged + (outcome.passed() || outcome.failed() ? 0 : 1),
                drugLinesNotJudged + outcome.drugLinesNotJudged());
    }

    CaseReport withFailure() {
        return new CaseReport(passed, failed + 1, vetted, notJudged, drugLinesNotJudged);
    }

    /** Returns the counts on one line. */
    public String inWords() {
        return "%d passed, %d failed, %d not judged (drug lines alone); %d read by a certified coder; "
                        .formatted(passed, failed, notJudged, vetted)
                + "%d drug lines not judged".formatted(drugLinesNotJudged);
    }
}
