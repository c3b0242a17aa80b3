package org.basilic.server.visitpage;

import java.util.List;
import org.basilic.comparison.LineDifferences;
import org.basilic.result.CodedEncounter;

/** What another value of a switch would change. */
record AlternativeView(String switchName, String value, String source, List<Difference> differences) {

    static List<AlternativeView> of(CodedEncounter coded) {
        return coded.alternatives().stream()
                .map(other -> new AlternativeView(
                        other.switchName(),
                        other.value(),
                        other.source(),
                        Difference.found(LineDifferences.between(coded.lines(), other.lines()))))
                .toList();
    }
}
