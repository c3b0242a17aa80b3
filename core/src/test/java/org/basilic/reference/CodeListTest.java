package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.basilic.reference.CodeValidity.Ended;
import org.basilic.reference.CodeValidity.NotYet;
import org.basilic.reference.CodeValidity.Unknown;
import org.basilic.reference.CodeValidity.Valid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every code and amount here is invented. */
class CodeListTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final DateRange QUARTER = new DateRange(JULY, JULY.plusMonths(3));

    @Test
    void aCodeIsValidFromTheDayItWasAddedToItsLastDay() {
        CodeList list = new CodeList(
                "2026Q3",
                QUARTER,
                List.of(
                        code("X0010", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31)),
                        code("X0020", null, null),
                        code("X1", JULY, null)));

        assertThat(list.validity("X0010", LocalDate.of(2026, 7, 31))).isEqualTo(new NotYet(LocalDate.of(2026, 8, 1)));
        assertThat(list.validity("X0010", LocalDate.of(2026, 8, 1))).isEqualTo(new Valid());
        assertThat(list.validity("X0010", LocalDate.of(2026, 8, 31))).isEqualTo(new Valid());
        assertThat(list.validity("X0010", LocalDate.of(2026, 9, 1))).isEqualTo(new Ended(LocalDate.of(2026, 8, 31)));
        assertThat(list.validity("X0020", JULY)).isEqualTo(new Valid());
        assertThat(list.validity("X1", JULY)).isEqualTo(new Valid());
        assertThat(list.validity("X0030", JULY)).isEqualTo(new Unknown());
        assertThat(list.edition()).isEqualTo("hcpcs 2026Q3");
        assertThat(list.size()).isEqualTo(3);
    }

    @Test
    void aDayHasTheTablesOfItsReleaseAlone() {
        LocalDate correction = LocalDate.of(2026, 8, 15);
        PaymentLimit limit = new PaymentLimit("X0010", "1 MG", new BigDecimal("2.5"), "");
        HospitalPayment payment = new HospitalPayment("X0010", "S", "5693", BigDecimal.ONE);
        RelativeValue value = new RelativeValue(
                "X0010", "", "A", "5", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        Imported imported = Imported.of(List.of(
                new CodeList("2026Q3", QUARTER, List.of()),
                new PaymentLimits("2026Q3", QUARTER, List.of(limit)),
                new HospitalPayments("2026Q3", QUARTER, List.of(payment)),
                new HospitalPayments("2026-08-15", new DateRange(correction, QUARTER.to()), List.of()),
                new FeeSchedule("2026Q3", QUARTER, new BigDecimal("33"), List.of(value), List.of())));

        for (LocalDate day : List.of(JULY.minusDays(1), JULY.plusMonths(3))) {
            assertThat(imported.codes(day)).isNull();
            assertThat(imported.paymentLimits(day)).isNull();
            assertThat(imported.hospitalPayments(day)).isNull();
            assertThat(imported.feeSchedule(day)).isNull();
        }
        for (LocalDate day : List.of(JULY, JULY.plusMonths(3).minusDays(1))) {
            assertThat(imported.codes(day)).isNotNull();
            assertThat(Objects.requireNonNull(imported.paymentLimits(day)).row("X0010"))
                    .isEqualTo(limit);
            assertThat(Objects.requireNonNull(imported.feeSchedule(day)).row("X0010", ""))
                    .isEqualTo(value);
        }
        assertThat(Objects.requireNonNull(imported.hospitalPayments(correction.minusDays(1)))
                        .row("X0010"))
                .isEqualTo(payment);
        assertThat(Objects.requireNonNull(imported.hospitalPayments(correction)).row("X0010"))
                .isNull();
    }

    @Test
    void twoRowsForOneCodeAreRefused() {
        PaymentLimit limit = new PaymentLimit("X0010", "", BigDecimal.ONE, "");
        HospitalPayment payment = new HospitalPayment("X0010", "N", "", null);

        assertThatThrownBy(
                        () -> new CodeList("a", QUARTER, List.of(code("X0010", null, null), code("X0010", null, null))))
                .hasMessage("two rows for X0010");
        assertThatThrownBy(() -> new PaymentLimits("a", QUARTER, List.of(limit, limit)))
                .hasMessage("two rows for X0010");
        assertThatThrownBy(() -> new HospitalPayments("a", QUARTER, List.of(payment, payment)))
                .hasMessage("two rows for X0010");
    }

    private static ListedCode code(String code, @Nullable LocalDate added, @Nullable LocalDate terminated) {
        return new ListedCode(code, "short", "long", "C", "51", "O1E", added, terminated);
    }
}
