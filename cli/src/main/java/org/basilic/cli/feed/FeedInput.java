package org.basilic.cli.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.formats.feed.FeedFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of one import. What comes by standard input is kept in a private file while the import runs, because feeds are
 * read more than once.
 */
public final class FeedInput implements Closeable {

    /** The word that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final String STANDARD_INPUT_NAME = "<stdin>";

    private final List<FeedFile> files;
    private final @Nullable Path spool;

    private FeedInput(List<FeedFile> files, @Nullable Path spool) {
        this.files = List.copyOf(files);
        this.spool = spool;
    }

    /**
     * Finds the files.
     *
     * @throws IOException if one of them is not there: without it the others may lack the stops of their infusions, so
     *     nothing is read
     */
    public static FeedInput of(List<String> names, Streams streams) throws IOException {
        List<FeedFile> files = new ArrayList<>();
        Path spool = null;
        for (String name : names) {
            if (!name.equals(STANDARD_INPUT)) {
                files.add(new FeedFile(name, readable(name)));
            }
        }
        if (names.contains(STANDARD_INPUT)) {
            spool = spooled(streams);
            files.add(new FeedFile(STANDARD_INPUT_NAME, spool));
        }
        return new FeedInput(files, spool);
    }

    /** Returns the files, each to be read as often as wanted. */
    public List<FeedFile> files() {
        return files;
    }

    /** Returns how messages call all of them. */
    public String name() {
        return files.size() == 1 ? files.get(0).name() : files.size() + " files";
    }

    /** Takes away what was kept. */
    @Override
    public void close() throws IOException {
        if (spool != null) {
            Files.deleteIfExists(spool);
        }
    }

    private static Path readable(String name) throws IOException {
        Path path = Trouble.path(name);
        if (Files.isDirectory(path)) {
            throw new IOException(name + ": is a directory; name the files in it");
        }
        try {
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
        } catch (FileSystemException e) {
            throw new IOException(
                    Trouble.inWords(e) + "; nothing was read, because the rows of a visit may stand in several files",
                    e);
        }
        return path;
    }

    /** Copies standard input to a file that only its owner can read. */
    private static Path spooled(Streams streams) throws IOException {
        Path spool = Files.createTempFile("basilic-", ".feed");
        // Also when the program is stopped from outside; close() is for those who run it within another program.
        spool.toFile().deleteOnExit();
        // Written into, not replaced: another file would have the rights that any file gets.
        try (OutputStream out = Files.newOutputStream(spool)) {
            streams.in().transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
        return spool;
    }
}
