package org.basilic.testkit.oracle.drugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Encounter;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;

/** Two coders of drug lines written apart agree; {@code -Dbasilic.oracle=100000} compares more visits. */
class DrugOracleTest {

    private static final long VISITS = Long.getLong("basilic.oracle", 3_000);
    private static final int SHOWN = 5;

    private final DrugComparison comparison = new DrugComparison();

    @Test
    void theEngineAndTheOracleBillTheSameDrugs() {
        List<String> reports = new ArrayList<>();
        int differing = 0;
        for (long seed = 0; seed < VISITS; seed++) {
            Encounter visit = RandomDrugRecords.visit(seed);
            Map<Switch, String> overrides = comparison.overrides(seed, visit);
            if (comparison.difference(visit, overrides) != null) {
                differing++;
                if (reports.size() < SHOWN) {
                    reports.add(comparison.report(visit, overrides));
                }
            }
        }
        assertThat(differing)
                .as(
                        "visits of %d whose drugs are coded differently; the first, made small:%n%s",
                        VISITS, String.join("\n\n", reports))
                .isZero();
    }

    @Test
    void theEngineAsksWhereTheOracleCannotTell() {
        List<String> reports = new ArrayList<>();
        for (long seed = 0; seed < VISITS && reports.size() < SHOWN; seed++) {
            Encounter visit = RandomDrugRecords.visit(seed);
            Set<String> unasked = comparison.unasked(visit, Map.of());
            if (!unasked.isEmpty()) {
                Encounter small = Smaller.of(
                        visit, each -> !comparison.unasked(each, Map.of()).isEmpty());
                reports.add("nothing asked of %s%n%s".formatted(unasked, DrugComparison.json(small)));
            }
        }
        assertThat(reports).isEmpty();
    }
}
