package org.basilic.rules.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.reference.Edits;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.TableName;
import org.basilic.result.CodedLine;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.jspecify.annotations.Nullable;

/** Whether a line is paid beside the others of its day. */
final class PairsOfLine {

    static final RuleCard CARD = RuleCard.of(
            "CLM-05",
            "Pairs on the finished claim",
            "Every line is held against every other of its day. A pair of the table is answered on the line of its second code: it "
                    + "fails, or a modifier opens it. Two codes of which the tables do not know whether they form a pair are no "
                    + "data, told once, on the line of the less known code. A line passes where nothing of this stands on it. The "
                    + "modifiers of distinct services open a pair from the first code too.",
            "cms-ptp",
            "ncci-manual-ch1",
            "basilic-settled 47 48");

    private final int index;
    private final CodedLine line;
    private final Claim claim;
    private final Answers answers;
    private final List<EditAnswer> pairs = new ArrayList<>(1);
    private final List<String> failing = new ArrayList<>(0);
    private final List<String> unknown = new ArrayList<>(0);
    private @Nullable TableName asked;
    private final Set<String> clear = new HashSet<>();
    private final Set<String> elsewhere = new HashSet<>();

    private PairsOfLine(int index, Claim claim, Answers answers) {
        this.index = index;
        this.line = claim.lines().get(index);
        this.claim = claim;
        this.answers = answers;
    }

    /** Nothing stands against it; {@code elsewhere} codes of the day are answered on lines of their own. */
    record Free(String code, LocalDate day, int others, int elsewhere) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String known = switch (others) {
                case 0 -> "no other code on %s is to be answered beside %s".formatted(day, code);
                case 1 -> "%s is not second of a pair with the other code on %s".formatted(code, day);
                default -> "%s is not second of a pair with any of %d other codes on %s".formatted(code, others, day);
            };
            return elsewhere == 0 ? known : known + "; told on their own lines: " + elsewhere + " more";
        }
    }

    /** A modifier opens the pair. */
    record Opened(String column1, String column2, String modifier, String on) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is second of a pair with %s, which %s on %s opens".formatted(column2, column1, modifier, on);
        }
    }

    /** Nothing opens the pair. */
    record Closed(String column1, String column2, PairIndicator indicator) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String why = indicator == PairIndicator.NEVER
                    ? "which no modifier opens"
                    : "which a modifier would open, and there is none";
            return "%s is second of a pair with %s, %s".formatted(column2, column1, why);
        }
    }

    /** Some pair stands against it, or was opened. */
    record SecondOf(String code, List<String> firsts, boolean open) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is second of %s with %s"
                    .formatted(
                            code,
                            open ? "pairs that a modifier opens," : "pairs that nothing opens,",
                            String.join(", ", firsts));
        }
    }

    /** The tables do not have every pair of these. */
    record NotKnown(String code, List<String> others) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the tables do not say whether %s forms a pair with %s".formatted(code, String.join(", ", others));
        }
    }

    static void check(int index, Claim claim, Answers answers) {
        new PairsOfLine(index, claim, answers).check();
    }

    private void check() {
        Edits edits = claim.on(line);
        for (int i = 0; i < claim.lines().size(); i++) {
            CodedLine other = claim.lines().get(i);
            if (i == index || other.code().equals(line.code()) || !together(line, other)) {
                continue;
            }
            Edits.Pair asSecond = edits.pair(other.code(), line.code());
            asked = asSecond.from();
            if (asSecond.indicator() != PairIndicator.NONE) {
                pair(other, asSecond, edits);
            } else if (asSecond.known() || edits.pair(line.code(), other.code()).indicator() != PairIndicator.NONE) {
                clear.add(other.code());
            } else if (!lessKnown(other, i, edits)) {
                elsewhere.add(other.code());
            } else if (!unknown.contains(other.code())) {
                unknown.add(other.code());
            }
        }
        summary(asked == null ? edits.pair(line.code(), line.code()).from() : asked);
        pairs.forEach(answers::add);
    }

    /** A service that was entered carries no day of its own: it stands beside whatever the claim holds. */
    private static boolean together(CodedLine second, CodedLine first) {
        return second.kind() == LineKind.SERVICE || second.serviceDate().equals(first.serviceDate());
    }

    private void pair(CodedLine first, Edits.Pair pair, Edits edits) {
        EditVerdict verdict = EditVerdict.FAIL;
        String modifier = null;
        Reason because = new Closed(first.code(), line.code(), pair.indicator());
        if (pair.indicator() == PairIndicator.WITH_MODIFIER) {
            String onSecond = opening(line, true, edits);
            modifier = onSecond != null ? onSecond : opening(first, false, edits);
            if (modifier != null) {
                verdict = EditVerdict.OPENED_BY_MODIFIER;
                String on = onSecond != null ? line.code() : first.code();
                because = new Opened(first.code(), line.code(), modifier, on);
            }
        }
        TableName from = pair.from();
        add(new EditAnswer(
                EditCheck.PAIR,
                verdict,
                index + 1,
                first.code(),
                modifier,
                from.table(),
                from.edition(),
                from.reach().written(),
                because));
    }

    /** Keeps one answer for each other code, the gravest where it stands on several lines. */
    private void add(EditAnswer answer) {
        for (int i = 0; i < pairs.size(); i++) {
            EditAnswer earlier = pairs.get(i);
            if (answer.other() != null && answer.other().equals(earlier.other())) {
                if (answer.answer().compareTo(earlier.answer()) < 0) {
                    pairs.set(i, answer);
                }
                return;
            }
        }
        pairs.add(answer);
    }

    private static @Nullable String opening(CodedLine on, boolean second, Edits edits) {
        for (String modifier : on.modifiers()) {
            if (second ? edits.opens(modifier, on.code()) : edits.opensFromColumn1(modifier, on.code())) {
                return modifier;
            }
        }
        return null;
    }

    private boolean lessKnown(CodedLine other, int place, Edits edits) {
        int known = edits.extent(line.code()).compareTo(edits.extent(other.code()));
        return known == 0 ? index > place : known > 0;
    }

    private void summary(TableName from) {
        List<String> opened = new ArrayList<>(0);
        for (EditAnswer pair : pairs) {
            if (pair.other() != null) {
                (pair.answer() == EditVerdict.FAIL ? failing : opened).add(pair.other());
            }
        }
        if (!failing.isEmpty()) {
            add(EditVerdict.FAIL, from, new SecondOf(line.code(), failing, false));
        } else if (!unknown.isEmpty()) {
            add(EditVerdict.NO_DATA, from, new NotKnown(line.code(), unknown));
        } else if (!opened.isEmpty()) {
            add(EditVerdict.OPENED_BY_MODIFIER, from, new SecondOf(line.code(), opened, true));
        } else {
            add(EditVerdict.PASS, from, new Free(line.code(), line.serviceDate(), clear.size(), elsewhere.size()));
        }
    }

    private void add(EditVerdict verdict, TableName from, Reason because) {
        answers.add(EditCheck.PAIR, verdict, index + 1, from, because);
    }
}
