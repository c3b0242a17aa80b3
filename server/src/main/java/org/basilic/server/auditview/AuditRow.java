package org.basilic.server.auditview;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.audit.BilledLine;
import org.basilic.audit.Direction;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.SupportedLine;
import org.jspecify.annotations.Nullable;

/**
 * Lines of both sides that belong together, and what came of them.
 *
 * @param billed empty where nothing was billed
 * @param supported empty where nothing is supported
 * @param byHand whether a person set a supported line otherwise than it was coded
 * @param minutes that the supported lines count; null for untimed ones
 * @param results empty where both sides agree
 * @param money null for those who see none
 */
record AuditRow(
        List<BilledLine> billed,
        List<SupportedLine> supported,
        boolean byHand,
        @Nullable Integer minutes,
        List<Result> results,
        @Nullable Charges money) {

    /**
     * One difference.
     *
     * @param questions that decide it; empty where none does, so that it counts
     */
    record Result(Discrepancy difference, List<String> questions) {

        /** Whether a question of the record decides it. */
        public boolean open() {
            return !questions.isEmpty();
        }

        /** Returns to which side it leans, in words. */
        public String direction() {
            return words(difference.direction());
        }
    }

    /**
     * What both sides come to.
     *
     * @param billed dollars charged; null where not told
     * @param supported dollars by the charge master; null where it has no charge
     * @param expected dollars that Medicare is expected to allow for what was billed less for what is supported; null where
     *     not known
     */
    record Charges(
            @Nullable BigDecimal billed,
            @Nullable BigDecimal supported,
            @Nullable BigDecimal expected) {}

    static String words(Direction direction) {
        return switch (direction) {
            case OVER -> "over-coded";
            case UNDER -> "under-coded";
            case NEITHER -> "neither";
        };
    }
}
