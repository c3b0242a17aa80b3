package org.basilic.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

class RevenueCodesTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

    private static final RevenueCodes MAP = new RevenueCodes(List.of(
            new RevenueCodes.Row(null, null, "0940", null, null),
            new RevenueCodes.Row(null, LineKind.ADMINISTRATION, "0260", null, null),
            new RevenueCodes.Row("96413", null, "0331", null, CHANGE),
            new RevenueCodes.Row("96413", null, "0335", CHANGE, null)));

    @Test
    void theRowOfACodeGoesBeforeTheRowOfItsKind() {
        assertThat(MAP.of("96413", LineKind.ADMINISTRATION, CHANGE)).isEqualTo("0335");
        assertThat(MAP.of("96365", LineKind.ADMINISTRATION, CHANGE)).isEqualTo("0260");
    }

    @Test
    void theDayBeforeAChangeHasTheOldCode() {
        assertThat(MAP.of("96413", LineKind.ADMINISTRATION, CHANGE.minusDays(1)))
                .isEqualTo("0331");
    }

    @Test
    void aRowForEverythingIsTheLastToAnswer() {
        assertThat(MAP.of("J1100", LineKind.DRUG, CHANGE)).isEqualTo("0940");
    }

    @Test
    void withoutARowThereIsNoCode() {
        assertThat(new RevenueCodes(List.of()).of("96413", LineKind.ADMINISTRATION, CHANGE))
                .isNull();
    }
}
