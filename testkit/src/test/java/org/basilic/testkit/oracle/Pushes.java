package org.basilic.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** The pushes that are nobody's initial, over all sites together: settled 11, 32 to 34; REP-02, REP-03. */
final class Pushes {

    private static final int GAP = 31;

    private final Setup setup;
    private final List<Giving> inOrder;
    private final List<Giving> infusions;
    private final Set<Giving> initials;
    private final Set<String> questions;
    private final List<Giving> reported = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();

    Pushes(Setup setup, List<Giving> givings, Set<Giving> initials, Set<String> questions) {
        this.setup = setup;
        this.initials = initials;
        this.questions = questions;
        inOrder = givings.stream()
                .filter(giving -> giving.push)
                .sorted(Comparator.<Giving, Integer>comparing(
                                giving -> giving.start, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(giving -> giving.stop != null)
                        .thenComparingInt(giving -> -giving.length)
                        .thenComparingInt(giving -> giving.place))
                .toList();
        infusions = givings.stream().filter(giving -> !giving.push).toList();
        for (Giving push : inOrder) {
            if (initials.contains(push)) {
                reported.add(push);
            } else {
                code(push);
            }
        }
    }

    private void code(Giving push) {
        boolean repeat = inOrder.stream().anyMatch(other -> other != push && precedes(other, push))
                || infusions.stream().anyMatch(push::repeats);
        if (!repeat) {
            reported.add(push);
            report(push, push.chemo ? "96411" : "96375");
        } else if (push.complex) {
            questions.addAll(push.ids());
        } else if (setup.facility()) {
            if (farFromPushes(push) && farFromInfusions(push)) {
                reported.add(push);
                report(push, "96376");
            }
        }
    }

    /** Whether the other push makes this one a repeat: it came before, or it is an initial. */
    private boolean precedes(Giving other, Giving push) {
        return push.repeats(other) && (initials.contains(other) || inOrder.indexOf(other) < inOrder.indexOf(push));
    }

    private void report(Giving push, String code) {
        lines.add(Line.at(push.site, code, setup.day(push.start), 1));
    }

    private boolean farFromPushes(Giving push) {
        boolean any = setup.has(Switch.PUSH_SAME_DRUG_GAP, "from-any-push");
        Predicate<Giving> counts = other ->
                other != push && push.repeats(other) && (any || initials.contains(other) || reported.contains(other));
        int place = inOrder.indexOf(push);
        Giving before = inOrder.subList(0, place).stream()
                .filter(counts)
                .reduce((one, next) -> next)
                .orElse(null);
        if (before != null && !apart(before.end(), push.start)) {
            return false;
        }
        return inOrder.subList(place + 1, inOrder.size()).stream()
                .filter(initials::contains)
                .filter(push::repeats)
                .allMatch(initial -> apart(push.end(), initial.start));
    }

    private boolean farFromInfusions(Giving push) {
        boolean pushesOnly = setup.has(Switch.PUSH_SAME_DRUG_GAP, "pushes-only");
        for (Giving infusion : infusions) {
            if (!push.repeats(infusion)) {
                continue;
            }
            if (during(push.start, infusion)) {
                return false;
            }
            boolean far = apart(infusion.stop, push.start) || apart(push.end(), infusion.start);
            if (!pushesOnly && !far) {
                return false;
            }
        }
        return true;
    }

    private static boolean during(@Nullable Integer minute, Giving infusion) {
        return minute != null
                && infusion.start != null
                && infusion.stop != null
                && minute >= infusion.start
                && minute < infusion.stop;
    }

    private static boolean apart(@Nullable Integer from, @Nullable Integer to) {
        return from != null && to != null && to - from >= GAP;
    }
}
