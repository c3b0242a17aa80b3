package org.basilic.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargeMasterTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

    private static final ChargeMaster CHARGES = new ChargeMaster(List.of(
            new ChargeMaster.Row("4001", "96413", new BigDecimal("450.00"), null, CHANGE),
            new ChargeMaster.Row("4001", "96413", new BigDecimal("475.00"), CHANGE, null)));

    @Test
    void theDayBeforeAChangeHasTheOldCharge() {
        ChargeMaster.Row row = CHARGES.of("96413", CHANGE.minusDays(1));

        assertThat(row).isNotNull().extracting(ChargeMaster.Row::charge).isEqualTo(new BigDecimal("450.00"));
    }

    @Test
    void theDayOfAChangeHasTheNewCharge() {
        ChargeMaster.Row row = CHARGES.of("96413", CHANGE);

        assertThat(row).isNotNull().extracting(ChargeMaster.Row::charge).isEqualTo(new BigDecimal("475.00"));
    }

    @Test
    void aCodeWithoutARowHasNoChargeRatherThanZero() {
        assertThat(CHARGES.of("96415", CHANGE)).isNull();
    }
}
