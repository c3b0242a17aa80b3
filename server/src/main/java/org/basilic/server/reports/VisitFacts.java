package org.basilic.server.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.DrugAmount;
import org.basilic.result.Finding;
import org.basilic.server.actor.Actor;
import org.basilic.server.visits.AfterTaking;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what reports tell of the newest version of a visit, when it is taken. */
@Component
class VisitFacts implements AfterTaking {

    private static final int PLACES = 9;

    private record Key(String fact, String subject, String shift, String measure) {}

    private record Count(int number, BigDecimal amount) {

        Count plus(Count other) {
            return new Count(number + other.number, amount.add(other.amount));
        }
    }

    private final JdbcClient jdbc;
    private final Shifts shifts = new Shifts();
    private final Set<String> missing =
            Rows.of("missing-times.csv").stream().map(row -> row[0]).collect(Collectors.toSet());

    VisitFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean taken(
            Actor actor,
            @Nullable VisitHead before,
            UUID visit,
            long version,
            Encounter encounter,
            CodedEncounter coded) {
        String unit = jdbc.sql("SELECT unit FROM visits WHERE id = ?")
                .param(visit)
                .query(String.class)
                .single();
        jdbc.sql("DELETE FROM visit_facts WHERE visit = ?").param(visit).update();
        counted(encounter, coded)
                .forEach((key, count) -> jdbc.sql(
                                "INSERT INTO visit_facts (visit, facility, version, fact, subject,"
                                        + " shift, measure, number, amount, unit, service_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                visit,
                                actor.facility(),
                                version,
                                key.fact(),
                                key.subject(),
                                key.shift(),
                                key.measure(),
                                count.number(),
                                count.amount().setScale(PLACES, RoundingMode.HALF_UP),
                                unit,
                                coded.effective())
                        .update());
        return false;
    }

    private Map<Key, Count> counted(Encounter encounter, CodedEncounter coded) {
        Map<Key, Count> counts = new LinkedHashMap<>();
        Set<String> untimed = new HashSet<>();
        for (Finding finding : coded.findings()) {
            String rule = finding.because().rule().id();
            counts.merge(new Key("FINDING", rule, "", ""), one(), Count::plus);
            if (missing.contains(rule)) {
                untimed.addAll(finding.administrations());
            }
        }
        for (Administration given : encounter.administrations()) {
            if (untimed.contains(given.id())) {
                counts.merge(new Key("MISSING_TIME", "", shifts.of(given.start()), ""), one(), Count::plus);
            }
        }
        for (DrugAmount amount : coded.amounts()) {
            String drug = amount.hcpcs() == null ? "no code" : amount.hcpcs();
            amount("OPENED", drug, amount.unit(), amount.opened(), 0, counts);
            amount("WASTED", drug, amount.unit(), amount.wasted(), amount.unitsWasted(), counts);
        }
        return counts;
    }

    private static void amount(
            String fact, String drug, String measure, @Nullable BigDecimal amount, int units, Map<Key, Count> counts) {
        if (amount != null && amount.signum() != 0) {
            String unit = measure.length() > 30 ? measure.substring(0, 30) : measure;
            counts.merge(new Key(fact, drug, "", unit), new Count(units, amount), Count::plus);
        }
    }

    private static Count one() {
        return new Count(1, BigDecimal.ZERO);
    }
}
