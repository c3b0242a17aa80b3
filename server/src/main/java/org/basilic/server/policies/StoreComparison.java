package org.basilic.server.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.coding.ComparedEncounter;
import org.basilic.coding.PolicyComparison;
import org.basilic.coding.PolicyEffect;
import org.basilic.coding.PolicyTally;
import org.basilic.comparison.LineChange;
import org.basilic.model.Encounter;
import org.basilic.price.PriceTally;
import org.basilic.reference.NotInForceException;
import org.basilic.reference.Reference;
import org.basilic.result.CodedLine;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares two policies over visits of the store. */
@Component
class StoreComparison {

    /** Visits of one comparison at most, the newest. */
    static final int MOST = 2000;

    private static final int SHOWN = 200;

    /** What is wanted. */
    record Wish(String one, String other, LocalDate from, LocalDate to) {}

    /**
     * What it comes to.
     *
     * @param tally of all visits
     * @param dollars expected, the second less the first; null where no amounts are imported
     * @param left visits on whose day one of the policies is not in force
     * @param more whether there are more visits than were looked at
     * @param visits that change, at most {@value #SHOWN}
     */
    record Outcome(
            PolicyTally tally,
            List<AnswerRow> answers,
            @Nullable BigDecimal dollars,
            int left,
            boolean more,
            List<VisitRow> visits) {}

    /** What one answer changes. */
    record AnswerRow(
            String answer,
            int encounters,
            int lines,
            int findings,
            @Nullable BigDecimal dollars) {}

    /** A visit that changes. */
    record VisitRow(UUID visit, LocalDate day, List<String> changes) {}

    private record Head(UUID id, long version, LocalDate day) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Facilities facilities;
    private final Visits visits;
    private final Trail trail;

    StoreComparison(
            JdbcClient jdbc, TransactionTemplate transaction, Facilities facilities, Visits visits, Trail trail) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.facilities = facilities;
        this.visits = visits;
        this.trail = trail;
    }

    /**
     * Compares.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    Outcome of(Actor actor, Wish wish) {
        Reference reference = facilities.reference(actor.facility());
        PolicyComparison comparison = new PolicyComparison(reference, wish.one(), wish.other());
        PolicyTally tally = new PolicyTally(comparison.answers());
        PriceTally prices = actor.seesMoney() && reference.imported().hasAmounts() ? new PriceTally(reference) : null;
        List<Head> heads = heads(actor, wish);
        List<VisitRow> changed = new ArrayList<>();
        int left = 0;
        for (Head head : heads.subList(0, Math.min(MOST, heads.size()))) {
            Encounter encounter = visits.version(actor, head.id(), head.version());
            ComparedEncounter compared;
            try {
                compared = comparison.compare(encounter);
            } catch (NotInForceException e) {
                left++;
                continue;
            }
            tally.add(compared);
            if (compared.changed()) {
                if (prices != null) {
                    prices.add(encounter, compared);
                }
                if (changed.size() < SHOWN) {
                    changed.add(new VisitRow(head.id(), head.day(), changes(compared)));
                }
            }
        }
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.RECORD_SEARCHED, "policy-comparison", actor.facility())));
        return new Outcome(
                tally,
                answers(tally, prices),
                prices == null ? null : prices.encounters().dollars(),
                left,
                heads.size() > MOST,
                changed);
    }

    private List<Head> heads(Actor actor, Wish wish) {
        return jdbc.sql("SELECT id, version, service_date FROM visits WHERE facility = ? AND service_date >= ?"
                        + " AND service_date <= ? ORDER BY service_date DESC, id LIMIT ?")
                .params(actor.facility(), wish.from(), wish.to(), MOST + 1)
                .query((row, number) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getObject("service_date", LocalDate.class)))
                .list();
    }

    private static List<AnswerRow> answers(PolicyTally tally, @Nullable PriceTally prices) {
        Map<String, BigDecimal> dollars = new LinkedHashMap<>();
        if (prices != null) {
            prices.byAnswer().forEach((answer, sum) -> dollars.put(answer.toString(), sum.dollars()));
        }
        List<AnswerRow> rows = new ArrayList<>();
        tally.byAnswer()
                .forEach((answer, count) -> rows.add(new AnswerRow(
                        answer.toString(),
                        count.encounters(),
                        count.lines(),
                        count.findings(),
                        dollars.get(answer.toString()))));
        if (tally.together().encounters() > 0) {
            rows.add(new AnswerRow(
                    "several together",
                    tally.together().encounters(),
                    tally.together().lines(),
                    tally.together().findings(),
                    prices == null ? null : prices.together().dollars()));
        }
        return rows;
    }

    private static List<String> changes(ComparedEncounter compared) {
        List<String> changes = new ArrayList<>();
        for (PolicyEffect effect : compared.lines()) {
            String words = String.join(
                    ", ",
                    effect.line().changes().stream().map(LineChange::written).toList());
            changes.add(side(effect.line().before()) + " \u2192 "
                    + side(effect.line().after()) + " (" + words + ")");
        }
        if (!compared.findings().isEmpty()) {
            changes.add(compared.findings().size() + " findings");
        }
        return changes;
    }

    private static String side(@Nullable CodedLine line) {
        if (line == null) {
            return "no line";
        }
        String code = line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
        return code + " \u00d7 " + line.units();
    }
}
