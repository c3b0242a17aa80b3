package org.basilic.formats.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingJournalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final SentClaim CLAIM = new SentClaim("A 1", "1", DAY);

    private final Path directory;
    private final SendingJournal journal;

    SendingJournalTest(@TempDir Path folder) throws IOException {
        this.directory = folder.resolve("journal");
        this.journal = SendingJournal.open(directory);
    }

    @Test
    void aSentClaimIsKnownAfterARestart() throws Exception {
        send("abc", CLAIM);

        Earlier earlier = SendingJournal.open(directory).earlier("837p", CLAIM);

        assertThat(earlier).isEqualTo(new Earlier(1, LocalDateTime.of(2026, 5, 7, 9, 5), "out.837", true));
        assertThat(journal.earlier("837i", CLAIM)).isNull();
        assertThat(journal.earlier("837p", new SentClaim("A 2", "1", DAY))).isNull();
        assertThat(journal.earlier("837p", new SentClaim("A 1", "1", DAY.plusDays(1))))
                .isNull();
    }

    @Test
    void theSameContentIsRefusedUnlessItIsToGoOutAgain() throws Exception {
        send("abc", CLAIM);

        assertThatThrownBy(() -> send("abc", new SentClaim("A 1", "7", DAY)))
                .isInstanceOf(AlreadySentException.class)
                .hasMessage("the same claims were sent on 2026-05-07 as number 1");
        Sending again = sending("abc", false, CLAIM);
        journal.begin(again, true);
        journal.finish(again);

        assertThat(SendingJournal.open(directory).earlier("837p", CLAIM))
                .extracting(Earlier::number)
                .isEqualTo(again.number());
    }

    @Test
    void aSentClaimIsRefusedInAnotherFileUnlessItReplacesOrVoids() throws Exception {
        send("abc", CLAIM, new SentClaim("A 2", "1", DAY));

        assertThatThrownBy(() -> send("def", CLAIM, new SentClaim("A 3", "1", DAY)))
                .isInstanceOfSatisfying(
                        AlreadySentException.class, e -> assertThat(e.claims()).containsExactly("A 1"))
                .hasMessage("1 of the claims were sent on 2026-05-07 as number 1");
        send("ghi", new SentClaim("A 1", "7", DAY));
        send("jkl", new SentClaim("A 2", "8", DAY));
        send("mno", new SentClaim("A 3", "1", DAY));

        assertThat(journal.earlier("837p", new SentClaim("A 3", "1", DAY))).isNotNull();
    }

    @Test
    void aClaimThatAnotherProcessHasSentMeanwhileIsRefused() throws Exception {
        SendingJournal other = SendingJournal.open(directory);
        send("abc", CLAIM);
        assertThat(other.earlier("837p", CLAIM)).isNull();

        Sending late = sending("def", false, CLAIM);
        assertThatThrownBy(() -> other.begin(late, false)).isInstanceOf(AlreadySentException.class);
    }

    @Test
    void testsCountForNothing() throws Exception {
        Sending test = sending("abc", true, CLAIM);
        journal.begin(test, false);
        journal.finish(test);
        Sending again = sending("abc", true, CLAIM);
        journal.begin(again, false);
        journal.finish(again);

        assertThat(journal.earlier("837p", CLAIM)).isNull();
        send("abc", CLAIM);
        assertThat(journal.earlier("837p", CLAIM)).isNotNull();
    }

    @Test
    void whatWasWithdrawnCanBeSentAndWhatWasLeftHalfwayIsTold() throws Exception {
        Sending withdrawn = sending("abc", false, CLAIM);
        journal.begin(withdrawn, false);
        assertThat(SendingJournal.open(directory).earlier("837p", CLAIM))
                .extracting(Earlier::inWords)
                .isEqualTo(
                        "about to be sent on 2026-05-07 as number 1 to out.837, and stopped on the way: look whether it"
                                + " arrived");
        SendingJournal other = SendingJournal.open(directory);
        journal.withdraw(withdrawn);

        assertThat(journal.earlier("837p", CLAIM)).isNull();
        Sending sent = sending("abc", false, CLAIM);
        other.begin(sent, false);
        assertThat(other.earlier("837p", CLAIM)).extracting(Earlier::number).isEqualTo(sent.number());
    }

    @Test
    void numbersThatAreLostAreNotBegunAgain() throws Exception {
        send("abc", CLAIM);
        Files.delete(directory.resolve("numbers.csv"));

        assertThatThrownBy(journal::interchange).isInstanceOf(IOException.class).hasMessageContaining("is missing");
        assertThatThrownBy(() -> SendingJournal.open(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a control number must not be used twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "target 837p\n",
                "target 837p\nuse production\nat yesterday\ncontent a\nfile f\nclaims 0\n",
                "target 837p\nuse production\nat 2026-05-07T09:05\ncontent a\nfile f\nclaims 2\n1 2026-05-06 A1\n",
                "target 837p\nuse production\nat 2026-05-07T09:05\ncontent a\nfile f\nclaims 1\n1 20260506 A1\n",
                "target 837p\nuse production\nat 2026-05-07T09:05\ncontent a\nfile f\nclaims many\n"
            })
    void aFileOfTheJournalThatIsNotAsWrittenIsRefused(String text) throws Exception {
        send("abc", CLAIM);
        Files.writeString(directory.resolve("sent/000000002.sent.txt"), text);

        assertThatThrownBy(() -> SendingJournal.open(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("000000002.sent.txt: not as the program wrote it");
    }

    @Test
    void onlyTheOwnerCanLookIntoIt() throws Exception {
        send("abc", CLAIM);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("sent/000000001.sent.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aClaimWithoutADayIsKeptAsSuch() throws Exception {
        SentClaim none = new SentClaim("A1", "1", null);
        send("abc", none);

        assertThat(SendingJournal.open(directory).earlier("837p", none)).isNotNull();
    }

    private void send(String content, SentClaim... claims) throws Exception {
        Sending sending = sending(content, false, claims);
        journal.begin(sending, false);
        journal.finish(sending);
    }

    private Sending sending(String content, boolean test, SentClaim... claims) throws IOException {
        return new Sending(
                journal.interchange(),
                "837p",
                test,
                content,
                LocalDateTime.of(2026, 5, 7, 9, 5),
                "out.837",
                List.of(claims));
    }
}
