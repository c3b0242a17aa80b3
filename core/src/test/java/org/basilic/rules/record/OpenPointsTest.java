package org.basilic.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;

import java.util.HashSet;
import java.util.Set;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.model.OpenPointKind;
import org.basilic.reference.PointEffect;
import org.basilic.reference.Reference;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;

class OpenPointsTest {

    @Test
    void everyKindDoesToTheEncounterWhatTheTableSays() {
        for (OpenPointKind kind : OpenPointKind.values()) {
            PointEffect effect = Reference.builtIn().on(Chart.DAY).effectOf(kind);
            Coded coded = facility(bag("a", "drug A", "09:00+60"))
                    .open(kind, "o1", "a")
                    .coded();
            Status plain =
                    facility(bag("a", "drug A", "09:00+60")).coded().result().status();

            String rule = switch (effect) {
                case BLOCKS -> "REC-01";
                case WARNS -> "REC-02";
                case NOTES -> "REC-03";
            };
            assertThat(coded.foundBy()).as(kind.written()).contains(rule);
            if (effect == PointEffect.BLOCKS) {
                assertThat(coded.result().status()).as(kind.written()).isEqualTo(Status.BLOCKED);
            } else {
                assertThat(coded.result().status()).as(kind.written()).isNotEqualTo(Status.BLOCKED);
            }
            if (effect == PointEffect.NOTES) {
                assertThat(coded.result().status()).as(kind.written()).isEqualTo(plain);
            }
        }
    }

    @Test
    void noTwoKindsAreSaidInTheSameWords() {
        Set<String> words = new HashSet<>();
        for (OpenPointKind kind : OpenPointKind.values()) {
            assertThat(words.add(PointWords.of(kind))).as(kind.written()).isTrue();
        }
    }
}
