package org.basilic.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.basilic.claim.DateSpan;
import org.basilic.posting.Posting.Kind;
import org.junit.jupiter.api.Test;

/** What must be posted when a visit is coded anew: credits of what no longer stands, then what is new. */
class VisitPostingsTest {

    private static final PostedCharge INFUSION = charge("96365", 1, "150.00");
    private static final PostedCharge DRUG = charge("J1745", 40, "4000.00");
    private static final PostedCharge LESS_DRUG = charge("J1745", 35, "3500.00");

    private final VisitPostings visit = new VisitPostings();
    private final AtomicLong numbers = new AtomicLong();

    @Test
    void aFirstCodingPostsItsChargesInOrder() {
        assertThat(post(INFUSION, DRUG))
                .containsExactly(new Posting(Kind.CHARGE, 1, INFUSION), new Posting(Kind.CHARGE, 2, DRUG));
    }

    @Test
    void theSameCodingPostsNothing() {
        post(INFUSION, DRUG);

        assertThat(post(INFUSION, DRUG)).isEmpty();
        assertThat(post(DRUG, INFUSION)).isEmpty();
    }

    @Test
    void aCorrectionCreditsTheExactChargeAndLeavesTheOthers() {
        post(INFUSION, DRUG);

        assertThat(post(INFUSION, LESS_DRUG))
                .containsExactly(new Posting(Kind.CREDIT, 2, DRUG), new Posting(Kind.CHARGE, 3, LESS_DRUG));
        assertThat(visit.standing()).containsExactly(INFUSION, LESS_DRUG);
    }

    @Test
    void aChargeThatComesBackIsANewOne() {
        post(DRUG);
        post();

        assertThat(post(DRUG)).containsExactly(new Posting(Kind.CHARGE, 2, DRUG));
    }

    @Test
    void noChargesTakeEverythingBack() {
        post(INFUSION, DRUG);

        assertThat(post()).containsExactly(new Posting(Kind.CREDIT, 1, INFUSION), new Posting(Kind.CREDIT, 2, DRUG));
        assertThat(visit.standing()).isEmpty();
    }

    @Test
    void equalLinesAreCountedNotMerged() {
        post(DRUG, DRUG, DRUG);

        assertThat(post(DRUG)).containsExactly(new Posting(Kind.CREDIT, 2, DRUG), new Posting(Kind.CREDIT, 3, DRUG));
        assertThat(post(DRUG, DRUG)).containsExactly(new Posting(Kind.CHARGE, 4, DRUG));
    }

    @Test
    void anotherModifierOrdererOrDiagnosisIsAnotherCharge() {
        post(DRUG);
        PostedCharge pointed = with(DRUG, List.of("JZ"), List.of("M0579"));

        assertThat(post(pointed))
                .containsExactly(new Posting(Kind.CREDIT, 1, DRUG), new Posting(Kind.CHARGE, 2, pointed));
    }

    @Test
    void amountsAreEqualHoweverWritten() {
        post(charge("J1745", 40, "4000"));

        assertThat(post(charge("J1745", 40, "4000.0"))).isEmpty();
    }

    @Test
    void aCreditOfWhatDoesNotStandIsRefused() {
        visit.posted(new Posting(Kind.CHARGE, 1, DRUG));

        assertThatThrownBy(() -> visit.posted(new Posting(Kind.CREDIT, 1, LESS_DRUG)))
                .hasMessageContaining("charge 1, which does not stand");
        assertThatThrownBy(() -> visit.posted(new Posting(Kind.CREDIT, 2, DRUG)))
                .hasMessageContaining("charge 2, which does not stand");
        assertThatThrownBy(() -> visit.posted(new Posting(Kind.CHARGE, 1, INFUSION)))
                .hasMessage("charge 1 is posted twice");
    }

    private List<Posting> post(PostedCharge... wanted) {
        List<Posting> change = visit.change(List.of(wanted), numbers::incrementAndGet);
        change.forEach(visit::posted);
        assertThat(visit.standing()).containsExactlyInAnyOrder(wanted);
        return change;
    }

    private static PostedCharge charge(String code, int units, String amount) {
        return new PostedCharge(
                DateSpan.of(LocalDate.of(2026, 5, 6)),
                "CDM" + code,
                code,
                List.of(),
                BigDecimal.valueOf(units),
                new BigDecimal(amount),
                null,
                null,
                "11",
                List.of(),
                "a1",
                null,
                null,
                null);
    }

    private static PostedCharge with(PostedCharge one, List<String> modifiers, List<String> diagnoses) {
        return new PostedCharge(
                one.service(),
                one.item(),
                one.code(),
                modifiers,
                one.units(),
                one.amount(),
                one.unitAmount(),
                one.revenue(),
                one.place(),
                diagnoses,
                one.order(),
                one.product(),
                one.performer(),
                one.orderer());
    }
}
