package org.basilic.formats.mar;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.basilic.formats.feed.FeedFile;
import org.basilic.model.ProblemCode;

/**
 * The bytes of a file, unpacked when its first two say that it is gzip. They end with an error where they are many times as
 * long as the packed ones: a small file may unpack to any length.
 */
final class Unpacked extends FilterInputStream {

    private static final int BUFFER = 1 << 16;
    /** So much may come of a file however small it is. */
    private static final long ALWAYS = 1 << 20;

    private final String name;
    private final MarLimits limits;
    private final Counted packed;
    private long length;

    private Unpacked(String name, MarLimits limits, Counted packed) throws IOException {
        super(new GZIPInputStream(packed, BUFFER));
        this.name = name;
        this.limits = limits;
        this.packed = packed;
    }

    /** Opens a file. */
    static InputStream open(FeedFile file, MarLimits limits) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), BUFFER);
        try {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 'P' && second == 'K') {
                throw new BrokenTableException(
                        file.name() + ":1", ProblemCode.BROKEN_TABLE, "a zip or workbook", "text of CSV or TSV");
            }
            return first == 0x1f && second == 0x8b ? new Unpacked(file.name(), limits, new Counted(in)) : in;
        } catch (ZipException | EOFException e) {
            in.close();
            throw damaged(file.name());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count;
        try {
            count = in.read(bytes, from, most);
        } catch (ZipException | EOFException e) {
            throw damaged(name);
        }
        length += Math.max(0, count);
        if (length > limits.unpackedBytes()) {
            throw tooLarge("more than " + limits.unpackedBytes() + " bytes when unpacked");
        }
        if (length > ALWAYS && length / limits.unpackedTimes() > packed.count) {
            throw tooLarge("more than " + limits.unpackedTimes() + " times as long when unpacked");
        }
        return count;
    }

    private BrokenTableException tooLarge(String found) {
        return new BrokenTableException(name + ":1", ProblemCode.TOO_LARGE, found, "a smaller file, or one not packed");
    }

    private static BrokenTableException damaged(String name) {
        return new BrokenTableException(name + ":1", ProblemCode.BROKEN_TABLE, "damaged gzip", "the file sent again");
    }

    /** Counts the packed bytes. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = in.read(bytes, from, most);
            count += Math.max(0, read);
            return read;
        }
    }
}
