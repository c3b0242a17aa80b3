package org.basilic.server.auditview;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.audit.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an audit, as the JSON of {@code basilic audit} tells them.
 *
 * @param population visits there were
 * @param audited visits looked at
 * @param overVisits visits with more billed than supported
 * @param kinds those that were found
 * @param withoutVisit claims of none of the visits
 */
record AuditFigures(
        int population, int audited, int overVisits, int underVisits, List<KindFigures> kinds, int withoutVisit) {

    /**
     * One direction.
     *
     * @param charged cents charged without support
     * @param expected cents that Medicare is expected to allow; null where an amount is not known, because a sum without it
     *     would be too small
     */
    record Sum(int count, long charged, @Nullable Long expected) {

        static final Sum NONE = new Sum(0, 0, 0L);

        Sum plus(Sum other) {
            return new Sum(
                    count + other.count,
                    charged + other.charged,
                    expected == null || other.expected == null ? null : Long.valueOf(expected + other.expected));
        }
    }

    static AuditFigures of(JsonNode told) {
        JsonNode sums = told.path("summary");
        int audited = sums.path("visits").asInt();
        Map<String, KindFigures> kinds = new LinkedHashMap<>();
        sums.path("kinds").properties().forEach(kind -> kinds.put(kind.getKey(), KindFigures.none(kind.getKey())));
        for (JsonNode visit : told.path("visits")) {
            for (JsonNode one : visit.path("discrepancies")) {
                Direction direction = direction(one.path("direction").asText());
                Sum sum = sum(one, direction);
                kinds.computeIfPresent(one.path("kind").asText(), (kind, before) -> before.plus(direction, sum));
            }
        }
        return new AuditFigures(
                told.path("sample").path("population").asInt(audited),
                audited,
                sums.path("visitsOver").asInt(),
                sums.path("visitsUnder").asInt(),
                new ArrayList<>(kinds.values()),
                told.path("claimsWithoutEncounter").size());
    }

    /** What was billed too little has dollars below zero there; here both directions are above it. */
    private static Sum sum(JsonNode one, Direction direction) {
        Long charged = cents(one.path("chargeAtStake"));
        Long expected = cents(one.path("dollarsDifference"));
        return new Sum(
                1,
                charged == null ? 0 : charged,
                expected == null || direction != Direction.UNDER ? expected : Long.valueOf(-expected));
    }

    private static @Nullable Long cents(JsonNode dollars) {
        return dollars.isMissingNode()
                ? null
                : Long.valueOf(
                        new BigDecimal(dollars.asText()).movePointRight(2).longValueExact());
    }

    private static Direction direction(String written) {
        for (Direction one : Direction.values()) {
            if (one.written().equals(written)) {
                return one;
            }
        }
        throw new IllegalStateException("an audit tells of no direction " + written);
    }
}
