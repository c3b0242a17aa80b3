package org.basilic.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * Sums over discrepancies in both directions. Units are those of lines whose units differ, billed less supported, each in its
 * own direction.
 */
public record AuditTotals(Sum over, Sum under, Sum neither) {

    /** Nothing found. */
    public static final AuditTotals NONE = new AuditTotals(Sum.NONE, Sum.NONE, Sum.NONE);

    /**
     * One direction.
     *
     * @param count discrepancies
     * @param units how many too many or too few, above or at zero
     * @param dollars expected amounts that are known, above or at zero for a direction
     * @param untold how many discrepancies have no expected amount
     * @param charges charges billed without support
     */
    public record Sum(int count, BigDecimal units, BigDecimal dollars, int untold, BigDecimal charges) {

        static final Sum NONE = new Sum(0, BigDecimal.ZERO, new BigDecimal("0.00"), 0, new BigDecimal("0.00"));

        Sum plus(Sum other) {
            return new Sum(
                    count + other.count,
                    units.add(other.units),
                    dollars.add(other.dollars),
                    untold + other.untold,
                    charges.add(other.charges));
        }
    }

    static AuditTotals of(List<Discrepancy> discrepancies) {
        AuditTotals totals = NONE;
        for (Discrepancy one : discrepancies) {
            totals = totals.plus(of(one));
        }
        return totals;
    }

    private static AuditTotals of(Discrepancy one) {
        BigDecimal dollars = one.stakes().dollars();
        BigDecimal charge = one.stakes().charge();
        BigDecimal sign = one.direction() == Direction.UNDER ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        Sum sum = new Sum(
                1,
                one.stakes().units().multiply(sign),
                dollars == null ? Sum.NONE.dollars() : dollars.multiply(sign),
                dollars == null ? 1 : 0,
                charge == null ? Sum.NONE.charges() : charge);
        return switch (one.direction()) {
            case OVER -> new AuditTotals(sum, Sum.NONE, Sum.NONE);
            case UNDER -> new AuditTotals(Sum.NONE, sum, Sum.NONE);
            case NEITHER -> new AuditTotals(Sum.NONE, Sum.NONE, sum);
        };
    }

    /** Returns these sums with others. */
    public AuditTotals plus(AuditTotals other) {
        return new AuditTotals(over.plus(other.over), under.plus(other.under), neither.plus(other.neither));
    }

    /** Returns dollars over less dollars under, with those that lean to neither side. */
    public BigDecimal netDollars() {
        return over.dollars().subtract(under.dollars()).add(neither.dollars());
    }

    /** Returns dollars over and dollars under together. */
    public BigDecimal grossDollars() {
        return over.dollars().add(under.dollars());
    }

    /** Returns units over less units under, with those that lean to neither side. */
    public BigDecimal netUnits() {
        return over.units().subtract(under.units()).add(neither.units());
    }

    /** Returns how many discrepancies there are. */
    public int count() {
        return over.count() + under.count() + neither.count();
    }
}
