package org.basilic.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.basilic.reference.Switch;

/** What is given by artery: settled 96; IA-01. */
final class Arteries {

    final List<Line> lines = new ArrayList<>();

    Arteries(Setup setup, List<Giving> givings, Set<String> questions) {
        List<Giving> infusions = new ArrayList<>();
        for (Giving giving : givings) {
            if (giving.push) {
                lines.add(Line.given(giving.chemo ? "96420" : "96373", setup.day(giving.start), 1));
            } else if (giving.chemo) {
                infusions.add(giving);
            } else {
                questions.addAll(giving.ids());
            }
        }
        infusions.sort(Comparator.comparingInt((Giving giving) -> giving.length)
                .reversed()
                .thenComparing(giving -> giving.start, Comparator.nullsLast(Comparator.naturalOrder())));
        for (int i = 0; i < infusions.size(); i++) {
            Giving infusion = infusions.get(i);
            if (i == 0) {
                Line first = Line.given("96422", setup.day(infusion.start), 1);
                if (infusion.discontinued() && !setup.has(Switch.STOPPED_INFUSION, "minutes")) {
                    first.modifiers.add(setup.value(Switch.STOPPED_INFUSION));
                }
                lines.add(first);
            } else {
                questions.addAll(infusion.ids());
            }
            boolean first = i == 0;
            Ladder.spread(
                            setup,
                            infusion.start,
                            infusion.minutes,
                            infusion.length,
                            minutes -> first ? Ladder.afterFirstHour(minutes) : Ladder.alone(minutes))
                    .forEach((day, units) ->
                            lines.add(Line.given("96423", day, units).startedOn(setup.day(infusion.start))));
        }
    }
}
