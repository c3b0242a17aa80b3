package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basilic.model.Drug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What several bags hold together. */
class ContentsTest {

    private static Component of(String name, @Nullable String amount, boolean base) {
        return new Component(new Drug(name, null, null, null, null), Charted.amount(amount), base);
    }

    @Test
    void bagsOfTheSameThingsAreAddedWhateverTheirOrder() {
        assertThat(Contents.sum(
                        List.of(of("x", "500 mg", false), of("saline", "250 mL", true)),
                        List.of(of("saline", "100 mL", true), of("x", "200 mg", false))))
                .containsExactly(of("x", "700 mg", false), of("saline", "350 mL", true));
    }

    @Test
    void bagsOfOtherThingsUnitsOrUntoldAmountsAreNot() {
        List<Component> bag = List.of(of("x", "500 mg", false));
        assertThat(Contents.sum(bag, List.of(of("y", "500 mg", false)))).isNull();
        assertThat(Contents.sum(bag, List.of(of("x", "500 mL", false)))).isNull();
        assertThat(Contents.sum(bag, List.of(of("x", "500 mg", true)))).isNull();
        assertThat(Contents.sum(bag, List.of(of("x", null, false)))).isNull();
        assertThat(Contents.sum(bag, List.of())).isNull();
        assertThat(Contents.sum(List.of(of("x", null, false)), List.of(of("x", null, false))))
                .containsExactly(of("x", null, false));
    }
}
