package org.basilic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        List<String> ids = ids(500);
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(drawn(30, 7, shuffled)).hasSize(30).isEqualTo(drawn(30, 7, ids));
        assertThat(drawn(30, 8, ids)).isNotEqualTo(drawn(30, 7, ids));
    }

    @Test
    void aSmallerSampleIsTheBeginningOfALargerOne() {
        assertThat(drawn(50, 7, ids(500)).subList(0, 20)).isEqualTo(drawn(20, 7, ids(500)));
    }

    @Test
    void whereThereIsLessThanWantedAllIsDrawn() {
        assertThat(drawn(30, 7, ids(12))).containsExactlyInAnyOrderElementsOf(ids(12));
    }

    @Test
    void everythingIsDrawnAboutEquallyOften() {
        Map<String, Integer> often = new HashMap<>();
        for (int seed = 0; seed < 1000; seed++) {
            drawn(10, seed, ids(100)).forEach(id -> often.merge(id, 1, Integer::sum));
        }

        // 100 times each is expected, with a deviation of less than 10.
        assertThat(often)
                .hasSize(100)
                .allSatisfy((id, count) -> assertThat(count).isBetween(60, 140));
    }

    @Test
    void aSampleOfNothingIsRefused() {
        assertThatThrownBy(() -> new Sample<String>(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> drawn(int size, long seed, List<String> ids) {
        Sample<String> sample = new Sample<>(size, seed);
        ids.forEach(id -> sample.see(id, id));
        assertThat(sample.population()).isEqualTo(ids.size());
        return sample.things();
    }

    private static List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("visit-" + i);
        }
        return ids;
    }
}
