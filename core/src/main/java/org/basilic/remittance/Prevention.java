package org.basilic.remittance;

import java.util.List;

/**
 * Which rule of ours would have prevented a denial.
 *
 * @param rules ids, in order; none where no rule foresees it
 */
public record Prevention(Answer answer, By by, List<String> rules) {

    /** What is known. */
    public enum Answer {
        /** The coding of the visit foresaw this denial on this line. */
        FORESEEN,
        /** These rules foresee such a denial; whether one did, the visit was not asked. */
        RULES,
        /** The visit was coded and none of the rules that foresee such a denial spoke. */
        NOT_FORESEEN,
        /** No rule foresees this. */
        NONE
    }

    /** By what denial and rule were brought together. */
    public enum By {
        /** Reason and remark are those of the rule. */
        REASON_AND_REMARK,
        /** The reason is that of the rule. */
        REASON,
        /** Payers choose between the reason and that of the rule for the same thing. */
        NEAR_REASON,
        /** Nothing. */
        NOTHING
    }

    static final Prevention NONE = new Prevention(Answer.NONE, By.NOTHING, List.of());

    /** Copies the list, so that nobody changes it later. */
    public Prevention {
        rules = List.copyOf(rules);
    }

    /** Returns it in a few words, such as foreseen by JW-01. */
    public String inWords() {
        String named = String.join(", ", rules);
        return switch (answer) {
            case FORESEEN -> "foreseen by " + named + near();
            case RULES -> "would be foreseen by " + named + near();
            case NOT_FORESEEN -> "not foreseen for this visit; such denials: " + named + near();
            case NONE -> "no rule foresees this";
        };
    }

    private String near() {
        return by == By.NEAR_REASON ? " under a neighbouring reason" : "";
    }
}
