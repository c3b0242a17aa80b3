package org.basilic.rules.needle;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Injections with codes of their own: RSV antibodies, vaccines, on-body injectors. */
final class SpecialInjection {

    static final RuleCard RSV = RuleCard.of(
            "INJ-08",
            "Antibodies against RSV",
            "An RSV antibody by needle has its own administration codes, one with and one without counselling by a physician, "
                    + "once a day.",
            "cms-ptp",
            "cms-pfs-rvu",
            "basilic-settled 70");

    static final RuleCard VACCINE = RuleCard.of(
            "VAC-01",
            "Vaccines by needle",
            "A vaccine by needle takes the code of the first one once and the further code for each other one.",
            "recall",
            "basilic-settled 98");

    static final RuleCard ON_BODY = RuleCard.of(
            "INJ-06",
            "On-body injector",
            "Applying an on-body injector is reported once, and not as an injection.",
            "cms-a54682",
            "cms-opps-addendum-b");

    static final RuleCard UNLISTED = RuleCard.of(
            "UNL-01",
            "Services without a code",
            "Where no code describes route and class together, an unlisted code is never chosen by itself; a person decides.",
            "cms-pfs-rvu",
            "basilic-settled 71");

    private SpecialInjection() {}

    /** An RSV antibody. */
    record Antibody(String drug, boolean counselled) implements Reason {
        @Override
        public RuleCard rule() {
            return RSV;
        }

        @Override
        public String inWords() {
            return drug
                    + (counselled ? ", with counselling by a physician" : ", no counselling by a physician charted");
        }
    }

    /** Reported once a day. */
    record AntibodyOnce() implements Reason {
        @Override
        public RuleCard rule() {
            return RSV;
        }

        @Override
        public String inWords() {
            return "the administration of an RSV antibody is reported once";
        }
    }

    /** A vaccine. */
    record Vaccine(String drug, boolean first) implements Reason {
        @Override
        public RuleCard rule() {
            return VACCINE;
        }

        @Override
        public String inWords() {
            return drug + (first ? ", the first vaccine" : ", a further vaccine");
        }
    }

    /** An on-body injector. */
    record Applied(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return ON_BODY;
        }

        @Override
        public String inWords() {
            return drug + " by an on-body injector";
        }
    }

    /** Not reported, or already reported. */
    record NotApplied(boolean already) implements Reason {
        @Override
        public RuleCard rule() {
            return ON_BODY;
        }

        @Override
        public String inWords() {
            return already
                    ? "the on-body injector is reported once"
                    : "this policy reports no application of an on-body injector";
        }
    }

    /** No code fits. */
    record NoCode(String drug, String how) implements Query {
        @Override
        public RuleCard rule() {
            return UNLISTED;
        }

        @Override
        public String inWords() {
            return "no code describes %s by %s".formatted(drug, how);
        }

        @Override
        public String question() {
            return "How exactly was " + drug + " given, and what was it given for?";
        }
    }
}
