package org.basilic.formats.cms;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bytes of one file of a zip; closing them closes the zip. */
final class ZippedMember extends FilterInputStream {

    private final ZipFile zip;

    ZippedMember(Path path, String member) throws IOException {
        this(new ZipFile(path.toFile()), member);
    }

    private ZippedMember(ZipFile zip, String member) throws IOException {
        super(open(zip, member));
        this.zip = zip;
    }

    private static InputStream open(ZipFile zip, String member) throws IOException {
        ZipEntry entry = zip.getEntry(member);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            zip.close();
            throw new IOException(member + " is no longer in the zip");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        super.close();
        zip.close();
    }
}
