package org.basilic.testkit.cases;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files with cases under a path. A path that is a link is followed; below it a link to a file is, a link to a directory
 * is not, so that no walk goes in circles.
 */
final class CaseFiles extends SimpleFileVisitor<Path> {

    private static final String MARKDOWN = ".md";
    private static final String JSON_LINES = ".jsonl";
    private static final String NO_CASE = "README.md";

    private final Path start;
    private final SortedSet<Path> files = new TreeSet<>();
    private final SortedMap<Path, IOException> closed = new TreeMap<>();

    private CaseFiles(Path start) {
        this.start = start;
    }

    /** Walks a directory; a file that is named itself is taken whatever its name. */
    static CaseFiles under(Path start) throws IOException {
        CaseFiles found = new CaseFiles(start);
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found);
        return found;
    }

    /** Returns the files, in order of their names. */
    SortedSet<Path> files() {
        return files;
    }

    /** Returns what could not be looked into, and why. */
    SortedMap<Path, IOException> closed() {
        return closed;
    }

    /** Whether a file holds a published case on each line. */
    static boolean holdsLines(Path file) {
        return String.valueOf(file.getFileName()).endsWith(JSON_LINES);
    }

    private static boolean holdsCases(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(JSON_LINES) || (name.endsWith(MARKDOWN) && !name.equals(NO_CASE));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(start) && Files.isSymbolicLink(directory)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.equals(start) || (attributes.isRegularFile() && holdsCases(file))) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
        if (!(trouble instanceof FileSystemLoopException)) {
            closed.put(file, trouble);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException trouble) {
        if (trouble != null) {
            closed.put(directory, trouble);
        }
        return FileVisitResult.CONTINUE;
    }
}
