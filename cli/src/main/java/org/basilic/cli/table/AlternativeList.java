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
            Map<Name, Integer> here = units(coded.lines(), dated);
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

    /** Returns the units by what a reader calls the line: its code and modifiers, and its day where there are several. */
    private static Map<Name, Integer> units(List<CodedLine> lines, boolean dated) {
        Map<Name, Integer> units = new LinkedHashMap<>();
        for (CodedLine line : lines) {
            units.merge(
                    new Name(LineList.code(line), dated ? " on " + line.serviceDate() : ""),
                    line.units(),
                    Integer::sum);
        }
        return units;
    }

    private static String change(Map<Name, Integer> here, Map<Name, Integer> there) {
        List<String> changes = new ArrayList<>();
        for (Map.Entry<Name, Integer> line : there.entrySet()) {
            Name name = line.getKey();
            int before = here.getOrDefault(name, 0);
            if (before != line.getValue()) {
                String instead = before == 0 ? "" : " instead of x" + before;
                changes.add(name.code() + " x" + line.getValue() + instead + name.day());
            }
        }
        for (Name name : here.keySet()) {
            if (!there.containsKey(name)) {
                changes.add("no " + name.code() + name.day());
            }
        }
        return changes.isEmpty() ? "the same codes, for other administrations" : String.join(", ", changes);
    }

    private record Name(String code, String day) {}
}
