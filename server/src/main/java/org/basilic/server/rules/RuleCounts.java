package org.basilic.server.rules;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often rules spoke, were overridden and were denied at a facility. */
@Component
class RuleCounts {

    /**
     * Counts of one rule.
     *
     * @param spoke findings on the newest versions of visits
     * @param overridden standing overrides that set it aside
     * @param denied denials that it foresaw or looks for
     * @param foreseen of them those that it foresaw
     */
    record Count(long spoke, long overridden, long denied, long foreseen) {

        static final Count NONE = new Count(0, 0, 0, 0);

        private Count plus(Count other) {
            return new Count(
                    spoke + other.spoke,
                    overridden + other.overridden,
                    denied + other.denied,
                    foreseen + other.foreseen);
        }
    }

    private final JdbcClient jdbc;

    RuleCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the counts by rule. */
    Map<String, Count> of(String facility) {
        Map<String, Count> counts = new TreeMap<>();
        jdbc.sql("SELECT subject, SUM(number) FROM visit_facts WHERE facility = ? AND fact = 'FINDING'"
                        + " GROUP BY subject")
                .param(facility)
                .query(row -> {
                    counts.merge(row.getString(1), new Count(row.getLong(2), 0, 0, 0), Count::plus);
                });
        jdbc.sql("SELECT rule, COUNT(*) FROM overrides WHERE facility = ? AND rule IS NOT NULL AND undone_at IS NULL"
                        + " GROUP BY rule")
                .param(facility)
                .query(row -> {
                    counts.merge(row.getString(1), new Count(0, row.getLong(2), 0, 0), Count::plus);
                });
        jdbc.sql("SELECT rule, COUNT(*), SUM(CASE WHEN foreseen THEN 1 ELSE 0 END) FROM denials"
                        + " WHERE facility = ? AND rule IS NOT NULL GROUP BY rule")
                .param(facility)
                .query(row -> {
                    counts.merge(row.getString(1), new Count(0, 0, row.getLong(2), row.getLong(3)), Count::plus);
                });
        return counts;
    }
}
