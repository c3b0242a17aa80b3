package org.basilic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

class SpreadLinesTest {

    private static final BilledLine FIRST = line("A-1", "J1745");
    private static final BilledLine SECOND = line("A-2", "J1745", "76");

    @Test
    void aDrugThatSeveralClaimsShareIsNoRepeatedService() {
        assertThat(modifiers(SECOND, LineKind.DRUG, FIRST, SECOND)).isEmpty();
    }

    @Test
    void otherModifiersOfASharedDrugStay() {
        BilledLine first = line("A-1", "J1745", "JZ");
        BilledLine second = line("A-2", "J1745", "JZ", "76");

        assertThat(modifiers(second, LineKind.DRUG, first, second)).containsExactly("JZ");
    }

    @Test
    void aRepeatWithoutALineThatItSharesWithStays() {
        assertThat(modifiers(SECOND, LineKind.DRUG, SECOND)).containsExactly("76");
        assertThat(modifiers(SECOND, LineKind.DRUG, line("A-1", "J9271"), SECOND))
                .containsExactly("76");
    }

    @Test
    void aRepeatOnTheSameClaimStays() {
        assertThat(modifiers(SECOND, LineKind.DRUG, line("A-2", "J1745"), SECOND))
                .containsExactly("76");
    }

    @Test
    void anAdministrationThatIsRepeatedStays() {
        BilledLine first = line("A-1", "96372");
        BilledLine second = line("A-2", "96372", "76");

        assertThat(modifiers(second, LineKind.ADMINISTRATION, first, second)).containsExactly("76");
    }

    private static List<String> modifiers(BilledLine line, LineKind kind, BilledLine... all) {
        BilledVisit visit = new BilledVisit(List.of(all).stream()
                .map(one -> new BilledClaim(one.claim(), null, List.of(), List.of(one)))
                .toList());
        return new SpreadLines(visit).modifiers(line, kind);
    }

    private static BilledLine line(String claim, String code, String... modifiers) {
        return new BilledLine(
                claim, 1, code, List.of(modifiers), BigDecimal.TEN, null, null, null, null, List.of(), null);
    }
}
