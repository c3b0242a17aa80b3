package org.basilic.server.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.server.store.PrivateDirectory;
import org.basilic.server.store.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * The file of signed checkpoints, which is only ever added to. It lies outside the database, best on another disk or one that
 * writes once: what was cut off the trail is found by it.
 */
public final class Checkpoints {

    private static final String FILE = "trail.checkpoints";

    private final Path directory;
    private final CheckpointKey key;
    private @Nullable Checkpoint written;
    private long wholeLines;

    /** Opens the checkpoints of a directory; nothing is made before one is written. */
    public Checkpoints(Path directory, CheckpointKey key) {
        this.directory = directory;
        this.key = key;
    }

    /** Returns the file. */
    public Path file() {
        return directory.resolve(FILE);
    }

    /**
     * Writes what the trail of a facility is now; it is on the disk when this returns.
     *
     * @throws IOException if it cannot be written, or the file is not as it was written
     */
    public synchronized void write(String facility, long seq, String hash, Instant now) throws IOException {
        PrivateDirectory.make(directory);
        if (!Files.exists(directory.resolve("checkpoint.pub"))) {
            PrivateFile.write(directory.resolve("checkpoint.pub"), key.openHalf());
        }
        try (FileChannel channel = PrivateFile.readAndWrite(file())) {
            channel.lock(); // against another server; closing the channel lets it go
            Checkpoint last = last(channel.size());
            Checkpoint next = new Checkpoint(
                    last == null ? 1 : last.number() + 1,
                    facility,
                    seq,
                    hash,
                    now.toString(),
                    last == null ? Entry.BEGINNING : last.lineHash(),
                    "");
            Checkpoint signed = next.with(key.sign(next.signed()));
            channel.truncate(wholeLines).position(wholeLines);
            ByteBuffer left = ByteBuffer.wrap((signed.line() + "\n").getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
            written = signed;
            wholeLines = channel.size();
        }
    }

    /**
     * Returns all checkpoints, each checked: signed by the key, and following the one before.
     *
     * @throws BrokenCheckpointException if one is not as it was written
     * @throws IOException if the file cannot be read
     */
    public List<Checkpoint> read() throws IOException {
        List<Checkpoint> read = new ArrayList<>();
        if (!Files.exists(file())) {
            return read;
        }
        String before = Entry.BEGINNING;
        String text = Files.readString(file(), StandardCharsets.UTF_8);
        // What a crash left of a line that it was writing never counted.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String line : whole.lines().toList()) {
            Checkpoint checkpoint;
            try {
                checkpoint = Checkpoint.of(line);
            } catch (IllegalArgumentException e) {
                throw new BrokenCheckpointException(read.size() + 1L, e);
            }
            if (checkpoint.number() != read.size() + 1
                    || !checkpoint.before().equals(before)
                    || !key.signed(checkpoint.signed(), checkpoint.signature())) {
                throw new BrokenCheckpointException(read.size() + 1L, null);
            }
            read.add(checkpoint);
            before = checkpoint.lineHash();
        }
        return read;
    }

    /**
     * Returns when the last checkpoint of a facility says that it was written, without checking it; null for none.
     *
     * @throws IOException if the file cannot be read
     */
    public @Nullable Instant latest(String facility) throws IOException {
        if (!Files.exists(file())) {
            return null;
        }
        try (Stream<String> lines = Files.lines(file(), StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(" ", -1))
                    .filter(parts -> parts.length > 4 && parts[1].equals(facility))
                    .reduce((first, second) -> second)
                    .map(parts -> Instant.parse(parts[4]))
                    .orElse(null);
        } catch (DateTimeParseException | UncheckedIOException e) {
            throw new IOException("the checkpoints cannot be read", e);
        }
    }

    /** Returns the last checkpoint of a file of this size, and notes where it ends. */
    private @Nullable Checkpoint last(long size) throws IOException {
        if (written == null || size != wholeLines) {
            List<Checkpoint> all = read();
            written = all.isEmpty() ? null : all.get(all.size() - 1);
            wholeLines = 0;
            for (Checkpoint one : all) {
                wholeLines += one.line().getBytes(StandardCharsets.UTF_8).length + 1L;
            }
        }
        return written;
    }
}
