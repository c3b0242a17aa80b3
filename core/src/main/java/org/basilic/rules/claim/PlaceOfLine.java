package org.basilic.rules.claim;

import org.basilic.model.Setting;
import org.basilic.reference.DayTables;
import org.basilic.reference.Edits;
import org.basilic.reference.PlaceKind;
import org.basilic.reference.TableName;
import org.basilic.result.CodedLine;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.jspecify.annotations.Nullable;

/** Whether the place of service lets a physician's claim carry a line. */
final class PlaceOfLine {

    static final RuleCard CARD = RuleCard.of(
            "CLM-02",
            "Place of service of the line",
            "On a physician's claim the lines for giving drugs, and for the drugs, are held against the place of service: what a "
                    + "facility's staff gives is the facility's to report, and what is given at home has other codes. A place "
                    + "that was not charted or that the table does not name is no data.",
            "claims-manual-ch12-30.5",
            "cms-pfs-rvu",
            "basilic-settled 80 90");

    private PlaceOfLine() {}

    /** The place lets it. */
    record Fits(String code, String place) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s may stand on a physician's claim of place of service %s".formatted(code, place);
        }
    }

    /** Somebody else reports it. */
    record Elsewhere(String code, String place, PlaceKind kind) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String whose = kind == PlaceKind.HOME
                    ? "is the home, which has codes of its own"
                    : "is a facility, which reports it itself";
            return "%s does not stand on a physician's claim: place of service %s %s".formatted(code, place, whose);
        }
    }

    /** The place is not known. */
    record PlaceNotKnown(String code, @Nullable String place) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return place == null
                    ? "the place of service of %s is not charted".formatted(code)
                    : "the table of places does not have %s, where %s was given".formatted(place, code);
        }
    }

    static void check(int index, Claim claim, Answers answers) {
        CodedLine line = claim.lines().get(index);
        Edits edits = claim.on(line);
        boolean drug = line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE;
        boolean given = line.kind() == LineKind.ADMINISTRATION || edits.tables().roleOf(line.code()) != null;
        if (claim.setting() != Setting.PROFESSIONAL || !(drug || given)) {
            return;
        }
        String place = claim.place();
        Edits.Place known = edits.place(place);
        PlaceKind kind = known.kind();
        TableName from = known.from();
        if (place == null || kind == null) {
            Reason because = new PlaceNotKnown(line.code(), place);
            answers.add(EditCheck.PLACE_OF_SERVICE, EditVerdict.NO_DATA, index + 1, from, because);
        } else if (barred(line, drug, kind, edits.tables())) {
            Reason because = new Elsewhere(line.code(), place, kind);
            answers.add(EditCheck.PLACE_OF_SERVICE, EditVerdict.FAIL, index + 1, from, because);
        } else {
            answers.add(EditCheck.PLACE_OF_SERVICE, EditVerdict.PASS, index + 1, from, new Fits(line.code(), place));
        }
    }

    /** Drugs at home stay with whoever supplied them; what a physician does in person may be reported from a facility. */
    private static boolean barred(CodedLine line, boolean drug, PlaceKind kind, DayTables tables) {
        return switch (kind) {
            case OFFICE -> false;
            case HOME -> !drug;
            case FACILITY -> drug || tables.incidentTo(line.code());
        };
    }
}
