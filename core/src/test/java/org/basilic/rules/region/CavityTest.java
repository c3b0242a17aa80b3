package org.basilic.rules.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.AccessProcedure;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CavityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INTRAPLEURAL     |                    | 96440
                    INTRAPLEURAL     | PERFORMED          | 96440
                    INTRAPLEURAL     | NOT_PERFORMED      | 96440-52
                    INTRAPLEURAL     | BY_OTHER_CLINICIAN | 96440-52
                    INTRATHECAL      |                    | 96450
                    INTRATHECAL      | PERFORMED          | 96450
                    INTRATHECAL      | NOT_PERFORMED      | 96450-52
                    INTRATHECAL      | BY_OTHER_CLINICIAN | 96450-52
                    INTRAPERITONEAL  | NOT_PERFORMED      | 96446
                    INTRAPERITONEAL  | BY_OTHER_CLINICIAN | 96446
                    INTRAVENTRICULAR | NOT_PERFORMED      | 96542
                    INTRAVENTRICULAR |                    | 96542
                    """)
    void thePlaceChoosesTheCodeAndAMissingPunctureReducesIt(
            Route route, @Nullable AccessProcedure puncture, String bill) {
        Given given = by(route, "a", "methotrexate", DrugClass.CHEMOTHERAPY, "09:00");
        if (puncture != null) {
            given.puncture(puncture);
        }

        assertThat(facility(given).bill()).isEqualTo(bill);
        assertThat(office(given).bill()).isEqualTo(bill);
    }

    @Test
    void theReasonSaysWhatWasNotDone() {
        assertThat(facility(by(Route.INTRATHECAL, "a", "methotrexate", DrugClass.CHEMOTHERAPY, "09:00")
                                .puncture(AccessProcedure.BY_OTHER_CLINICIAN))
                        .coded()
                        .because("96450"))
                .containsExactly(
                        new Cavity.Into("methotrexate", Route.INTRATHECAL),
                        new Cavity.WithoutPuncture(AccessProcedure.BY_OTHER_CLINICIAN));
    }

    @Test
    void minutesDoNotMatter() {
        assertThat(facility(by(Route.INTRAPERITONEAL, "a", "cisplatin", DrugClass.CHEMOTHERAPY, "09:00+180"))
                        .bill())
                .isEqualTo("96446");
    }

    @ParameterizedTest
    @EnumSource(
            value = DrugClass.class,
            names = {"THERAPEUTIC", "COMPLEX_BIOLOGIC", "HORMONAL_ANTINEOPLASTIC", "HYDRATION"})
    void anyOtherClassIsAQuestion(DrugClass drugClass) {
        Coded coded = facility(by(Route.INTRATHECAL, "a", "nusinersen", drugClass, "09:00"))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.left("a")).containsExactly(new Cavity.NotChemotherapy("nusinersen", Route.INTRATHECAL));
        assertThat(coded.questions("CAV-01")).hasSize(1);
        assertThat(coded.blocked()).isTrue();
    }
}
