package org.basilic.rules.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;

import org.basilic.given.Coded;
import org.basilic.model.AccessKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OtherVesselTest {

    @ParameterizedTest
    @EnumSource(
            value = AccessKind.class,
            names = {"INTRAOSSEOUS", "ARTERIAL"})
    void anIntravenousRouteByBoneOrArteryIsCodedAsIntravenousAndAskedAfter(AccessKind kind) {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60").at("line"))
                .line("line", kind)
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.found()).containsExactly(new OtherVessel.Through(kind));
        assertThat(coded.findings("UNL-02")).containsExactly("warning a");
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessKind.class,
            names = {"INTRAOSSEOUS", "ARTERIAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void anyOtherAccessIsNoFinding(AccessKind kind) {
        assertThat(facility(bag("a", "vancomycin", "09:00+60").at("line"))
                        .line("line", kind)
                        .coded()
                        .found())
                .isEmpty();
    }
}
