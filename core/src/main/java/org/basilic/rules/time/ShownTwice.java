package org.basilic.rules.time;

import java.util.List;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;

/** Times that the clock showed twice, on the night on which it was put back. */
public final class ShownTwice {

    static final RuleCard CARD = RuleCard.of(
            "T-11",
            "Times that the clock showed twice",
            "On the autumn night the clock shows an hour twice, and a charted time in it may be either. The visit is coded under "
                    + "every reading that the order of the times allows. Where the lines differ the reading is asked after, and "
                    + "the shortest is shown until the answer; where they do not, it is said that the time was shown twice.",
            "basilic-settled 138 139");

    private ShownTwice() {}

    /** The lines turn on which occurrence of an administration's times was meant. */
    record Differs(String times, int shorter, int longer) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the clock showed %s twice that night, so that %d or %d minutes ran, and the lines differ"
                    .formatted(times, shorter, longer);
        }

        @Override
        public String question() {
            return "The clock was put back that night and showed %s twice. %s"
                    .formatted(
                            times,
                            shorter == longer
                                    ? "Was it the first time or the second? It ran %d minutes in both cases."
                                            .formatted(shorter)
                                    : "Did this run for %d or for %d minutes?".formatted(shorter, longer));
        }
    }

    /** The lines turn on which occurrence of the arrival or departure was meant. */
    record VisitDiffers(String times, int shorter, int longer) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the clock showed the charted arrival or departure, %s, twice that night, so that %d or %d minutes count"
                    .formatted(times, shorter, longer);
        }

        @Override
        public String question() {
            return ("The clock was put back that night and showed %s twice. Was the arrival or departure at that time the first "
                            + "or the second? Between them lie %d or %d minutes of what was given.")
                    .formatted(times, shorter, longer);
        }
    }

    /** Whichever was meant, the lines are the same. */
    record Same(int times) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return times == 1
                    ? "the clock showed a charted time twice that night; whichever was meant, the lines are the same"
                    : "the clock showed %d charted times twice that night; whichever were meant, the lines are the same"
                            .formatted(times);
        }
    }

    /** Asks which occurrence of an administration's times was meant. */
    public static void ask(Entry entry, String times, int shorter, int longer, Worksheet sheet) {
        sheet.ask(new Differs(times, shorter, longer), List.of(entry));
    }

    /** Asks which occurrence of the arrival or departure was meant. */
    public static void askOfVisit(String times, int shorter, int longer, Worksheet sheet) {
        sheet.ask(new VisitDiffers(times, shorter, longer), List.of());
    }

    /** Says that it makes no difference. */
    public static void note(int times, List<Entry> entries, Worksheet sheet) {
        sheet.find(Severity.INFO, new Same(times), entries);
    }
}
