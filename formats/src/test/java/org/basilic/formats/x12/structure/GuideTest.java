package org.basilic.formats.x12.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTest {

    @Test
    void theVersionTellsTheGuide() {
        assertThat(Guide.of("837", "005010X222A1")).isEqualTo(Guide.PROFESSIONAL);
        assertThat(Guide.of("837", "004010X098A1")).isEqualTo(Guide.PROFESSIONAL);
        assertThat(Guide.of("837", "005010X223A3")).isEqualTo(Guide.INSTITUTIONAL);
        assertThat(Guide.of("277", "005010X214")).isEqualTo(Guide.CLAIM_ACKNOWLEDGEMENT);
        assertThat(Guide.of("277", "005010X212")).isEqualTo(Guide.CLAIM_STATUS);
        assertThat(Guide.of("835", "005010X221A1")).isEqualTo(Guide.REMITTANCE);
        assertThat(Guide.of("999", "005010X231A1")).isEqualTo(Guide.ACKNOWLEDGEMENT);
    }

    @Test
    void whatIsNotReadHasNone() {
        assertThat(Guide.of("837", "005010X224A2")).isNull();
        assertThat(Guide.of("837", "005010")).isNull();
        assertThat(Guide.of("276", "005010X212")).isNull();
        assertThat(Guide.of("835", "005010X222A1")).isNull();
        assertThat(Guide.of("", "")).isNull();
    }

    @Test
    void aVersionIsInUseOrOldOrNeither() {
        assertThat(Guide.PROFESSIONAL.inUse("005010X222A1")).isTrue();
        assertThat(Guide.PROFESSIONAL.inUse("005010X222A9")).isFalse();
        assertThat(Guide.PROFESSIONAL.old("004010X098A1")).isTrue();
        assertThat(Guide.ACKNOWLEDGEMENT.old("004010X098A1")).isFalse();
    }
}
