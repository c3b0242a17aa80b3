package org.basilic.formats.cms;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.basilic.formats.MalformedFileException;

/** Bytes that end with an error where there are more than any official file has: a small zip may unpack to any length. */
final class Bounded extends FilterInputStream {

    /** A hundred times the largest of nearly all of these files. */
    static final int LARGEST = 64 << 20;

    private final String name;
    private final int largest;
    private int left;

    Bounded(InputStream in, String name, int largest) {
        super(in);
        this.name = name;
        this.largest = largest;
        this.left = largest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, from, length);
        } catch (ZipException | EOFException e) {
            throw new MalformedFileException(name, 1, "the zip is damaged; fetch it again");
        }
        left -= Math.max(0, count);
        if (left < 0) {
            throw new MalformedFileException(name, 1, "longer than " + (largest >> 20) + " MiB, which no such file is");
        }
        return count;
    }
}
