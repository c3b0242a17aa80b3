package org.basilic.rules.edit;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** An evaluation and management service beside an administration. */
final class VisitBesideAdministration {

    static final RuleCard CARD = RuleCard.of(
            "CMS-04",
            "E/M service beside an administration",
            "An E/M service on a day of drug administration is reported with 25 when it is documented as significant and "
                    + "separate; without that it is not reported.",
            "claims-manual-ch12-30.5",
            "ncci-manual-ch11",
            "basilic-settled 49-53");

    static final RuleCard NURSE = RuleCard.of(
            "CMS-05",
            "Nurse visit beside an administration",
            "In an office the lowest established-patient visit is never reported beside a drug administration.",
            "cms-ptp",
            "claims-manual-ch12-30.5",
            "basilic-settled 51");

    static final RuleCard HOSPITAL = RuleCard.of(
            "CMS-05H",
            "Hospital visit code",
            "A Medicare hospital reports its clinic visits with G0463; an office visit code on its claim is passed on and "
                    + "pointed out.",
            "cms-opps-addendum-b",
            "basilic-settled 52");

    static final RuleCard ENTERED = RuleCard.of(
            "SVC-01",
            "Services passed on as entered",
            "A service that was entered is passed on unless a pair of codes or an inclusion rule drops it.",
            "basilic-settled 79",
            "cms-ptp");

    private VisitBesideAdministration() {}

    /** Passed on as entered. */
    record PassedOn() implements Reason {
        @Override
        public RuleCard rule() {
            return ENTERED;
        }

        @Override
        public String inWords() {
            return "entered with the encounter and passed on";
        }
    }

    /** Documented as significant and separate. */
    record Separate() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "documented as significant and separate from the administration, so it carries 25";
        }
    }

    /** Nothing says that it was separate. */
    record NotShownSeparate(String code) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " stands beside an administration and nothing says that it was significant and separate";
        }

        @Override
        public String question() {
            return "What was evaluated or managed at this visit beyond the administration itself?";
        }
    }

    /** Documented as not separate. */
    record NotSeparate(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is documented as part of the administration";
        }
    }

    /** The nurse visit of an office. */
    record NurseVisit(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return NURSE;
        }

        @Override
        public String inWords() {
            return code + " is never reported beside a drug administration in an office";
        }
    }

    /** An office visit code on a Medicare hospital claim. */
    record OfficeCodeInHospital(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return HOSPITAL;
        }

        @Override
        public String inWords() {
            return code + " is an office visit code; a Medicare hospital reports G0463";
        }
    }
}
