package org.basilic.rules.edit;

import java.util.List;
import org.basilic.reference.CodeEdits;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.PolicyRow;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.visit.SecondVisit;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that judges the pairs of codes on each day. */
public final class Pairs {

    private final Worksheet sheet;
    private final List<Charge> charges;
    private long marks;

    private Pairs(Worksheet sheet) {
        this.sheet = sheet;
        this.charges = sheet.charges();
        for (int i = 0; i < charges.size(); i++) {
            marks |= CodeEdits.mark(charges.get(i).code());
        }
    }

    /** Drops the second code of every pair that no modifier opens. */
    public static void drop(Worksheet sheet) {
        Pairs step = new Pairs(sheet);
        for (int i = step.charges.size() - 1; i >= 0 && step.charges.size() > 1; i--) {
            Charge second = step.charges.get(i);
            Charge first = step.columnOne(second, PairIndicator.NEVER);
            if (first != null) {
                Reason because = new PairEdit.Dropped(first.code(), second.code(), second.started());
                sheet.takeBack(second, because);
            }
        }
    }

    /** Marks the second code of every pair that a modifier opens. */
    public static void open(Worksheet sheet) {
        if (sheet.charges().size() < 2) {
            return;
        }
        Pairs step = new Pairs(sheet);
        boolean laterVisit = SecondVisit.is(sheet);
        for (int i = 0; i < step.charges.size(); i++) {
            Charge second = step.charges.get(i);
            Charge first = step.columnOne(second, PairIndicator.WITH_MODIFIER);
            if (first == null) {
                continue;
            }
            if (!second.administration()) {
                if (!step.opened(second)) {
                    sheet.find(
                            Severity.WARNING,
                            new PairEdit.NeedsModifier(first.code(), second.code(), second.started()));
                }
            } else if (!laterVisit && second.distinct() == null) {
                step.mark(second, first);
            }
        }
    }

    private void mark(Charge second, Charge first) {
        PolicyRow wish = sheet.terms(second.started()).modifier(first.code(), second.code());
        Reason because = new PairEdit.Opened(first.code(), second.started());
        second.setDistinct(wish == null ? PairEdit.DISTINCT : wish.value(), because);
        if (wish != null) {
            second.because(new PayerModifier.Named(first.code(), wish.value(), wish.policy(), wish.source()));
        }
    }

    private boolean opened(Charge second) {
        boolean visit = sheet.tables().evaluation(second.code());
        for (String modifier : second.modifiers()) {
            if (sheet.tables().edits().opens(modifier, visit)) {
                return true;
            }
        }
        return false;
    }

    /** A service that was entered carries no day of its own: it stands beside whatever the visit holds. */
    private @Nullable Charge columnOne(Charge second, PairIndicator indicator) {
        CodeEdits edits = sheet.editsOf(second);
        boolean imported = sheet.editsImported();
        if (!imported && !edits.mayStandBeside(marks, indicator)) {
            return null;
        }
        for (int i = 0; i < charges.size(); i++) {
            Charge first = charges.get(i);
            if (first != second
                    && (second.kind() == LineKind.SERVICE || first.started().equals(second.started()))
                    && (imported ? asked(first, second) : edits.beside(first.code())) == indicator
                    && !(indicator == PairIndicator.WITH_MODIFIER && twoInitials(first, second))) {
                return first;
            }
        }
        return null;
    }

    /** A release of the publisher's own answers first, on the days that it is for. */
    private PairIndicator asked(Charge first, Charge second) {
        return sheet.edits(second.started()).pair(first.code(), second.code()).indicator();
    }

    /** Between two sites' initials the modifier of the second site says it all. */
    private static boolean twoInitials(Charge first, Charge second) {
        return first.initial() && second.initial() && first.ladder() != second.ladder();
    }
}
