package org.basilic.rules.time;

import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** Minutes and attendance, not the word on the label, tell a push from an infusion. */
public final class PushOrInfusion {

    static final RuleCard CARD = RuleCard.of(
            "T-02",
            "Push or infusion",
            "What a clinician injects while staying throughout is a push, and so is whatever runs fifteen minutes or less; "
                    + "sixteen minutes or more without that attendance are an infusion.",
            "noridian-bundling",
            "palmetto-a53778",
            "basilic-settled 22 74");

    private PushOrInfusion() {}

    /** A long push during which attendance is not charted. */
    record LongPush(int minutes) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes charted as a push count as a push".formatted(minutes);
        }

        @Override
        public String question() {
            return "Did the clinician who gave this push stay with the patient throughout?";
        }
    }

    /** Start and stop are the same minute. */
    record NoTime() implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "start and stop are the same time, so it counts as a push";
        }

        @Override
        public String question() {
            return "Start and stop are charted with the same time. When did it start and stop?";
        }
    }

    /** A short bag is a push. */
    record ShortRun(int minutes, int longest) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes, and up to %d are a push".formatted(minutes, longest);
        }
    }

    /** A bag that a clinician never left is a push. */
    record Attended() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a clinician stayed throughout, which makes it a push";
        }
    }

    /** Whether the entry runs by itself, so that touching bags of it may be one infusion. */
    public static boolean runsByItself(Administration given) {
        Boolean attended = given.continuouslyAttended();
        return pushed(given.route()) ? Boolean.FALSE.equals(attended) : !Boolean.TRUE.equals(attended);
    }

    /** Returns whether a delivery is a push or an infusion; null where a missing time leaves nothing to report. */
    public static @Nullable Technique of(Delivery delivery, Worksheet sheet) {
        List<Entry> entries = delivery.entries();
        int minutes = delivery.minutes();
        Administration given = delivery.first().administration();
        boolean push = pushed(given.route());
        boolean attended = !runsByItself(given);
        if (!delivery.known()) {
            return push || attended ? Technique.PUSH : MissingStop.technique(entries, sheet);
        }
        if (minutes == 0) {
            if (given.start() != null && given.start().equals(given.stop())) {
                sheet.find(Severity.WARNING, new NoTime(), entries);
            }
            return Technique.PUSH;
        }
        if (minutes < sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
            return !attended && StoppedEarly.asOrdered(entries, sheet) ? Technique.INFUSION : Technique.PUSH;
        }
        if (!attended || sheet.choices().is(Switch.PUSH_LONG_ATTENDED, "by-minutes")) {
            return Technique.INFUSION;
        }
        if (given.continuouslyAttended() == null) {
            sheet.find(Severity.WARNING, new LongPush(minutes), entries);
        }
        return Technique.PUSH;
    }

    /** Returns why a bag was coded as a push, or null where the record calls it one. */
    public static @Nullable Reason whyPush(Delivery delivery, Worksheet sheet) {
        Administration given = delivery.first().administration();
        if (pushed(given.route())) {
            return null;
        }
        if (!runsByItself(given)) {
            return new Attended();
        }
        return delivery.known()
                ? new ShortRun(delivery.minutes(), sheet.tables().threshold(Threshold.PUSH_LONGEST))
                : MissingStop.AS_PUSH;
    }

    private static boolean pushed(Route route) {
        return route == Route.IV_PUSH || route == Route.INTRA_ARTERIAL_PUSH;
    }
}
