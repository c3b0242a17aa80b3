package org.basilic.formats.sending;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.sending.SendingFile.State;
import org.basilic.formats.x12.claims.ControlNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a site: a directory that remembers, from run to run, which control numbers were taken and which claims were
 * sent. Several processes may use one at once. What a call did is on the disk when it returns, so wherever a run is stopped, no
 * number is taken twice and nothing that went out is forgotten: a sending is told before it goes out and once more after.
 *
 * <p>Holds numbers and days of claims, so only the owner of the directory can look into it.
 */
public final class SendingJournal implements ControlNumbers {

    private static final String SENT = "sent";

    private final Path directory;
    private final NumbersFile numbers;
    private final SentIndex index;
    private final Disk disk;

    private SendingJournal(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
        this.numbers = new NumbersFile(directory, disk);
        this.index = new SentIndex(directory.resolve(SENT));
    }

    /**
     * Opens a journal; the directory is made where there is none, the directory that holds it must be there.
     *
     * @throws IOException if it cannot be read, or its numbers are lost
     */
    public static SendingJournal open(Path directory) throws IOException {
        return open(directory, new Durable());
    }

    static SendingJournal open(Path directory, Disk disk) throws IOException {
        Durable.directory(directory);
        Durable.directory(directory.resolve(SENT));
        SendingJournal journal = new SendingJournal(directory, disk);
        return Lock.in(directory, () -> {
            journal.index.refresh();
            journal.refuseWithoutNumbers();
            return journal;
        });
    }

    /** Returns the directory, in which others keep what a form of claims needs besides. */
    public Path directory() {
        return directory;
    }

    private void refuseWithoutNumbers() throws IOException {
        if (!numbers.there() && !index.empty()) {
            throw new IOException(
                    directory.resolve(NumbersFile.NAME)
                            + ": is missing although files were sent; put it back, since a control number must not be used twice");
        }
    }

    @Override
    public int interchange() throws IOException {
        return take(Series.INTERCHANGE);
    }

    @Override
    public int group() throws IOException {
        return take(Series.GROUP);
    }

    @Override
    public int transaction() throws IOException {
        return take(Series.TRANSACTION);
    }

    /** Takes the next number of a series, from 1. Nobody is given it again, whether it is used or not. */
    public int take(Series series) throws IOException {
        return Lock.in(directory, () -> {
            refuseWithoutNumbers();
            return numbers.take(series);
        });
    }

    /** Returns the last sending of a claim of this number and day as this target, or null. Tests do not count. */
    public @Nullable Earlier earlier(String target, SentClaim claim) {
        return index.claim(target, claim);
    }

    /**
     * Tells that a file is about to go out. From here on the journal remembers it, whatever happens.
     *
     * @param resubmit whether it goes out although it, or a claim of it, was sent before
     * @throws AlreadySentException if it was sent before, also by another process a moment ago; then nothing is remembered
     */
    public void begin(Sending sending, boolean resubmit) throws IOException, AlreadySentException {
        Lock.<Boolean, AlreadySentException>in(directory, () -> {
            index.refresh();
            if (!resubmit && !sending.test()) {
                refuseAgain(sending);
            }
            disk.put(path(sending, State.BEGUN), SendingFile.text(sending));
            index.refresh();
            return true;
        });
    }

    private void refuseAgain(Sending sending) throws AlreadySentException {
        Earlier same = index.content(sending.target(), sending.content());
        if (same != null) {
            throw new AlreadySentException(same, List.of());
        }
        List<String> claims = new ArrayList<>();
        Earlier last = null;
        for (SentClaim claim : sending.claims()) {
            Earlier before = claim.follows() ? null : index.claim(sending.target(), claim);
            if (before != null) {
                claims.add(claim.number());
                last = before;
            }
        }
        if (last != null) {
            throw new AlreadySentException(last, claims);
        }
    }

    /** Tells that a file went out. */
    public void finish(Sending sending) throws IOException {
        end(sending, State.SENT);
    }

    /** Tells that a file did not go out after all, so that its claims can be sent. Its numbers stay taken. */
    public void withdraw(Sending sending) throws IOException {
        end(sending, State.WITHDRAWN);
    }

    private void end(Sending sending, State state) throws IOException {
        Lock.in(directory, () -> {
            disk.rename(path(sending, State.BEGUN), path(sending, state));
            index.refresh();
            return true;
        });
    }

    Disk disk() {
        return disk;
    }

    private Path path(Sending sending, State state) {
        return SendingFile.path(directory.resolve(SENT), sending.number(), state);
    }
}
