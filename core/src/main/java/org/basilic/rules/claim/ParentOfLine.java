package org.basilic.rules.claim;

import java.util.List;
import org.basilic.reference.Edits;
import org.basilic.result.CodedLine;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Whether an add-on code stands beside a code that it may follow. */
final class ParentOfLine {

    static final RuleCard CARD = RuleCard.of(
            "CLM-03",
            "Parent of an add-on line",
            "An add-on code passes where one of the codes that it may follow stands on the claim. The codes it may follow are those "
                    + "of the coding book and of the list of CMS together, so that a parent of either is enough. Where the list "
                    + "leaves further parents to the payer, and for a service that "
                    + "the tables have neither as an add-on nor otherwise is no data; a code that is no add-on is not asked.",
            "cms-addon",
            "cpt-structure");

    private ParentOfLine() {}

    /** One stands beside it. */
    record Stands(String code, String parent) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s follows %s".formatted(code, parent);
        }
    }

    /** None stands beside it. */
    record NoneStands(String code, List<String> parents) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s follows none of %s".formatted(code, String.join(", ", parents));
        }
    }

    /** None that is named stands beside it, and the payer may accept others. */
    record OthersAccepted(String code, List<String> parents) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String named = parents.isEmpty() ? "no code" : "none of " + String.join(", ", parents);
            return "%s follows %s, and the payer says which others it accepts".formatted(code, named);
        }
    }

    /** The tables do not know whether it is an add-on. */
    record NotKnown(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the tables do not say whether %s is an add-on".formatted(code);
        }
    }

    static void check(int index, Claim claim, Answers answers) {
        CodedLine line = claim.lines().get(index);
        if (line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE) {
            return;
        }
        Edits.Parents parents = claim.on(line).parents(line.code());
        if (!parents.known()) {
            answers.add(EditCheck.ADD_ON, EditVerdict.NO_DATA, index + 1, parents.from(), new NotKnown(line.code()));
            return;
        }
        if (!parents.addOn()) {
            return;
        }
        for (CodedLine other : claim.lines()) {
            if (parents.codes().contains(other.code())) {
                Reason because = new Stands(line.code(), other.code());
                answers.add(EditCheck.ADD_ON, EditVerdict.PASS, index + 1, parents.from(), because);
                return;
            }
        }
        if (parents.others()) {
            Reason because = new OthersAccepted(line.code(), parents.codes());
            answers.add(EditCheck.ADD_ON, EditVerdict.NO_DATA, index + 1, parents.from(), because);
            return;
        }
        Reason because = new NoneStands(line.code(), parents.codes());
        answers.add(EditCheck.ADD_ON, EditVerdict.FAIL, index + 1, parents.from(), because);
    }
}
