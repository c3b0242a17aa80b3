package org.basilic.testkit.cases;

import java.util.List;

/**
 * What became of a case.
 *
 * @param differences what is not as the case expects, in words; empty when all is
 * @param details what was expected and got, with the reasons of the lines concerned
 * @param judged how many facts were compared; a case of drug lines alone may have none
 * @param drugLinesNotJudged expected lines that were left out because drugs are not judged
 */
public record CaseOutcome(
        GoldenCase golden, List<String> differences, List<String> details, int judged, int drugLinesNotJudged) {

    /** Copies the lists, so that nobody changes them later. */
    public CaseOutcome {
        differences = List.copyOf(differences);
        details = List.copyOf(details);
    }

    /** Whether something was judged and all of it is as expected. */
    public boolean passed() {
        return differences.isEmpty() && judged > 0;
    }

    public boolean failed() {
        return !differences.isEmpty();
    }

    /** Returns a block of text for a person: the case, then what differs, then the lines and their reasons. */
    public String inWords() {
        StringBuilder text = new StringBuilder();
        text.append(golden.place()).append(": ").append(golden.title()).append('\n');
        differences.forEach(line -> text.append("  ").append(line).append('\n'));
        details.forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
