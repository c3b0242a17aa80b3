package org.basilic.formats.hl7.charges;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.CRC32;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that only grows, for one run at a time. A line is whole or does not count: each begins with a check of the
 * rest, and a last one that a break cut short is taken off. A line that is broken before the last is refused, since to go on
 * without it would be a guess.
 */
final class JournalFile implements Closeable {

    private static final int CHECK = 8;

    /** Who is handed the lines. */
    interface LineTaker {
        void line(byte[] line) throws IOException;
    }

    private final Path path;
    private final FileChannel channel;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the file, making it where there is none, and hands on its lines.
     *
     * @throws MalformedFileException if a line before the last is broken
     * @throws FileSystemException if another run has it open
     */
    static JournalFile open(Path path, LineTaker taker) throws IOException {
        boolean fresh = !Files.exists(path);
        FileChannel channel = open(path);
        try {
            lock(path, channel);
            if (fresh) {
                forceDirectory(path);
            }
            JournalFile file = new JournalFile(path, channel);
            file.read(taker);
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Opens it for its owner alone: it holds names and numbers of patients. */
    private static FileChannel open(Path path) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return FileChannel.open(
                    path, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return FileChannel.open(path, options);
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new FileSystemException(path.toString(), null, "another run is posting charges; wait until it ends");
        }
    }

    /** Makes sure that the name of a new file outlives a break too, where the system can. */
    private static void forceDirectory(Path path) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private void read(LineTaker taker) throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        long good = 0;
        int number = 0;
        int broken = 0;
        for (byte[] line = line(in); line != null; line = line(in)) {
            number++;
            if (broken > 0) {
                throw new MalformedFileException(
                        path.toString(),
                        broken,
                        "a line that is not as it was written; keep the file and ask for help");
            }
            byte[] rest = checked(line);
            if (rest == null) {
                broken = number;
            } else {
                taker.line(rest);
                good += line.length;
            }
        }
        channel.truncate(good);
        channel.position(good);
    }

    /** Returns the next line with its end, if it has one; null at the end of the file. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    /** Returns what a line says, check and end taken off; null when it is not whole. */
    private static byte @Nullable [] checked(byte[] line) {
        if (line.length < CHECK + 2 || line[line.length - 1] != '\n') {
            return null;
        }
        byte[] rest = new byte[line.length - CHECK - 2];
        System.arraycopy(line, CHECK + 1, rest, 0, rest.length);
        String check = new String(line, 0, CHECK, StandardCharsets.US_ASCII);
        return check.equals(check(rest)) ? rest : null;
    }

    private static String check(byte[] rest) {
        CRC32 sum = new CRC32();
        sum.update(rest);
        return String.format("%08x", sum.getValue());
    }

    /**
     * Adds a line; it lasts once the file was forced.
     *
     * @param line without any line break in it
     */
    void add(byte[] line) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(CHECK + 2 + line.length);
        whole.put(check(line).getBytes(StandardCharsets.US_ASCII)).put((byte) ' ');
        whole.put(line).put((byte) '\n').flip();
        long start = channel.position();
        try {
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
        } catch (IOException e) {
            // As on a full disk: what is there of the line must not stand before the next one.
            channel.truncate(start);
            throw e;
        }
    }

    /** Returns when all lines last, whatever breaks. */
    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
