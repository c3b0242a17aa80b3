package org.basilic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.PaidLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BilledClaimTest {

    private static final DateSpan DAY = DateSpan.of(LocalDate.of(2026, 3, 12));

    @Test
    void whatAPayerJudgedOtherwiseIsBilledAsItWasBilled() {
        BilledLine line = billed("96415", new BigDecimal(1), new PaidLine.BilledCode("96413", List.of("59")), "2");

        assertThat(line.written()).isEqualTo("96413-59");
        assertThat(line.units()).isEqualByComparingTo("2");
        assertThat(line.service()).as("the claim's, as the line tells none").isEqualTo(DAY);
        assertThat(line.charge()).isEqualByComparingTo("90.00");
    }

    @Test
    void whatAPayerTookAsItWasIsBilledSo() {
        BilledLine line = billed("96413", new BigDecimal(3), null, null);

        assertThat(line.written()).isEqualTo("96413");
        assertThat(line.units()).isEqualByComparingTo("3");
    }

    @Test
    void noUnitsPaidAreNotNoUnitsBilled() {
        assertThat(billed("96413", BigDecimal.ZERO, null, null).units()).isNull();
        assertThat(billed("96413", BigDecimal.ZERO, null, "2").units()).isEqualByComparingTo("2");
    }

    @Test
    void aChargeHasNoPartsOfACent() {
        assertThat(charged("10.005")).isEqualByComparingTo("10.01");
        assertThat(charged("10.500")).as("exact as it stands").isEqualTo(new BigDecimal("10.500"));
        assertThat(charged("10")).isEqualTo(new BigDecimal("10"));
    }

    private static @Nullable BigDecimal charged(String dollars) {
        return new BilledLine(
                        "A-1", 1, "96413", List.of(), null, null, null, null, null, List.of(), new BigDecimal(dollars))
                .charge();
    }

    private static BilledLine billed(
            String code, BigDecimal units, PaidLine.@Nullable BilledCode as, @Nullable String billedUnits) {
        PaidLine line = new PaidLine(
                1,
                code,
                List.of(),
                null,
                new BigDecimal("90"),
                BigDecimal.ZERO,
                units,
                as,
                billedUnits == null ? null : new BigDecimal(billedUnits),
                null,
                null,
                null,
                List.of(),
                List.of());
        PaidClaim claim =
                new PaidClaim("A-1", "1", null, null, null, null, null, List.of(), List.of(), DAY, null, List.of(line));
        return BilledClaim.of(claim).lines().get(0);
    }
}
