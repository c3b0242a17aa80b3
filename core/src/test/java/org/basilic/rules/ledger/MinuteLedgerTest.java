package org.basilic.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.given.RandomCharts;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.TimeEvidence;
import org.basilic.reference.Switch;
import org.basilic.result.Disposition;
import org.basilic.result.MinuteStretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinuteLedgerTest {

    @Test
    void anInfusionIsBilledThroughTheUnitItStartedAndTheRestIsWithinIt() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60")).coded().minutes("a"))
                .isEqualTo("60 billed 96365");
        assertThat(facility(bag("a", "vancomycin", "09:00+90")).coded().minutes("a"))
                .isEqualTo("60 billed 96365, 30 within-unit 96365");
        assertThat(facility(bag("a", "vancomycin", "09:00+91")).coded().minutes("a"))
                .isEqualTo("60 billed 96365, 31 billed 96366");
        assertThat(facility(bag("a", "vancomycin", "09:00+150")).coded().minutes("a"))
                .isEqualTo("60 billed 96365, 60 billed 96366, 30 within-unit 96366");
    }

    @Test
    void aPushIsBilledWhole() {
        assertThat(facility(push("a", "ondansetron", "09:00+4")).coded().minutes("a"))
                .isEqualTo("4 billed 96374");
        assertThat(facility(push("a", "ondansetron", "09:00")).coded().minutes("a"))
                .isEqualTo("0 billed 96374");
    }

    @Test
    void pausesStandWhereTheyWere() {
        assertThat(facility(bag("a", "vancomycin", "09:00..11:00").paused("09:20..09:49"))
                        .coded()
                        .minutes("a"))
                .isEqualTo("20 billed 96365, 29 paused, 40 billed 96365, 31 billed 96366");
    }

    @Test
    void secondsAreRoundedDownOnce() {
        Coded coded = facility(bag("a", "vancomycin", "09:00:30..10:31:29").paused("09:30:10..09:40:40"))
                .coded();

        assertThat(sum(coded, "a")).isEqualTo(90);
    }

    @Test
    void theMembersOfAMixtureShareItsUnits() {
        Coded coded = facility(
                        bag("a", "ondansetron", "09:00+60").mixedIn("m"),
                        bag("b", "dexamethasone", "09:00+60").mixedIn("m"))
                .coded();

        assertThat(coded.minutes("a")).isEqualTo("60 billed 96365");
        assertThat(coded.minutes("b")).isEqualTo("60 within-unit 96365");
    }

    @Test
    void hydrationAroundADrugShowsWhatTheDrugTook() {
        assertThat(facility(fluid("h", "08:20..10:20"), bag("a", "vancomycin", "09:00..10:00"))
                        .coded()
                        .minutes("h"))
                .isEqualTo("40 billed 96361, 60 overlapped, 20 billed 96361");
    }

    @Test
    void aLengthWithoutTimesIsAccountedForToo() {
        assertThat(facility(bag("a", "vancomycin", "").minutes(91)).coded().minutes("a"))
                .isEqualTo("60 billed 96365, 31 billed 96366");
    }

    @Test
    void whatHasNoLengthStandsAsNotDocumented() {
        assertThat(facility(bag("a", "vancomycin", "09:00")).coded().minutes("a"))
                .isEqualTo("0 undocumented 96374");
        assertThat(facility(bag("a", "vancomycin", "09:00+60").evidence(TimeEvidence.ASSUMED))
                        .coded()
                        .minutes("a"))
                .isEqualTo("60 undocumented 96374");
    }

    @Test
    void theMinutesOfALineThatAPairTookAwayAreNotBilled() {
        Coded coded = facility(
                        bag("a", "milrinone", "09:00+600").on(Pump.PORTABLE), chemo("b", "carboplatin", "10:00+91"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96413 C8957");
        assertThat(coded.minutes("b")).startsWith("60 billed 96413, 31 ").doesNotContain("billed 96415");
    }

    @Test
    void theMinutesOfAnInitialThatAPolicyRefusesAreNotBilled() {
        Coded coded = facility(bag("a", "vancomycin", "15:00+60").at("line"))
                .line(new Access("line", AccessKind.PERIPHERAL, null, null, true, null))
                .visit(2)
                .with(Switch.SECOND_VISIT_SAME_LINE, "refuse")
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.minutes("a")).doesNotContain("billed");
    }

    @Test
    void everyDocumentedMinuteOfEveryAdministrationStandsExactlyOnce() {
        Random random = new Random(20261124);
        for (int round = 0; round < 1_500; round++) {
            Chart chart = RandomCharts.next(random);
            Encounter encounter = chart.encounter();
            Coded coded = chart.coded();
            for (Administration given : encounter.administrations()) {
                assertThat(sum(coded, given.id()))
                        .as("%s of round %d", given, round)
                        .isEqualTo(documented(given, encounter.timeZone()));
            }
        }
    }

    @Test
    void theStretchesOfAnAdministrationFollowEachOtherWithoutAGap() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            Chart chart = RandomCharts.next(random);
            Coded coded = chart.coded();
            for (Administration given : chart.encounter().administrations()) {
                List<MinuteStretch> stretches = coded.stretches(given.id());
                assertThat(stretches).isNotEmpty();
                for (int i = 1; i < stretches.size(); i++) {
                    assertThat(stretches.get(i).from())
                            .as("%s of round %d", given, round)
                            .isEqualTo(stretches.get(i - 1).to());
                }
            }
        }
    }

    @Test
    void whatIsBilledHasALine() {
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            Coded coded = RandomCharts.next(random).coded();
            for (MinuteStretch stretch : coded.result().minutes()) {
                if (stretch.disposition() == Disposition.BILLED) {
                    assertThat(coded.bill())
                            .as("%s of round %d", stretch, round)
                            .contains(String.valueOf(stretch.code()));
                }
            }
        }
    }

    private static int sum(Coded coded, String administration) {
        return coded.stretches(administration).stream()
                .mapToInt(MinuteStretch::minutes)
                .sum();
    }

    /** What the record shows, by hand: stop minus start, else the charted length with its pauses, else the length. */
    private static int documented(Administration given, @Nullable ZoneId zone) {
        LocalDateTime start = given.start();
        LocalDateTime stop = given.stop();
        if (start != null && stop != null) {
            ZoneId clock = zone == null ? ZoneOffset.UTC : zone;
            return (int)
                    Duration.between(start.atZone(clock), stop.atZone(clock)).toMinutes();
        }
        if (given.minutes() == null) {
            return 0;
        }
        int paused = 0;
        for (Pause pause : given.pauses()) {
            paused += (int) Duration.between(pause.start(), pause.stop()).toMinutes();
        }
        return given.minutes() + (start == null && stop == null ? 0 : paused);
    }
}
