package org.basilic.formats.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.SiteText;
import org.basilic.formats.WholeFile;
import org.basilic.reference.MalformedTableException;
import org.basilic.reference.PolicyFile;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;

/**
 * A directory of payer policies of a site: every file whose name ends with {@code .csv} is one. Hidden files, other endings
 * and directories within it are left alone.
 */
public final class PolicyDirectory {

    /** Many times the payers of the largest site. */
    private static final int MOST = 1000;

    private final Path path;

    /** Names a directory, which need not exist before something is put into it. */
    public PolicyDirectory(Path path) {
        this.path = path;
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    /**
     * Returns tables with the policies of the directory.
     *
     * @throws MalformedFileException if a policy is not as it should be, with all that is wrong in any of them
     */
    public Reference joinedTo(Reference tables) throws IOException {
        List<PolicyFile> files = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Path file : files()) {
            read(file, files, unread);
        }
        return join(tables, files, unread);
    }

    /**
     * Says whether a policy could be put here, without doing so.
     *
     * @throws MalformedFileException if it is not as it should be together with the others, or one of them is not
     */
    public void lint(Path file, Reference tables) throws IOException {
        candidate(file, tables);
    }

    /**
     * Says whether a policy is as it should be beside those of the program.
     *
     * @throws MalformedFileException if it is not
     */
    public static void lintAlone(Path file, Reference tables) throws IOException {
        candidate(file, List.of(), tables);
    }

    /**
     * Puts a policy here, in the place of one of the same name. When it, or together with it another, is not as it should
     * be, nothing is changed.
     *
     * @throws MalformedFileException if it is not as it should be together with the others, or one of them is not
     */
    public WholeFile.Change put(Path file, Reference tables) throws IOException {
        byte[] bytes = candidate(file, tables);
        return WholeFile.put(path.resolve(String.valueOf(file.getFileName())), fresh -> Files.write(fresh, bytes));
    }

    /** Returns the paths of the policies, by name. */
    List<Path> files() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.filter(PolicyDirectory::named)
                    .filter(file -> !Files.isDirectory(file))
                    .sorted()
                    .limit(MOST + 1L)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (files.size() > MOST) {
            throw new MalformedFileException(List.of(
                    path + ": more than " + MOST + " policies; name the directory that holds those of the site"));
        }
        return files;
    }

    private byte[] candidate(Path file, Reference tables) throws IOException {
        return candidate(file, Files.exists(path) ? files() : List.of(), tables);
    }

    private static byte[] candidate(Path file, List<Path> others, Reference tables) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!named(file)) {
            throw new MalformedFileException(
                    file.toString(), 1, "the file's name must be the policy's id and .csv, such as my-plan.csv");
        }
        List<PolicyFile> files = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Path other : others) {
            if (!String.valueOf(other.getFileName()).equals(name)) {
                read(other, files, unread);
            }
        }
        byte[] bytes = bytes(file);
        files.add(new PolicyFile(name, file.toString(), SiteText.of(bytes, file)));
        join(tables, files, unread);
        return bytes;
    }

    private static byte[] bytes(Path file) throws IOException {
        return SiteText.bytes(file, "policy", "my-plan" + PolicyFile.ENDING, 1);
    }

    private static boolean named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(PolicyFile.ENDING) && !name.startsWith(".");
    }

    private static void read(Path file, List<PolicyFile> files, List<String> unread) throws IOException {
        try {
            String name = String.valueOf(file.getFileName());
            files.add(new PolicyFile(name, file.toString(), SiteText.of(bytes(file), file)));
        } catch (MalformedFileException e) {
            unread.addAll(e.problems());
        }
    }

    private static Reference join(Reference tables, List<PolicyFile> files, List<String> unread)
            throws MalformedFileException {
        try {
            return tables.with(new SitePolicies(files, unread));
        } catch (MalformedTableException e) {
            throw new MalformedFileException(
                    String.valueOf(e.getMessage()).lines().toList());
        }
    }
}
