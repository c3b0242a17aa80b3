package org.basilic.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;

import java.util.List;
import org.basilic.given.Coded;
import org.basilic.model.Route;
import org.basilic.result.Severity;
import org.junit.jupiter.api.Test;

class AuthorisationTest {

    @Test
    void aListedCodeIsMarkedOnceAndThatIsInformation() {
        Coded coded = facility(
                        by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60"),
                        by(Route.IV_INFUSION, "b", "ocrelizumab", null, "10:30+60"))
                .plan("authorisation,96413,both,required", "authorisation,96415,both,required")
                .coded();

        assertThat(coded.found()).contains(new Authorisation.Wanted("96413", "plan", "manual p. 2"));
        assertThat(coded.findings("POL-06")).hasSize(1);
        assertThat(coded.result().findings())
                .filteredOn(finding -> finding.because().rule().id().equals("POL-06"))
                .allMatch(finding -> finding.severity() == Severity.INFO
                        && finding.administrations().equals(List.of("a")));
    }

    @Test
    void otherCodesAreLeftAlone() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"))
                        .plan("authorisation,J1745,both,required")
                        .coded()
                        .findings("POL-06"))
                .isEmpty();
    }
}
