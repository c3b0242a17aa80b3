package org.basilic.cli.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.chart.Fate;
import org.basilic.cli.Streams;
import org.basilic.model.OpenPointKind;
import org.basilic.model.ProblemCode;
import org.basilic.model.Written;

/** The account of an import in a few lines. */
public final class Summary {

    private Summary() {}

    /** Says how an import ended. */
    public static void say(String name, Account account, Streams streams) {
        streams.say(name + ": " + count(account.rows(), "row") + ", " + count(account.encounters(), "encounter"));
        if (!account.fates().isEmpty()) {
            streams.say("  rows: " + counts(account.fates(), Fate.class));
        }
        if (!account.reviewed().isEmpty()) {
            streams.say("  left for review: " + counts(account.reviewed(), OpenPointKind.class));
        }
        if (!account.points().isEmpty()) {
            streams.say("  open points: " + counts(account.points(), OpenPointKind.class));
        }
        actions(account, streams);
        List<String> problems = new ArrayList<>();
        for (ProblemCode code : ProblemCode.values()) {
            Long count = account.problems().get(code);
            if (count != null) {
                problems.add(code.id() + " " + count);
            }
        }
        if (!problems.isEmpty()) {
            String encounters =
                    account.refusedEncounters() == 0 ? "" : "; " + count(account.refusedEncounters(), "encounter");
            streams.say("  refused: " + String.join(", ", problems) + encounters);
        }
    }

    private static void actions(Account account, Streams streams) {
        List<String> actions = new ArrayList<>();
        account.unmappedActions().forEach((text, count) -> actions.add("\"" + text + "\" " + count));
        if (account.rareActions() > 0) {
            actions.add(count(account.rareActions(), "text") + " at one visit only, which --dry-run shows");
        }
        if (!actions.isEmpty()) {
            streams.say("  unmapped actions: " + String.join(", ", actions));
        }
    }

    /** Returns a number with its word. */
    static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** Returns numbers in the order of their kinds, as in {@code given 12, review 3}. */
    private static <K extends Enum<K> & Written> String counts(Map<K, Long> counts, Class<K> kinds) {
        List<String> words = new ArrayList<>();
        for (K kind : kinds.getEnumConstants()) {
            Long count = counts.get(kind);
            if (count != null) {
                words.add(kind.written() + " " + count);
            }
        }
        return String.join(", ", words);
    }
}
