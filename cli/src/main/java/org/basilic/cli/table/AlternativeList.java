package org.basilic.cli.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.cli.Paper;
import org.basilic.result.Alternative;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;

/** Where sources or payers differ: what another value of a switch would change. */
final class AlternativeList {

    private AlternativeList() {}

    static void write(CodedEncounter coded, Paper paper) {
        if (coded.alternatives().isEmpty()) {
            return;
        }
        paper.gap().line("OTHERWISE, where sources or payers differ");
        for (Alternative alternative : coded.alternatives()) {
            boolean dated = days(coded.lines(), alternative.lines()) > 1;
            Map<String, Integer> here = units(coded.lines(), dated);
            paper.hanging(
                    "  " + alternative.switchName() + "=" + alternative.value() + "  ",
                    6,
                    change(here, units(alternative.lines(), dated)) + " (" + alternative.source() + ")");
        }
    }

    private static int days(List<CodedLine> here, List<CodedLine> there) {
        Set<LocalDate> days = new HashSet<>();
        here.forEach(line -> days.add(line.serviceDate()));
        there.forEach(line -> days.add(line.serviceDate()));
        return days.size();
    }

    /** Returns the units by code and modifiers, and by day where there is more than one. */
    private static Map<String, Integer> units(List<CodedLine> lines, boolean dated) {
        Map<String, Integer> units = new LinkedHashMap<>();
        for (CodedLine line : lines) {
            String code = LineList.code(line);
            units.merge(dated ? code + " on " + line.serviceDate() : code, line.units(), Integer::sum);
        }
        return units;
    }

    private static String change(Map<String, Integer> here, Map<String, Integer> there) {
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, Integer> line : there.entrySet()) {
            int before = here.getOrDefault(line.getKey(), 0);
            if (before != line.getValue()) {
                changes.add(line.getKey() + " x" + line.getValue() + (before == 0 ? "" : " instead of x" + before));
            }
        }
        for (String line : here.keySet()) {
            if (!there.containsKey(line)) {
                changes.add("no " + line);
            }
        }
        return changes.isEmpty() ? "the same codes, for other administrations" : String.join(", ", changes);
    }
}
