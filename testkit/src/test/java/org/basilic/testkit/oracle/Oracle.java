package org.basilic.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Encounter;
import org.basilic.reference.Switch;

/** Codes the administrations of an encounter a second time, minute by minute, from the texts alone. */
final class Oracle {

    private Oracle() {}

    /** Returns the administration and service lines, summed, and what waits for an answer. */
    static Answer answer(Encounter encounter, String policy, Map<Switch, String> switches, Tables tables) {
        Setup setup = Setup.of(encounter, policy, switches, tables);
        Chart chart = new Chart(setup);
        List<Line> lines = new ArrayList<>(chart.lines);
        lines.addAll(new Veins(setup, chart).lines);
        chart.prolonged.forEach((code, piece) -> lines.add(Line.given(code, setup.day(piece.place()), 1)));
        lines.addAll(new Arteries(setup, chart.arterial, chart.questions).lines);
        lines.addAll(new Elsewhere(setup, chart.elsewhere, chart.questions).lines);
        Set<String> questions = Edits.elsewhereOnAClaim(setup) ? Set.of() : chart.questions;
        return Answer.of(Edits.apply(setup, lines), questions);
    }
}
