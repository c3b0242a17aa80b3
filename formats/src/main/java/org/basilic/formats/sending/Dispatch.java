package org.basilic.formats.sending;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The way of one file out. It is written where nobody looks, told to the journal, put in its place, and told once more. Stopped
 * before it is told, nothing went out and nothing is remembered but the numbers taken; stopped after, the journal knows of it.
 */
public final class Dispatch implements AutoCloseable {

    private final Path fresh;
    private final @Nullable Path target;
    private final @Nullable OutputStream stream;
    private final FileChannel channel;
    private final OutputStream out;

    private Dispatch(Path fresh, @Nullable Path target, @Nullable OutputStream stream) throws IOException {
        this.fresh = fresh;
        this.target = target;
        this.stream = stream;
        this.channel = Durable.fresh(fresh);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /**
     * Begins a file, which must not be there: one that was sent is not written over.
     *
     * @throws FileAlreadyExistsException if it is there
     */
    public static Dispatch toFile(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path file = target.toAbsolutePath();
        Path fresh = file.resolveSibling("." + ProcessHandle.current().pid() + "-" + file.getFileName() + ".tmp");
        return new Dispatch(fresh, file, null);
    }

    /** Begins what goes to a stream once it is whole; until then it is in a temporary file. */
    public static Dispatch toStream(OutputStream stream) throws IOException {
        return new Dispatch(Files.createTempFile("claims", ".tmp"), null, stream);
    }

    /** Returns where the file is written. */
    public OutputStream out() {
        return out;
    }

    /**
     * Sends what was written.
     *
     * @throws AlreadySentException if the journal knows it already; then nothing went out
     */
    public void send(SendingJournal journal, Sending sending, boolean resubmit)
            throws IOException, AlreadySentException {
        out.flush();
        channel.force(true);
        channel.close();
        journal.begin(sending, resubmit);
        if (target != null) {
            place(journal, sending, target);
        } else if (stream != null) {
            // A part may have gone when this fails, so then the journal goes on saying that nobody knows.
            Files.copy(fresh, stream);
            stream.flush();
        }
        journal.finish(sending);
    }

    private void place(SendingJournal journal, Sending sending, Path file) throws IOException {
        try {
            journal.disk().show(fresh, file);
        } catch (IOException e) {
            journal.withdraw(sending);
            throw e;
        }
    }

    /** Takes away what was written and not sent. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(fresh);
    }
}
