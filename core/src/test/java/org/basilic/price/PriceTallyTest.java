package org.basilic.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.by;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basilic.coding.PolicyComparison;
import org.basilic.model.Encounter;
import org.basilic.model.Route;
import org.basilic.reference.DateRange;
import org.basilic.reference.HospitalPayment;
import org.basilic.reference.HospitalPayments;
import org.basilic.reference.Imported;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.junit.jupiter.api.Test;

/** The amounts expected are worked out by hand. */
class PriceTallyTest {

    private static final DateRange QUARTER = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
    private static final HospitalPayment FIRST = payment("96413", "337.46");
    private static final HospitalPayment FURTHER = payment("96415", "73.56");
    private static final HospitalPayment OTHER_FIRST = payment("96365", "217.31");
    private static final HospitalPayment OTHER_FURTHER = payment("96366", "47.84");

    private final Encounter infliximab = facility(by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+125"))
            .encounter();
    private final Encounter vancomycin = facility(by(Route.IV_INFUSION, "a", "vancomycin", null, "09:00+125"))
            .encounter();

    @Test
    void theDifferenceIsTheSecondPolicyLessTheFirst() {
        PriceTally tally = tally(infliximab, FIRST, FURTHER, OTHER_FIRST, OTHER_FURTHER);

        assertThat(tally.encounters()).isEqualTo(new PriceTally.Sum(new BigDecimal("-145.87"), 1, 0));
        assertThat(tally.byAnswer()).hasSize(1);
        assertThat(tally.byAnswer().keySet().iterator().next().toString()).contains("J1745");
        assertThat(tally.byAnswer().values()).containsExactly(new PriceTally.Sum(new BigDecimal("-145.87"), 4, 0));
        assertThat(tally.together()).isEqualTo(PriceTally.Sum.NONE);
    }

    @Test
    void whatHasNoAmountIsCountedAndNotTakenForNothing() {
        PriceTally tally = tally(infliximab, FIRST, FURTHER, OTHER_FIRST);

        assertThat(tally.encounters()).isEqualTo(new PriceTally.Sum(new BigDecimal("0.00"), 0, 1));
        assertThat(tally.byAnswer().values()).containsExactly(new PriceTally.Sum(new BigDecimal("-193.71"), 3, 1));
    }

    @Test
    void anEncounterWithoutADifferenceAddsNothing() {
        assertThat(tally(vancomycin, OTHER_FIRST, OTHER_FURTHER).encounters()).isEqualTo(PriceTally.Sum.NONE);
    }

    private static PriceTally tally(Encounter encounter, HospitalPayment... payments) {
        Imported imported = Imported.of(List.of(new HospitalPayments("2026Q1", QUARTER, List.of(payments))));
        String plan = """
                kind,subject,setting,value,from,to,source
                policy,label,both,a plan,2026-01-01,,manual
                policy,parent,both,medicare,2026-01-01,,manual
                drug-class,J1745,both,therapeutic,2026-01-01,,manual
                """;
        Reference reference = Reference.builtIn().with(imported).with(new SitePolicies(Map.of("plan.csv", plan)));
        PriceTally tally = new PriceTally(reference);
        tally.add(encounter, new PolicyComparison(reference, "medicare", "plan").compare(encounter));
        return tally;
    }

    private static HospitalPayment payment(String code, String rate) {
        return new HospitalPayment(code, "S", "1", new BigDecimal(rate));
    }
}
