package org.basilic.formats.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The tables with the policies of a directory, for a program that runs for long: when a file changes it takes the new
 * policies, and when they are not as they should be it says so once and keeps the old ones in force. Safe for many threads.
 */
public final class PoliciesInForce {

    /** A file that was changed so shortly before it was read may be changed again without its time telling. */
    private static final long TOO_FRESH_MILLIS = 2_000;

    /** What tells a file from itself at another time, without reading it. */
    private record Stamp(
            Path file,
            long size,
            FileTime changed,
            @Nullable Object key) {}

    /** What was there at one look. */
    private record Look(List<Stamp> stamps, boolean certain) {

        boolean same(Look other) {
            return certain && stamps.equals(other.stamps);
        }
    }

    private final PolicyDirectory directory;
    private final Reference tables;
    private volatile Reference current;
    private @Nullable Look last;
    private List<String> told = List.of();

    /**
     * Reads the policies for the first time.
     *
     * @param tables what they are joined to
     * @throws MalformedFileException if one is not as it should be: there are no old ones to stay in force
     */
    public PoliciesInForce(PolicyDirectory directory, Reference tables) throws IOException {
        this.directory = directory;
        this.tables = tables;
        this.last = look();
        this.current = directory.joinedTo(tables);
    }

    /** Returns the tables with the policies in force; the same object until they change. */
    public Reference current() {
        return current;
    }

    /**
     * Looks whether a file has changed since, and if so takes the policies as they are now.
     *
     * @return what is wrong with them, because of which the old ones stay in force; empty when nothing is, and when it was
     *     told before
     */
    public synchronized List<String> refresh() {
        List<String> problems;
        try {
            // Before reading: what changes meanwhile is seen the next time.
            Look now = look();
            if (last != null && now.same(last)) {
                return List.of();
            }
            last = now;
            Reference read = directory.joinedTo(tables);
            if (!read.edition().equals(current.edition())) {
                current = read;
            }
            problems = List.of();
        } catch (MalformedFileException e) {
            problems = e.problems();
        } catch (NoSuchFileException | NotDirectoryException e) {
            last = null;
            problems = List.of(e.getFile() + ": no such file or directory");
        } catch (IOException e) {
            last = null;
            problems = List.of(directory.path() + ": cannot be read: " + e.getMessage());
        }
        List<String> news = problems.equals(told) ? List.of() : problems;
        told = problems;
        return news;
    }

    private Look look() throws IOException {
        long latest = System.currentTimeMillis() - TOO_FRESH_MILLIS;
        boolean certain = true;
        List<Stamp> stamps = new ArrayList<>();
        for (Path file : directory.files()) {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime changed = found.lastModifiedTime();
            certain &= changed.toMillis() < latest;
            stamps.add(new Stamp(file, found.size(), changed, found.fileKey()));
        }
        return new Look(stamps, certain);
    }
}
