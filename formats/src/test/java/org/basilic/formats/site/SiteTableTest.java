package org.basilic.formats.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTableTest {

    @Test
    void cellsStandBetweenCommasWithoutBlanksAroundThem() {
        assertThat(SiteTable.cells(" 1, 96413 ,455.00,,")).isEqualTo(List.of("1", "96413", "455.00", "", ""));
    }

    @Test
    void aQuotedCellMayHoldCommasAndQuotes() {
        assertThat(SiteTable.cells("1,\"push, \"\"first\"\"\"")).isEqualTo(List.of("1", "push, \"first\""));
    }

    @Test
    void aQuoteMustClose() {
        assertThat(SiteTable.cells("1,\"push")).isNull();
    }
}
