package org.basilic.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why a file cannot be used, in the words of all commands. */
public final class Trouble {

    private Trouble() {}

    /** Returns the path of this name, or refuses it. */
    public static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException(name + ": not a name that a file can have", e);
        }
    }

    /** Returns what the operating system said, beginning with the file. */
    public static String inWords(FileSystemException trouble) {
        String file = String.valueOf(trouble.getFile());
        if (trouble instanceof NoSuchFileException) {
            return file + ": no such file or directory";
        }
        if (trouble instanceof AccessDeniedException) {
            return file + ": no permission";
        }
        if (trouble instanceof NotDirectoryException || trouble instanceof FileAlreadyExistsException) {
            return file + ": not a directory";
        }
        String reason = trouble.getReason();
        return file + ": " + (reason == null ? "cannot be used" : reason);
    }
}
