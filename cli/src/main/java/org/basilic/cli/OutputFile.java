package org.basilic.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file for results: written beside its place and moved there whole, so that nobody ever sees half of it. */
public final class OutputFile {

    private final Path target;
    private final Path fresh;

    private OutputFile(Path target, Path fresh) {
        this.target = target;
        this.fresh = fresh;
    }

    /**
     * Names the file, which need not be there; its directory must.
     *
     * @throws IOException if no file can stand there
     */
    public static OutputFile named(String name) throws IOException {
        Path named = Trouble.path(name);
        // A link stays what it is; what it leads to is replaced.
        Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(name + ": is a directory; name a file");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException(name + ": not a file that can be replaced; leave --output out to write to it");
        }
        Path directory = target.getParent();
        Path file = target.getFileName();
        if (directory == null || file == null || !Files.isDirectory(directory)) {
            throw new IOException(name + ": its directory does not exist");
        }
        return new OutputFile(
                target, directory.resolve("." + ProcessHandle.current().pid() + "-" + file + ".tmp"));
    }

    /** Writes the text as UTF-8, in the place of any file of the name. */
    public void write(String text) throws OutputException {
        try {
            try {
                Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
                move();
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Opens the file to be written bit by bit; nobody sees it before {@link #finish()}. */
    public OutputStream begin() throws OutputException {
        try {
            return new BufferedOutputStream(Files.newOutputStream(fresh));
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Puts what was written in the place of any file of the name. */
    public void finish() throws OutputException {
        try {
            move();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Takes away what was written and not put in its place. */
    public void abandon() throws IOException {
        Files.deleteIfExists(fresh);
    }

    private void move() throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot.
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
