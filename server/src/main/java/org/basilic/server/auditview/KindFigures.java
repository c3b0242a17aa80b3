package org.basilic.server.auditview;

import java.util.List;
import org.basilic.audit.Direction;
import org.basilic.audit.DiscrepancyKind;
import org.basilic.server.auditview.AuditFigures.Sum;
import org.jspecify.annotations.Nullable;

/**
 * How often an audit found a kind of difference, and what it comes to.
 *
 * @param kind as the outputs write it
 */
record KindFigures(String kind, Sum over, Sum under, Sum neither) {

    static KindFigures none(String kind) {
        return new KindFigures(kind, Sum.NONE, Sum.NONE, Sum.NONE);
    }

    KindFigures plus(Direction direction, Sum sum) {
        return switch (direction) {
            case OVER -> new KindFigures(kind, over.plus(sum), under, neither);
            case UNDER -> new KindFigures(kind, over, under.plus(sum), neither);
            case NEITHER -> new KindFigures(kind, over, under, neither.plus(sum));
        };
    }

    /** Returns all of them as one. */
    static KindFigures together(List<KindFigures> all) {
        KindFigures sum = none("");
        for (KindFigures one : all) {
            sum = new KindFigures(
                    "", sum.over.plus(one.over), sum.under.plus(one.under), sum.neither.plus(one.neither));
        }
        return sum;
    }

    /** Returns the kind in words. */
    public String words() {
        for (DiscrepancyKind one : DiscrepancyKind.values()) {
            if (one.written().equals(kind)) {
                return one.words();
            }
        }
        return kind;
    }

    /** Returns cents charged without support, in any direction. */
    public long charged() {
        return over.charged() + under.charged() + neither.charged();
    }

    /** Returns the text that is kept. */
    String kept() {
        return kind + "|" + kept(over) + "|" + kept(under) + "|" + kept(neither);
    }

    /** Reads the text that was kept. */
    static KindFigures kept(String text) {
        String[] parts = text.split("\\|", -1);
        return new KindFigures(parts[0], sum(parts[1]), sum(parts[2]), sum(parts[3]));
    }

    private static String kept(Sum sum) {
        return sum.count() + " " + sum.charged() + " " + (sum.expected() == null ? "-" : sum.expected());
    }

    private static Sum sum(String text) {
        String[] parts = text.split(" ", -1);
        @Nullable Long expected = parts[2].equals("-") ? null : Long.valueOf(parts[2]);
        return new Sum(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), expected);
    }
}
