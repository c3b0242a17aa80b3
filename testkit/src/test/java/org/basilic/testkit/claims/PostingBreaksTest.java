package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.hl7.charges.ChargeJournal;
import org.basilic.formats.hl7.charges.ChargeSender;
import org.basilic.formats.hl7.charges.OutgoingMessage;
import org.basilic.posting.VisitCharges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever codings a visit goes through, and wherever runs break, charges less credits are the visit as it is coded now, in units
 * and in dollars, once a run came through; and every credit is a charge, word for word.
 */
class PostingBreaksTest {

    private static final int COUNT = Math.max(1, Integer.getInteger("basilic.properties", 2_000) / 20);
    private static final long FIRST = Long.getLong("basilic.seed", 1);
    private static final ChargeSender SENDER = new ChargeSender("BASILIC", "invented", "BILLING", "", false);
    private static final VisitCharges CHARGES =
            new VisitCharges(ASite.standard().charges());

    @TempDir
    Path directory;

    /** Where a run breaks. */
    private enum Break {
        BEFORE_READY,
        BEFORE_HANDING_OVER,
        WHILE_HANDING_OVER,
        BEFORE_NOTING,
        WHILE_NOTING,
        NOWHERE
    }

    @Test
    void chargesLessCreditsAreTheVisitAsItIsCoded() throws IOException {
        int breaks = 0;
        int again = 0;
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            Run run = new Run(seed, directory.resolve("seed-" + seed));
            run.all();
            breaks += run.breaks;
            again += run.handedOver - run.billing.messages();
        }
        // So that the test cannot come to try nothing.
        assertThat(breaks).isGreaterThan(COUNT);
        assertThat(again).isGreaterThan(COUNT / 4);
    }

    /** The codings of two visits, one journal, one receiver. */
    private static final class Run {

        private final long seed;
        private final Path directory;
        private final SplittableRandom random;
        private final List<Codings> codings;
        private final BillingSystem billing = new BillingSystem();
        private int breaks;
        private int handedOver;
        private int day;

        Run(long seed, Path directory) {
            this.seed = seed;
            this.directory = directory;
            this.random = new SplittableRandom(seed);
            this.codings = List.of(new Codings(seed), new Codings(seed + 500_000));
        }

        void all() throws IOException {
            for (int coding = 0; coding < 4; coding++) {
                List<ClaimedVisit> visits = codings.stream().map(Codings::next).toList();
                int tries = 0;
                while (!through(visits, tries++ < 3 ? anyBreak() : Break.NOWHERE)) {
                    breaks++;
                }
                assertThat(billing.sums())
                        .as("seed %d, coding %d", seed, coding)
                        .isEqualTo(sums(visits));
            }
        }

        private Break anyBreak() {
            return Break.values()[random.nextInt(Break.values().length)];
        }

        /** Runs, until the break; whether it came through. */
        private boolean through(List<ClaimedVisit> visits, Break at) throws IOException {
            Clock clock = Clock.fixed(Instant.EPOCH.plus(Duration.ofDays(20_000 + day++)), ZoneOffset.UTC);
            long lasting;
            try (ChargeJournal journal = ChargeJournal.open(directory, SENDER, clock)) {
                lasting = size();
                for (ClaimedVisit visit : visits) {
                    journal.post(visit, CHARGES.of(visit));
                }
                if (at != Break.BEFORE_READY) {
                    List<OutgoingMessage> ready = journal.ready();
                    lasting = size();
                    if (at != Break.BEFORE_HANDING_OVER) {
                        int part = at == Break.WHILE_HANDING_OVER ? random.nextInt(ready.size() + 1) : ready.size();
                        ready.subList(0, part).forEach(billing::take);
                        handedOver += part;
                        if (at == Break.WHILE_NOTING || at == Break.NOWHERE) {
                            journal.handedOver(ready);
                        }
                    }
                }
            }
            if (at == Break.NOWHERE) {
                return true;
            }
            cutShort(lasting);
            return false;
        }

        private long size() throws IOException {
            return Files.size(file());
        }

        private Path file() {
            return directory.resolve("charges.journal");
        }

        /** Takes off some of what was written and not made to last, as a break does. */
        private void cutShort(long lasting) throws IOException {
            try (FileChannel file = FileChannel.open(file(), StandardOpenOption.WRITE)) {
                file.truncate(lasting + random.nextLong(file.size() - lasting + 1));
            }
        }
    }

    private static Map<String, BigDecimal> sums(List<ClaimedVisit> visits) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (ClaimedVisit visit : visits) {
            for (Claim claim : visit.isVoid() ? List.<Claim>of() : visit.claims()) {
                for (ClaimLine line : claim.lines()) {
                    String code = line.code() + " " + line.modifiers();
                    sums.merge(code + " units", Objects.requireNonNull(line.units()), BigDecimal::add);
                    sums.merge(
                            code + " dollars",
                            Objects.requireNonNull(line.charge()).setScale(2),
                            BigDecimal::add);
                }
            }
        }
        return sums;
    }
}
