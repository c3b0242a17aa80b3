package org.basilic.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;

class RandomEncountersTest {

    private static final int ENCOUNTERS = 5_000;

    @Test
    void aSeedDecidesTheEncounter() {
        assertThat(RandomEncounters.of(42)).isEqualTo(RandomEncounters.of(42)).isNotEqualTo(RandomEncounters.of(43));
    }

    @Test
    void everyKindOfThingOccurs() {
        Set<Object> seen = new HashSet<>();
        for (long seed = 1; seed <= ENCOUNTERS; seed++) {
            Encounter encounter = RandomEncounters.of(seed);
            seen.add(encounter.setting());
            seen.add(String.valueOf(encounter.payer()));
            seen.add(encounter.administrations().size());
            for (Administration administration : encounter.administrations()) {
                seen.add(administration.route());
                if (administration.purpose() != null) {
                    seen.add(administration.purpose());
                }
                if (administration.drug().drugClass() != null) {
                    seen.add(administration.drug().drugClass());
                }
            }
        }

        assertThat(seen)
                .contains((Object[]) Setting.values())
                .contains((Object[]) Route.values())
                .contains((Object[]) DrugClass.values())
                .contains((Object[]) Purpose.values())
                .contains("null", "medicare", "commercial")
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void commonThingsAreCommon() {
        Map<Route, Integer> routes = new EnumMap<>(Route.class);
        for (long seed = 1; seed <= ENCOUNTERS; seed++) {
            RandomEncounters.of(seed).administrations().forEach(given -> routes.merge(given.route(), 1, Integer::sum));
        }
        int all = routes.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(routes.getOrDefault(Route.IV_INFUSION, 0)).isGreaterThan(all / 2);
        assertThat(routes.getOrDefault(Route.IV_PUSH, 0)).isGreaterThan(all / 10);
    }
}
