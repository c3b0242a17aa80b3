package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.formats.hl7.charges.ChargeHistory;
import org.basilic.formats.hl7.charges.ChargeJournal;
import org.basilic.formats.hl7.charges.ChargeSender;
import org.basilic.formats.hl7.charges.OutgoingMessage;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.VisitCharges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was posted is known from the messages alone, as the journal knows it from its file. */
class ChargeHistoryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    private static final ChargeSender SENDER = new ChargeSender("BASILIC", "invented", "", "", false);

    @TempDir
    Path directory;

    @Test
    void theMessagesAreThoseOfTheJournalAndWhatStandsIsWhatWasWantedLast() throws IOException, RefusedMessageException {
        VisitCharges all = new VisitCharges(ASite.standard().charges());
        for (int seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            ClaimedVisit visit = Codings.visit(RandomClaims.of(seed));
            List<PostedCharge> charges = all.of(visit);
            List<String> told = new ArrayList<>();
            Counted numbers = new Counted();
            try (ChargeJournal journal = ChargeJournal.open(directory.resolve(String.valueOf(seed)), SENDER, CLOCK)) {
                for (int round = 0; round < 6; round++) {
                    List<PostedCharge> wanted = charges.stream()
                            .filter(charge -> random.nextInt(3) > 0)
                            .toList();
                    journal.post(visit, wanted);
                    List<OutgoingMessage> byJournal = journal.ready();
                    journal.handedOver(byJournal);
                    ChargeHistory history = ChargeHistory.of(told);
                    List<OutgoingMessage> made = history.post(visit, wanted, SENDER, ZonedDateTime.now(CLOCK), numbers);
                    made.forEach(message -> told.add(message.text()));
                    assertThat(made).as("seed " + seed).isEqualTo(byJournal);
                    assertThat(ChargeHistory.of(told).standing())
                            .as("seed " + seed)
                            .containsExactlyInAnyOrderElementsOf(
                                    journal.standing(visit.encounter().id()));
                    assertThat(history.post(visit, wanted, SENDER, ZonedDateTime.now(CLOCK), numbers))
                            .as("seed " + seed)
                            .isEmpty();
                }
            }
        }
    }

    private static final class Counted implements ChargeHistory.Numbers {

        private long transactions;
        private long controls;

        @Override
        public long transaction() {
            return ++transactions;
        }

        @Override
        public long control() {
            return ++controls;
        }
    }
}
