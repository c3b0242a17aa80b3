package org.basilic.cli.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.cli.Paper;
import org.basilic.model.EvidenceGrade;
import org.basilic.result.CodedEncounter;
import org.basilic.result.FactEvidence;

/** Where the facts of an imported record were read: a line for each administration, the facts of one place together. */
final class EvidenceList {

    private EvidenceList() {}

    static void write(CodedEncounter coded, Drugs drugs, Paper paper) {
        if (coded.evidence().isEmpty()) {
            return;
        }
        paper.gap().line("EVIDENCE");
        Map<String, Map<String, String>> places = new LinkedHashMap<>();
        for (FactEvidence one : coded.evidence()) {
            String grade = one.grade() == EvidenceGrade.CHARTED
                    ? ""
                    : ", " + one.grade().written();
            places.computeIfAbsent(one.administration(), id -> new TreeMap<>())
                    .merge(one.feed() + " " + one.place() + grade, one.fact(), (some, more) -> some + ", " + more);
        }
        places.forEach((id, facts) -> {
            StringBuilder words = new StringBuilder(drugs.of(id));
            String before = ": ";
            for (Map.Entry<String, String> place : facts.entrySet()) {
                words.append(before)
                        .append(place.getValue())
                        .append(" (")
                        .append(place.getKey())
                        .append(')');
                before = "; ";
            }
            paper.hanging("  ", words.toString());
        });
    }
}
