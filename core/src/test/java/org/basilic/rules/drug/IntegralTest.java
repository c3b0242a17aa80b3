package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegralTest {

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PROCEDURE", "TRANSFUSION"})
    void whatBelongsToAProcedureIsNotCoded(Purpose purpose) {
        Coded coded = facility(bag("a", "cefazolin", "09:00+30").purpose(purpose), push("b", "ondansetron", "11:00"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.left("a")).containsExactly(new Integral.ByPurpose(purpose));
        assertThat(coded.minutes("a")).isEqualTo("30 not-reportable");
    }

    @ParameterizedTest
    @EnumSource(
            value = DrugClass.class,
            names = {"CONTRAST", "BLOOD"})
    void contrastAndBloodAreGivenWithinAProcedure(DrugClass drugClass) {
        Coded coded = facility(by(Route.IV_INFUSION, "a", "product", drugClass, "09:00+30"))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.left("a")).containsExactly(new Integral.ByClass(drugClass));
    }

    @Test
    void aDrugOfAProcedureStillTakesItsMinutesFromHydration() {
        assertThat(facility(bag("a", "propofol", "09:00+60").purpose(Purpose.PROCEDURE), fluid("h", "09:00+90"))
                        .bill())
                .isEmpty();
        assertThat(facility(bag("a", "propofol", "09:00+60").purpose(Purpose.PROCEDURE), fluid("h", "09:00+91"))
                        .bill())
                .isEqualTo("96360");
    }

    @Test
    void theSameDrugForTreatmentIsCoded() {
        assertThat(facility(bag("a", "cefazolin", "09:00+30")).bill()).isEqualTo("96365");
    }
}
