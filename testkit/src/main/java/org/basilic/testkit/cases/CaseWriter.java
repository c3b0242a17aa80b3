package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basilic.reference.Switch;
import org.basilic.testkit.cases.GoldenCase.Why;

/** Writes a golden case as its Markdown file, such that {@link CaseReader} gives it back. */
public final class CaseWriter {

    private static final int RULE_WIDTH = 10;

    private CaseWriter() {}

    /** Returns the text of the file. */
    public static String write(GoldenCase golden) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + golden.title());
        lines.add("");
        lines.add(golden.prose());
        lines.add("");
        header(lines, "Shows", String.join(", ", golden.shows()));
        header(lines, "Looks and leaves alone", String.join(", ", golden.leavesAlone()));
        header(lines, "Source", golden.source());
        header(lines, "Standing", golden.standing().written());
        header(lines, "Vetted", golden.vetted());
        header(lines, "Switches", switches(golden.switches()));
        header(lines, "Judged", golden.scope().written());
        String id = CaseReader.idWithout(golden.place(), golden.source());
        block(lines, "encounter", new EncounterBlockWriter(golden.encounter()).write(id));
        boolean sayNothing = golden.scope() != Scope.LISTED || golden.absent().isEmpty();
        block(lines, "claim", ClaimBlock.write(golden.lines(), golden.absent(), sayNothing));
        if (!golden.printed().isEmpty()) {
            block(lines, "printed", ClaimBlock.write(golden.printed(), List.of(), false));
        }
        if (!golden.why().isEmpty()) {
            block(lines, "why", golden.why().stream().map(CaseWriter::why).toList());
        }
        return String.join("\n", lines) + "\n";
    }

    private static void header(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(name + ": " + value);
        }
    }

    private static void block(List<String> lines, String name, List<String> content) {
        lines.add("");
        lines.add("```" + name);
        lines.addAll(content);
        lines.add("```");
    }

    private static String switches(Map<Switch, String> switches) {
        return switches.entrySet().stream()
                .map(entry -> entry.getKey().written() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String why(Why why) {
        String pad = " ".repeat(Math.max(1, RULE_WIDTH - why.rule().length()));
        return (why.rule() + pad + why.words()).stripTrailing();
    }
}
