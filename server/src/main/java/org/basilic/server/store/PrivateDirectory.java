package org.basilic.server.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Directories that nobody but their owner looks into. Where files have no such permissions, they are as the system makes them. */
public final class PrivateDirectory {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private PrivateDirectory() {}

    /**
     * Makes a directory with what leads to it, or takes the rights of others from one that is there.
     *
     * @throws IOException if it cannot be made, or belongs to somebody else
     */
    public static Path make(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (!posix(directory)) {
            return Files.createDirectories(directory);
        }
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER));
        } else if (!Files.getPosixFilePermissions(directory).equals(OWNER)) {
            Files.setPosixFilePermissions(directory, OWNER);
        }
        return directory;
    }

    /** Returns the directory for files of a moment, under the data directory. */
    public static Path temporary(Path data) {
        return data.resolve("tmp");
    }

    /**
     * Makes the directory for files of a moment anew: what a killed server left there is gone.
     *
     * @throws IOException if something cannot be deleted
     */
    public static Path makeTemporary(Path data) throws IOException {
        Path temporary = temporary(data);
        if (Files.isDirectory(temporary)) {
            empty(temporary);
        }
        return make(temporary);
    }

    /**
     * Deletes a directory with everything in it.
     *
     * @throws IOException if something cannot be deleted
     */
    public static void remove(Path directory) throws IOException {
        empty(directory);
        Files.delete(directory);
    }

    private static void empty(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!visited.equals(directory)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
