package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor does in the walk: reads who saw a patient, the trail, and the reports. */
final class AuditorSteps {

    private final Desk desk;

    AuditorSteps(Desk desk) {
        this.desk = desk;
    }

    void readsWhoSaw(String visit) {
        desk.go(visit + "/accesses");
        assertThat(desk.main()).contains("Cora Coder").contains("Nina Nurse");
        desk.seenNarrowToo("who saw a patient's records");
        desk.go("/trail");
        desk.seen("trail");
        desk.picture("trail");
        desk.go("/exports");
        desk.seenNarrowToo("files that went out");
    }

    void readsTheReports() {
        desk.go("/reports");
        desk.seenNarrowToo("reports");
        assertThat(desk.page().locator("svg.chart").count()).isPositive();
        desk.picture("reports");
    }
}
