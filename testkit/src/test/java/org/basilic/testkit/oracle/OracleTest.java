package org.basilic.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Encounter;
import org.basilic.model.Pump;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;

/** Two coders written apart from the same texts agree; {@code -Dbasilic.oracle=100000} compares more encounters. */
class OracleTest {

    private static final long ENCOUNTERS = Long.getLong("basilic.oracle", 3_000);
    private static final int SHOWN = 5;

    private final Comparison comparison = new Comparison();

    @Test
    void theEngineAndTheOracleCodeTheSameLines() {
        List<String> reports = new ArrayList<>();
        int differing = 0;
        for (long seed = 0; seed < ENCOUNTERS; seed++) {
            Encounter encounter = RandomEncounters.encounter(seed);
            Map<Switch, String> overrides = comparison.overrides(seed, encounter);
            if (severalBagsOnCarriedPumps(encounter)) {
                continue;
            }
            if (comparison.difference(encounter, overrides) != null) {
                differing++;
                if (reports.size() < SHOWN) {
                    reports.add(comparison.report(encounter, overrides));
                }
            }
        }
        assertThat(differing)
                .as(
                        "encounters of %d coded differently; the first, made small:%n%s",
                        ENCOUNTERS, String.join("\n\n", reports))
                .isZero();
    }

    /** The oracle judges each pump bag by itself, the engine adds touching ones: the rule's own test has that. */
    private static boolean severalBagsOnCarriedPumps(Encounter encounter) {
        return encounter.administrations().stream()
                        .filter(given ->
                                given.pump() != null && given.pump() != Pump.NONE && given.pump() != Pump.STATIONARY)
                        .count()
                > 1;
    }

    @Test
    void theEngineAsksWhereTheOracleCannotTell() {
        List<String> reports = new ArrayList<>();
        for (long seed = 0; seed < ENCOUNTERS && reports.size() < SHOWN; seed++) {
            Encounter encounter = RandomEncounters.encounter(seed);
            Set<String> unasked = comparison.unasked(encounter);
            if (!unasked.isEmpty()) {
                reports.add("nothing asked of %s%n%s".formatted(unasked, EncounterText.of(encounter)));
            }
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void theGeneratorReachesEveryCodeOfTheLadders() {
        Set<String> reached = new TreeSet<>();
        for (long seed = 0; seed < ENCOUNTERS; seed++) {
            reached.addAll(comparison.codes(RandomEncounters.encounter(seed)));
        }
        assertThat(reached)
                .contains(
                        "96360", "96361", "96365", "96366", "96367", "96368", "96369", "96372", "96373", "96374",
                        "96375", "96376", "96377", "96401", "96409", "96411", "96413", "96415", "96416", "96417",
                        "96420", "96422", "96440", "96446", "96450", "G0498", "C8957");
    }
}
