package org.basilic.formats;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its place and moved there whole: who reads meanwhile sees the old one or the new one. */
public final class WholeFile {

    private WholeFile() {}

    /** What putting a file in its place did. */
    public enum Change {
        /** There was no such file. */
        ADDED,
        /** There was one with other bytes. */
        REPLACED,
        /** There was one with the same bytes, which was left as it is. */
        UNCHANGED
    }

    /** What writes the file. */
    @FunctionalInterface
    public interface Writing {

        /** Writes all of it to the path. */
        void to(Path path) throws IOException;
    }

    /** Puts a file in its place; the directory is made when it is not there. */
    public static Change put(Path target, Writing writing) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(target + ": not a name that a file can have");
        }
        Files.createDirectories(directory);
        // Not a temporary file of the system's making: that one nobody else could read.
        Path fresh = directory.resolve("." + ProcessHandle.current().pid() + "-" + target.getFileName() + ".tmp");
        try {
            writing.to(fresh);
            boolean there = Files.exists(target);
            if (there && Files.mismatch(fresh, target) < 0) {
                return Change.UNCHANGED;
            }
            move(fresh, target);
            return there ? Change.REPLACED : Change.ADDED;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; who reads meanwhile may then see a part.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
