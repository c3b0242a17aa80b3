package org.basilic.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.remittance.Made.DAY;
import static org.basilic.remittance.Made.answer;
import static org.basilic.remittance.Made.claim;
import static org.basilic.remittance.Made.co;
import static org.basilic.remittance.Made.line;
import static org.basilic.remittance.Made.paid;
import static org.basilic.remittance.Made.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Claim;
import org.basilic.claim.Contact;
import org.basilic.claim.Party;
import org.basilic.claim.RevenueCodes;
import org.basilic.claim.Site;
import org.basilic.claim.Site.SitePayer;
import org.basilic.claim.Transmission;
import org.basilic.reference.DenialAction;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorklistTest {
    private static final Claim CLAIM =
            claim(line("96365", "240.00"), line(DAY.minusDays(80), "96366", "100.00"), line("J1745", "900.00"));

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 4", "14, 4", "15, 3", "30, 3", "31, 2", "90, 2", "91, 1"})
    void urgencyHangsOnTheDaysLeft(long days, int urgency) {
        assertThat(WorkItem.urgency(days)).isEqualTo(urgency);
    }

    @Test
    void whatHasNoKnownLastDayIsNotUrgentAndNotLate() {
        assertThat(WorkItem.urgency(null)).isEqualTo(1);
        assertThat(list(null, DAY).get(0).daysLeft()).isNull();
        assertThat(list(90, null).get(0).daysLeft()).isNull();
        assertThat(list(90, null).get(0).lastDay()).isEqualTo(DAY.plusDays(90));
    }

    @Test
    void moneyTimesUrgencyOrdersTheList() {
        List<WorkItem> items = list(90, DAY);

        assertThat(items).extracting(item -> item.first().code()).containsExactly("J1745", "96365", "96366");
        assertThat(items).extracting(WorkItem::daysLeft).containsExactly(90L, 90L, 10L);
        assertThat(items).extracting(WorkItem::urgency).containsExactly(2, 2, 4);
        assertThat(items.get(2).weight()).isEqualTo("400.00");
        assertThat(list(90, DAY.plusDays(88)))
                .extracting(item -> item.first().code())
                .containsExactly("J1745", "96365", "96366");
        assertThat(list(90, DAY.plusDays(88)).get(2).urgency()).isZero();
    }

    @Test
    void severalReasonsOfALineAreOneThingToDoLedByTheDearest() {
        PaidLine twice = paid("96365", "240.00", "0.00", co("4", "40.00"), co("50", "200.00"));

        List<WorkItem> items = Made.review(payment("0.00", answer("4", "240.00", "0.00", twice)), CLAIM)
                .worklist();

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.money()).isEqualTo("240.00");
            assertThat(item.action()).isEqualTo(DenialAction.APPEAL);
            assertThat(item.reasons())
                    .extracting(denied -> denied.adjustment().code())
                    .containsExactly("CO-50", "CO-4");
        });
    }

    private static List<WorkItem> list(@Nullable Integer filingDays, @Nullable LocalDate asOf) {
        Payment payment = payment(
                "0.00",
                answer(
                        "4",
                        "1240.00",
                        "0.00",
                        paid("V1.1", "96365", List.of(), "240", "0", List.of(), co("4", "240.00")),
                        paid("V1.2", "96366", List.of(), "100", "0", List.of(), co("4", "100.00")),
                        paid("V1.3", "J1745", List.of(), "900", "0", List.of(), co("4", "900.00"))));
        Basis basis = new Basis(Reference.builtIn(), site(filingDays), new Foresight(), asOf);
        return PaymentReview.of(List.of(payment), List.of(), List.of(CLAIM), basis)
                .worklist();
    }

    private static Site site(@Nullable Integer filingDays) {
        return new Site(
                "site",
                new Transmission(
                        "S", "S", new Contact("C", "5555550123"), "R", "R", "ZZ", "S", "ZZ", "R", "S", "R", true),
                new BillingProvider(Party.organisation("SITE", null), null, null, null, null),
                Map.of("plan", new SitePayer("PLAN", "00222", "MB", null, filingDays, false, false, false, false)),
                new RevenueCodes(List.of()),
                new ChargeMaster(List.of()),
                new Site.Usual("11", "13", "3", "1", "01", "A", "Y", "Y", List.of()));
    }
}
