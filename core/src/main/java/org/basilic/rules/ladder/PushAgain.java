package org.basilic.rules.ladder;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** The same drug pushed again. */
final class PushAgain {

    static final RuleCard CARD = RuleCard.of(
            "REP-02",
            "Same drug pushed again",
            "In a hospital a further push of a drug is reported when more than thirty minutes lie between it and the last "
                    + "reported push of that drug, or the end of an infusion of it. A drug that is also infused in the encounter "
                    + "makes its push a repeat, before or after.",
            "cpt-structure",
            "cms-mue",
            "ohio-hima",
            "basilic-settled 32 33 35");

    static final RuleCard OFFICE = RuleCard.of(
            "REP-03",
            "Repeat pushes in the office",
            "An office reports one push of a drug; the code for the same drug again is the hospital's alone.",
            "cms-pfs-rvu",
            "cms-mue");

    static final RuleCard CHEMOTHERAPY = RuleCard.of(
            "REP-05",
            "Antineoplastic pushed again",
            "A further push of an antineoplastic or complex biologic that was already pushed or infused has no code; it is "
                    + "asked after.",
            "cpt-structure",
            "basilic-settled 34");

    private PushAgain() {}

    /** Far enough from the last one. */
    record FarEnough(String drug, int gap, int needed) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s again, %d minutes apart, and %d are needed".formatted(drug, gap, needed);
        }
    }

    /** A repeat without another to measure from. */
    record AlsoInfused(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " was also infused in the encounter, so its push is a repeat";
        }
    }

    /** Too close. */
    record TooClose(String drug, int gap, int needed) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s again, %d minutes apart, and %d are needed".formatted(drug, gap, needed);
        }
    }

    /** Within an infusion of the same drug. */
    record DuringInfusion(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " was pushed while it was also being infused";
        }
    }

    /** The time between cannot be told. */
    record TimeNotCharted(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " was given more than once and the times do not tell how far apart";
        }

        @Override
        public String question() {
            return "At what times was each dose of " + drug + " given?";
        }
    }

    /** The office has no code for it. */
    record InOffice(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return OFFICE;
        }

        @Override
        public String inWords() {
            return drug + " again; an office reports one push of a drug";
        }
    }

    /** Chemotherapy has no code for it. */
    record NoChemotherapyCode(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CHEMOTHERAPY;
        }

        @Override
        public String inWords() {
            return drug + " was pushed again or also infused, for which no code exists";
        }

        @Override
        public String question() {
            return "Was " + drug + " given in separate doses, and was each of them ordered?";
        }
    }
}
