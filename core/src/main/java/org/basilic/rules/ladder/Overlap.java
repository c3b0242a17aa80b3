package org.basilic.rules.ladder;

import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Worksheet;

/** When an infusion counts as concurrent with those placed before it. */
final class Overlap {

    static final RuleCard CARD = RuleCard.of(
            "CON-02",
            "How much overlap makes an infusion concurrent",
            "An infusion is concurrent when at least sixteen of its minutes and more than half of its running time coincide "
                    + "with the initial service and those placed before it at the site, or when fewer than sixteen minutes of its "
                    + "own are left. Payers and publishers draw the line in several ways.",
            "hcpro-encounter",
            "haugen-qa",
            "medlearn",
            "basilic-settled 88");

    static final RuleCard CHEMOTHERAPY = RuleCard.of(
            "CON-03",
            "Chemotherapy has no concurrent code",
            "Two antineoplastics that run together are a question for a person: no code says so.",
            "aapc-oncology",
            "basilic-settled 30 85");

    private Overlap() {}

    /** Most of it coincides with others. */
    record Coincides(int overlap, int own) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d of its %d minutes coincide with services placed before it".formatted(overlap, own);
        }
    }

    /** Too few minutes are its own. */
    record TooFewLeft(int left, int needed) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes are its own and an infusion needs %d, so it is concurrent".formatted(left, needed);
        }
    }

    /** Enough minutes are its own. */
    record Sequential(int overlap, int left) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes coincide with services placed before it and %d are its own".formatted(overlap, left);
        }
    }

    /** Another service at the site has these minutes. */
    record Taken() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a service placed before it at the site has these minutes";
        }
    }

    /** An antineoplastic runs beside others. */
    record ChemotherapyTogether(String drug, int left, int own) implements Query {
        @Override
        public RuleCard rule() {
            return CHEMOTHERAPY;
        }

        @Override
        public String inWords() {
            return "%s ran beside other infusions: %d of its %d minutes are its own".formatted(drug, left, own);
        }

        @Override
        public String question() {
            return "Did " + drug
                    + " run at the same time as the other infusion through the same line, or one after the other?";
        }
    }

    static final Reason TAKEN = new Taken();

    /** Whether the overlap by itself makes the infusion concurrent. */
    static boolean makesConcurrent(long overlapSeconds, long ownSeconds, Worksheet sheet) {
        if (overlapSeconds == 0) {
            return false;
        }
        boolean sixteen = overlapSeconds / 60 >= sheet.tables().threshold(Threshold.CONCURRENT_SHORTEST);
        String value = sheet.choices().of(Switch.CONCURRENT_OVERLAP);
        return switch (value) {
            case "half" -> sixteen && 2 * overlapSeconds > ownSeconds;
            case "deduct" -> false;
            case "sixteen" -> sixteen;
            case "any" -> true;
            default -> throw new IllegalStateException("concurrent.overlap has no value " + value);
        };
    }
}
