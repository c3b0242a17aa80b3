package org.basilic.server.auditview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of an audit with expected amounts, as tables with amounts would give them. */
class AuditFiguresTest {

    private static final String PRICED = """
            {"visits": [
              {"discrepancies": [
                {"kind": "wrong-units", "direction": "over", "dollarsDifference": 31.25, "chargeAtStake": 105.00},
                {"kind": "under-coded", "direction": "under", "dollarsDifference": -70.10}]},
              {"discrepancies": [
                {"kind": "under-coded", "direction": "under", "dollarsDifference": -0.05},
                {"kind": "wrong-date", "direction": "neither", "dollarsDifference": 0.00},
                {"kind": "over-coded", "direction": "over", "chargeAtStake": 12.5}]}],
             "summary": {"visits": 3, "visitsOver": 2, "visitsUnder": 2,
               "kinds": {"over-coded": 1, "under-coded": 2, "wrong-units": 1, "wrong-date": 1}},
             "claimsWithoutEncounter": ["x"], "sample": {"population": 9}}
            """;

    @Test
    void bothDirectionsAddUpAboveZero() throws JsonProcessingException {
        List<KindFigures> kinds = figures().kinds();
        KindFigures under = kind("under-coded", kinds);
        assertThat(under.under()).isEqualTo(new AuditFigures.Sum(2, 0, 7015L));
        assertThat(kind("wrong-units", kinds).over()).isEqualTo(new AuditFigures.Sum(1, 10500, 3125L));
        assertThat(kind("wrong-date", kinds).neither()).isEqualTo(new AuditFigures.Sum(1, 0, 0L));
        assertThat(KindFigures.together(kinds).charged()).isEqualTo(11750);
    }

    @Test
    void aSumWithAnUnknownAmountIsNotKnown() throws JsonProcessingException {
        List<KindFigures> kinds = figures().kinds();
        assertThat(kind("over-coded", kinds).over().expected()).isNull();
        KindFigures together = KindFigures.together(kinds);
        assertThat(together.over()).isEqualTo(new AuditFigures.Sum(2, 11750, null));
        assertThat(together.under().expected()).isEqualTo(7015L);
    }

    @Test
    void visitsAndClaimsAreCounted() throws JsonProcessingException {
        AuditFigures figures = figures();
        assertThat(figures.population()).isEqualTo(9);
        assertThat(figures.audited()).isEqualTo(3);
        assertThat(figures.overVisits()).isEqualTo(2);
        assertThat(figures.withoutVisit()).isEqualTo(1);
    }

    @Test
    void whatIsKeptComesBack() throws JsonProcessingException {
        for (KindFigures one : figures().kinds()) {
            assertThat(KindFigures.kept(one.kept())).isEqualTo(one);
        }
        assertThat(kind("wrong-date", figures().kinds()).words()).isEqualTo("wrong date of service");
    }

    private static AuditFigures figures() throws JsonProcessingException {
        return AuditFigures.of(new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(PRICED));
    }

    private static KindFigures kind(String kind, List<KindFigures> kinds) {
        return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }
}
