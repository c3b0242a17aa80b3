package org.basilic.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.MinuteStretch;
import org.jspecify.annotations.Nullable;

/** The minute ledger balances: every documented minute stands in one stretch of its administration, and in one only. */
public final class LedgerProperty {

    private LedgerProperty() {}

    /** Checks the ledger of an encounter. */
    public static void check(Encounter encounter, CodedEncounter coded) {
        for (Administration administration : encounter.administrations()) {
            List<MinuteStretch> stretches = coded.minutes().stream()
                    .filter(stretch -> stretch.administration().equals(administration.id()))
                    .toList();
            assertThat(stretches)
                    .as("%s has a place in the minute ledger", administration.id())
                    .isNotEmpty();
            balances(encounter, administration, stretches);
            doesNotOverlap(encounter.timeZone(), administration, stretches);
        }
        assertThat(coded.minutes())
                .as("every stretch is of an administration")
                .allMatch(stretch -> encounter.administrations().stream()
                        .anyMatch(administration -> administration.id().equals(stretch.administration())));
    }

    private static void balances(Encounter encounter, Administration administration, List<MinuteStretch> stretches) {
        long sum = stretches.stream().mapToLong(MinuteStretch::minutes).sum();
        assertThat(stretches)
                .as("stretches of %s have no negative minutes", administration.id())
                .allMatch(stretch -> stretch.minutes() >= 0);
        LocalDateTime start = administration.start();
        LocalDateTime stop = administration.stop();
        Integer minutes = administration.minutes();
        if (start != null && stop != null) {
            assertThat(sum)
                    .as("minutes of %s in the ledger", administration.id())
                    .isIn(Elapsed.readings(encounter.timeZone(), start, stop));
        } else if (minutes != null) {
            assertThat(sum)
                    .as("minutes of %s in the ledger", administration.id())
                    .isEqualTo((long) minutes);
        }
    }

    private static void doesNotOverlap(
            @Nullable ZoneId zone, Administration administration, List<MinuteStretch> stretches) {
        LocalDateTime start = administration.start();
        Instant reached = start == null ? null : Elapsed.instant(zone, start, null);
        for (MinuteStretch stretch : stretches) {
            LocalDateTime from = stretch.from();
            LocalDateTime to = stretch.to();
            if (from == null || to == null) {
                continue;
            }
            Instant begin = Elapsed.instant(zone, from, reached);
            if (reached != null) {
                assertThat(begin)
                        .as("%s begins after the stretch before it", stretch)
                        .isAfterOrEqualTo(reached);
            }
            Instant end = Elapsed.instant(zone, to, begin);
            assertThat(end).as("%s ends after it begins", stretch).isAfterOrEqualTo(begin);
            reached = end;
        }
    }
}
