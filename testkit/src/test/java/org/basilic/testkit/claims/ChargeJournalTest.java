package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Registration;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.hl7.charges.ChargeJournal;
import org.basilic.formats.hl7.charges.ChargeSender;
import org.basilic.formats.hl7.charges.OutgoingMessage;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.Posting;
import org.basilic.posting.Posting.Kind;
import org.basilic.posting.VisitCharges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal knows across runs what was posted. */
class ChargeJournalTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    private static final ChargeSender SENDER = new ChargeSender("BASILIC", "invented", "", "", false);
    private static final ChargeSender TEST = new ChargeSender("BASILIC", "invented", "", "", true);
    private static final VisitCharges CHARGES =
            new VisitCharges(ASite.standard().charges());

    private final ClaimedVisit visit = registered(Codings.visit(RandomClaims.of(1)), "A1", "1");
    private final List<PostedCharge> charges = CHARGES.of(visit);

    @TempDir
    Path directory;

    @Test
    void aVisitIsPostedOnce() throws IOException {
        assertThat(run(visit, charges)).hasSize(1);
        assertThat(run(visit, charges)).isEmpty();
    }

    @Test
    void numbersAreNeverUsedTwiceAcrossRuns() throws IOException {
        List<String> controls = new ArrayList<>();
        List<Long> transactions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<PostedCharge> wanted = i % 2 == 0 ? charges : List.of();
            try (ChargeJournal journal = open(SENDER)) {
                journal.post(visit, wanted).stream()
                        .filter(posting -> posting.kind() == Kind.CHARGE)
                        .forEach(posting -> transactions.add(posting.transaction()));
                List<OutgoingMessage> ready = journal.ready();
                ready.forEach(message -> controls.add(message.control()));
                journal.handedOver(ready);
            }
        }

        assertThat(controls).containsExactly("DFT1", "DFT2", "DFT3", "DFT4");
        assertThat(transactions).hasSize(2 * charges.size()).doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotHandedOverComesAgainAsItWas() throws IOException {
        List<OutgoingMessage> first;
        try (ChargeJournal journal = open(SENDER)) {
            journal.post(visit, charges);
            first = journal.ready();
        }

        assertThat(first).hasSize(1);
        assertThat(run(visit, List.of())).hasSize(2).startsWith(first.get(0));
        assertThat(run(visit, List.of())).isEmpty();
    }

    @Test
    void visitsOfOneAccountAreKeptApart() throws IOException {
        ClaimedVisit other = registered(Codings.visit(RandomClaims.of(2)), "A1", "1");
        run(visit, charges);
        run(other, CHARGES.of(other));

        try (ChargeJournal journal = open(SENDER)) {
            assertThat(journal.standing(visit.encounter().id())).isEqualTo(charges);
            assertThat(journal.standing(other.encounter().id())).isEqualTo(CHARGES.of(other));
        }
    }

    @Test
    void aVisitThatMovesToAnotherAccountIsTakenBackFromTheFirst() throws IOException {
        run(visit, charges);
        ClaimedVisit moved = registered(visit, "B2", "1");

        List<OutgoingMessage> messages = run(moved, charges);

        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).text()).contains("|A1\r").contains("|CD|").doesNotContain("|CG|");
        assertThat(messages.get(1).text()).contains("|B2\r").contains("|CG|").doesNotContain("|CD|");
        assertThat(run(moved, charges)).isEmpty();
    }

    @Test
    void aVoidTakesEverythingBack() throws IOException {
        run(visit, charges);
        ClaimedVisit forgotten = registered(visit, "A1", "8");

        try (ChargeJournal journal = open(SENDER)) {
            assertThat(journal.post(forgotten, CHARGES.of(forgotten)))
                    .hasSameSizeAs(charges)
                    .extracting(Posting::kind)
                    .containsOnly(Kind.CREDIT);
            assertThat(journal.standing(visit.encounter().id())).isEmpty();
        }
    }

    @Test
    void whatWasOnlyATestWasNotPosted() throws IOException {
        try (ChargeJournal journal = open(TEST)) {
            journal.post(visit, charges);
            assertThat(journal.ready())
                    .hasSize(1)
                    .allMatch(message -> message.text().contains("|T|2.5.1"));
        }

        assertThat(run(visit, charges))
                .hasSize(1)
                .allMatch(message -> message.text().contains("|P|2.5.1"));
    }

    @Test
    void aJournalThatIsNotAsItWasWrittenIsRefused() throws IOException {
        run(visit, charges);
        Path file = directory.resolve("charges.journal");
        Files.writeString(file, Files.readString(file).replaceFirst("\\|CG\\|", "|CD|"));

        assertThatThrownBy(() -> open(SENDER)).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void twoRunsDoNotPostAtOnce() throws IOException {
        try (ChargeJournal journal = open(SENDER)) {
            assertThatThrownBy(() -> open(SENDER))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another run");
            assertThat(journal.post(visit, charges)).isNotEmpty();
        }
    }

    private List<OutgoingMessage> run(ClaimedVisit coded, List<PostedCharge> wanted) throws IOException {
        try (ChargeJournal journal = open(SENDER)) {
            journal.post(coded, wanted);
            List<OutgoingMessage> ready = journal.ready();
            journal.handedOver(ready);
            return ready;
        }
    }

    private ChargeJournal open(ChargeSender sender) throws IOException {
        return ChargeJournal.open(directory, sender, CLOCK);
    }

    private static ClaimedVisit registered(ClaimedVisit visit, String account, String frequency) {
        Registration one = Objects.requireNonNull(visit.registration());
        Registration registration = new Registration(
                one.encounter(),
                account,
                one.medicalRecordNumber(),
                one.payer(),
                one.coverage(),
                one.patient(),
                one.priorAuthorization(),
                one.referral(),
                frequency,
                one.payerClaimNumber(),
                one.admissionType(),
                one.admissionSource(),
                one.patientStatus(),
                one.reasonsForVisit(),
                one.clinicians());
        return new ClaimedVisit(visit.encounter(), visit.coded(), registration, visit.claims());
    }
}
