package org.basilic.claim.edit;

import java.util.HashSet;
import java.util.Set;
import org.basilic.reference.Edits;
import org.basilic.reference.PairIndicator;

/** Every line against every other of its day: no code is second of a pair that nothing opens. */
final class PairsOfDay {

    private final VisitLine line;
    private final Edits edits;
    private final Look look;
    private final Set<String> told = new HashSet<>();

    private PairsOfDay(VisitLine line, Edits edits, Look look) {
        this.line = line;
        this.edits = edits;
        this.look = look;
    }

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            if (edits != null) {
                new PairsOfDay(line, edits, look).watch();
            }
        }
    }

    private void watch() {
        for (VisitLine other : look.visit()) {
            if (other.code().equals(line.code()) || !other.sameDay(line) || told.contains(other.code())) {
                continue;
            }
            Edits.Pair pair = edits.pair(other.code(), line.code());
            switch (pair.indicator()) {
                case NEVER -> {
                    told.add(other.code());
                    look.find(
                            Edit.PAIR_NEVER,
                            line,
                            "%s is second of a pair with %s, which nothing opens (%s %s)"
                                    .formatted(
                                            line.code(),
                                            other.code(),
                                            pair.from().table(),
                                            pair.from().edition()));
                }
                case WITH_MODIFIER -> withModifier(other, pair);
                case NONE -> {
                    if (!pair.known()) {
                        unknown(other);
                    }
                }
            }
        }
    }

    private void withModifier(VisitLine other, Edits.Pair pair) {
        boolean open = line.line().modifiers().stream().anyMatch(modifier -> edits.opens(modifier, line.code()))
                || other.line().modifiers().stream()
                        .anyMatch(modifier -> edits.opensFromColumn1(modifier, other.code()));
        if (!open) {
            told.add(other.code());
            look.find(
                    Edit.PAIR_WITHOUT_MODIFIER,
                    line,
                    "%s is second of a pair with %s and no modifier opens it (%s %s)"
                            .formatted(
                                    line.code(),
                                    other.code(),
                                    pair.from().table(),
                                    pair.from().edition()));
        }
    }

    /** Told of the code of which less is known, so that one unknown code is one gap and not many. */
    private void unknown(VisitLine other) {
        boolean otherWay = edits.pair(line.code(), other.code()).indicator() != PairIndicator.NONE;
        boolean lessKnown = edits.extent(line.code()).compareTo(edits.extent(other.code())) >= 0;
        if (!otherWay && lessKnown) {
            look.notChecked("pairs of " + line.code(), "no list of pairs for the day is imported");
        }
    }
}
