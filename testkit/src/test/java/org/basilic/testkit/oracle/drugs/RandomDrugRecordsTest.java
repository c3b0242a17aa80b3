package org.basilic.testkit.oracle.drugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;

/** The random drug records reach what the rules tell apart. */
class RandomDrugRecordsTest {

    private static final int VISITS = 2_000;

    private final DrugComparison comparison = new DrugComparison();

    @Test
    void theSameSeedGivesTheSameVisit() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(RandomDrugRecords.visit(seed)).isEqualTo(RandomDrugRecords.visit(seed));
        }
    }

    @Test
    void everyVisitCanBeCoded() {
        for (long seed = 0; seed < VISITS; seed++) {
            Encounter visit = RandomDrugRecords.visit(seed);
            assertThat(comparison.accepted(visit)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void linesOfEveryKindComeOften() {
        Map<String, Integer> often = new TreeMap<>();
        for (long seed = 0; seed < VISITS; seed++) {
            DrugAnswer answer = comparison.oracle(RandomDrugRecords.visit(seed), Map.of());
            Set<String> kinds = new HashSet<>();
            answer.units().keySet().forEach(key -> kinds.addAll(kinds(key)));
            if (answer.units().isEmpty()) {
                kinds.add("nothing");
            }
            if (!answer.open().isEmpty()) {
                kinds.add("open");
            }
            kinds.forEach(kind -> often.merge(kind, 1, Integer::sum));
        }
        assertThat(often.keySet())
                .contains("bare", "JW", "JZ", "JG", "TB", "KX", "ndc", "without ndc", "service", "open", "nothing");
        assertThat(often)
                .as("visits with each")
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(VISITS / 200));
    }

    @Test
    void bothSettingsComeAlike() {
        Map<Setting, Integer> settings = new EnumMap<>(Setting.class);
        for (long seed = 0; seed < VISITS; seed++) {
            settings.merge(RandomDrugRecords.visit(seed).setting(), 1, Integer::sum);
        }
        assertThat(settings).allSatisfy((setting, count) -> assertThat(count).isGreaterThan(VISITS / 3));
    }

    private static Set<String> kinds(String key) {
        Set<String> kinds = new HashSet<>();
        for (String modifier : new String[] {"JW", "JZ", "JG", "TB", "KX"}) {
            if (key.contains(modifier)) {
                kinds.add(modifier);
            }
        }
        kinds.add(key.contains("[]") ? "bare" : "marked");
        kinds.add(key.endsWith("service") ? "service" : key.matches(".* \\d{11}") ? "ndc" : "without ndc");
        return kinds;
    }
}
