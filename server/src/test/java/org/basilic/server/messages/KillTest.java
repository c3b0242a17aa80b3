package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two rounds of {@link KillCampaign}, or as many as {@code basilic.kill.cycles} says. */
class KillTest {

    @Test
    void everyMessageAndImportThatWasAnsweredIsThereOnceAfterTheServerWasKilled() throws Exception {
        KillCampaign.Outcome outcome = KillCampaign.run(
                Integer.getInteger("basilic.kill.cycles", 2), System.getProperty("basilic.test.database", "h2"), 7);
        System.out.println(outcome);
        assertThat(outcome.acknowledged()).as(outcome.toString()).isPositive();
        assertThat(outcome.lost()).as(outcome.toString()).isZero();
        assertThat(outcome.doubled()).as(outcome.toString()).isZero();
        assertThat(outcome.unapplied()).as(outcome.toString()).isZero();
        assertThat(outcome.visits()).as(outcome.toString()).isPositive();
        assertThat(outcome.imports()).as(outcome.toString()).isPositive();
        assertThat(outcome.importsLost()).as(outcome.toString()).isZero();
        assertThat(outcome.importsDoubled()).as(outcome.toString()).isZero();
        assertThat(outcome.visitsLost()).as(outcome.toString()).isZero();
        assertThat(outcome.trailWhole()).as(outcome.toString()).isTrue();
    }
}
