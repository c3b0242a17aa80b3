package org.basilic.formats.tables;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.PairRows;
import org.basilic.reference.PairTable;
import org.jspecify.annotations.Nullable;

/**
 * A file of pairs: the head in text, as every imported table has it, then packed rows of sixteen bytes in their order, then a
 * checksum of all before it. Rows are read where they lie, mapped into memory, so that opening millions of them costs nothing.
 */
final class PairFile {

    /** How the names of such files end. */
    static final String ENDING = ".pairs";

    private static final String MISSING = "# missing ";
    private static final String LAST = "# packed rows follow";
    private static final int ROW = PairTable.NUMBERS * Long.BYTES;
    private static final int CHECKSUM = 32;
    private static final int LONGEST_HEAD = 1 << 14;
    private static final int BUFFER = 1 << 16;

    /**
     * What the head says.
     *
     * @param missing the parts of the release that are not in the table
     * @param length how many bytes the head takes
     */
    record Head(TableHead head, Setting setting, List<String> missing, int length) {}

    private PairFile() {}

    /** Returns the setting of a kind of table, or null when it is none of pairs. */
    static @Nullable Setting setting(String kind) {
        for (Setting setting : Setting.values()) {
            if (PairTable.kind(setting).equals(kind)) {
                return setting;
            }
        }
        return null;
    }

    static boolean isNamed(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    /** Writes a table. */
    static void write(PairTable table, TableHead head, Path target) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
            OutputStream out = new DigestOutputStream(file, digest);
            out.write(head(table, head));
            LongBuffer numbers = table.numbers();
            ByteBuffer chunk = ByteBuffer.allocate(BUFFER);
            while (numbers.hasRemaining()) {
                chunk.clear();
                while (chunk.hasRemaining() && numbers.hasRemaining()) {
                    chunk.putLong(numbers.get());
                }
                out.write(chunk.array(), 0, chunk.position());
            }
            file.write(digest.digest());
        }
    }

    /** Reads what the head says. */
    static Head head(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LONGEST_HEAD);
        }
        // One character a byte, so that rows behind the head do no harm; the head itself is read as UTF-8 below.
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        int last = bytes.indexOf("\n" + LAST);
        int end = last < 0 ? -1 : bytes.indexOf('\n', last + 1);
        int length = end < 0 ? start.length : end + 1;
        BufferedReader text =
                new BufferedReader(new StringReader(new String(start, 0, length, StandardCharsets.UTF_8)));
        TableHead head = TableHead.read(file.toString(), text);
        Setting setting = setting(head.kind());
        if (setting == null) {
            throw new MalformedFileException(
                    file.toString(), 2, "this version of Basilic has no table of pairs '" + head.kind() + "'");
        }
        if (head.rows() < 0 || head.rows() > PairRows.MOST) {
            throw new MalformedFileException(
                    file.toString(), TableHead.LINES, head.rows() + " is not a number of rows that a table can have");
        }
        List<String> missing = missing(file, text);
        if (end < 0) {
            throw new MalformedFileException(
                    file.toString(), TableHead.LINES + 1, "here must stand '" + LAST + "'; import the file again");
        }
        return new Head(head, setting, missing, length);
    }

    /**
     * Opens a table. Its length and some of its rows are looked at.
     *
     * @throws MalformedFileException if it is not whole or what it has are no rows
     */
    static PairTable open(Path file) throws IOException {
        Head head = head(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long rows = (long) ROW * head.head().rows();
            if (channel.size() != head.length() + rows + CHECKSUM) {
                throw spoilt(
                        file,
                        "the file has " + channel.size() + " bytes, and " + (head.length() + rows + CHECKSUM)
                                + " belong to the rows that its head names; import the file again");
            }
            LongBuffer numbers = channel.map(FileChannel.MapMode.READ_ONLY, head.length(), rows)
                    .asLongBuffer();
            PairTable table = new PairTable(
                    head.setting(), head.head().release(), head.head().inForce(), head.missing(), numbers);
            if (!table.looksSound()) {
                throw spoilt(file, "the rows were altered; import the file again");
            }
            return table;
        }
    }

    /**
     * Checks a table to its last byte.
     *
     * @throws MalformedFileException if a byte of it is not as it was written
     */
    static void check(Path file) throws IOException {
        PairTable table = open(file);
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(new DigestInputStream(in, digest))) {
            long left = Files.size(file) - CHECKSUM;
            byte[] buffer = new byte[BUFFER];
            while (left > 0) {
                int count = (int) Math.min(buffer.length, left);
                data.readFully(buffer, 0, count);
                left -= count;
            }
            byte[] computed = digest.digest();
            byte[] written = new byte[CHECKSUM];
            data.readFully(written);
            if (!MessageDigest.isEqual(computed, written)) {
                throw spoilt(file, "the checksum does not fit, so the file was altered; import the file again");
            }
        }
        Integer unsound = table.firstUnsound();
        if (unsound != null) {
            throw spoilt(file, "the row " + (unsound + 1) + " is none or out of order; import the file again");
        }
    }

    private static byte[] head(PairTable table, TableHead head) {
        StringBuilder text = new StringBuilder(head.text());
        if (!table.missing().isEmpty()) {
            text.append(MISSING).append(String.join(" ", table.missing())).append('\n');
        }
        text.append(LAST);
        int length = text.toString().getBytes(StandardCharsets.UTF_8).length + 1;
        text.append(" ".repeat((ROW - length % ROW) % ROW)).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> missing(Path file, BufferedReader text) throws IOException {
        String line = text.readLine();
        if (line == null || !line.startsWith(MISSING)) {
            return List.of();
        }
        List<String> missing = List.of(line.substring(MISSING.length()).split(" ", -1));
        if (!PairTable.PARTS.containsAll(missing)) {
            throw new MalformedFileException(
                    file.toString(),
                    TableHead.LINES + 1,
                    "'" + line.substring(MISSING.length()) + "' are not parts of a release, which are "
                            + String.join(" ", PairTable.PARTS));
        }
        return missing;
    }

    private static MalformedFileException spoilt(Path file, String what) {
        return new MalformedFileException(file.toString(), TableHead.LINES + 1, what);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
