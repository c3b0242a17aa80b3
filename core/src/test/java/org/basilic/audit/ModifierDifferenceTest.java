package org.basilic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifierDifferenceTest {

    @ParameterizedTest(name = "billed {0}, supported {1}")
    @CsvSource({
        ",, , , , false",
        "59, 59, , , , false",
        ", 59, 59, , , false",
        "59, , , 59, , false",
        "XS, 59, , , , false",
        "59, XE, , , , false",
        "XU, , , 59, , false",
        "PO, , , , PO, false",
        "PO 59, 59, , , PO, false",
        "59 59, 59, , 59, , false",
        "JZ TB, TB JZ, , , , true",
        "TB JZ, TB JZ, , , , false",
        "PO TB JZ, TB JZ, , , PO, false",
        "JZ, TB JZ, TB, , , false",
        "25 JA, 25 JB, JB, , JA, false"
    })
    void tellsWhatIsMissingTooManyAndOutOfOrder(
            @Nullable String billed,
            @Nullable String supported,
            @Nullable String missing,
            @Nullable String extra,
            @Nullable String beyond,
            boolean reordered) {
        ModifierDifference difference = ModifierDifference.between(list(billed), list(supported));

        assertThat(difference).isEqualTo(new ModifierDifference(list(missing), list(extra), list(beyond), reordered));
        assertThat(difference.none()).isEqualTo(missing == null && extra == null && !reordered);
    }

    private static List<String> list(@Nullable String modifiers) {
        return modifiers == null ? List.of() : Arrays.asList(modifiers.split(" ", -1));
    }
}
