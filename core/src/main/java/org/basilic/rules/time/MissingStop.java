package org.basilic.rules.time;

import java.util.List;
import org.basilic.reference.Switch;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** What an infusion whose length nobody charted becomes. */
public final class MissingStop {

    static final RuleCard CARD = RuleCard.of(
            "DOC-02",
            "Missing start or stop of a drug infusion",
            "A drug infusion whose length is not documented is asked after; until the answer it is coded as a push, or not "
                    + "at all where the payer says so. Missing times are never zero minutes.",
            "miami-missing-stop",
            "qhr-missing-stop",
            "basilic-settled 17 19");

    static final RuleCard HYDRATION = RuleCard.of(
            "DOC-03",
            "Missing time of hydration",
            "Hydration whose length is not documented is not reported; no push stands in for it.",
            "noridian-hydration",
            "basilic-settled 17 19");

    static final Reason AS_PUSH = new AsPush();

    private MissingStop() {}

    /** A length is missing; what the policy makes of it. */
    record Missing(String lacks, String value) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no %s is documented for this infusion; %s"
                    .formatted(
                            lacks,
                            "push".equals(value)
                                    ? "it is coded as a push until it is"
                                    : "it is not reported until it is");
        }

        @Override
        public String question() {
            return "At what time did this infusion %s?".formatted(lacks.equals("start") ? "start" : "stop");
        }
    }

    /** It is coded as a push. */
    record AsPush() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "its running time is not documented, so it is coded as a push";
        }
    }

    /** Hydration without a length. */
    record HydrationWithoutTime() implements Query {
        @Override
        public RuleCard rule() {
            return HYDRATION;
        }

        @Override
        public String inWords() {
            return "the running time of this fluid is not documented";
        }

        @Override
        public String question() {
            return "At what times did this fluid start and stop?";
        }
    }

    static @Nullable Technique technique(List<Entry> entries, Worksheet sheet) {
        String value = sheet.choices().of(Switch.MISSING_STOP);
        sheet.find(Severity.WARNING, missing(entries.get(0), value), entries);
        return "push".equals(value) ? Technique.PUSH : null;
    }

    /** Leaves out an infusion that the policy does not report without its times. */
    public static void leaveOut(Delivery delivery, Worksheet sheet) {
        Reason because = missing(delivery.first(), sheet.choices().valueOf(Switch.MISSING_STOP));
        sheet.leaveOut(delivery.entries(), null, because);
        delivery.uncounted(Disposition.UNDOCUMENTED, null, because);
    }

    /** Leaves out hydration without its times. */
    public static void leaveOutHydration(Delivery delivery, Worksheet sheet) {
        Query because = new HydrationWithoutTime();
        sheet.find(Severity.WARNING, because, delivery.entries());
        sheet.leaveOut(delivery.entries(), null, because);
        delivery.uncounted(Disposition.UNDOCUMENTED, null, because);
    }

    private static Missing missing(Entry entry, String value) {
        boolean hasStart = entry.clocked().hasStart();
        boolean hasStop = entry.clocked().hasStop();
        return new Missing(hasStart ? "stop" : hasStop ? "start" : "start or stop", value);
    }
}
