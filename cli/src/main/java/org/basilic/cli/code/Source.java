package org.basilic.cli.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.basilic.cli.ExitCode;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;

/** A named place from which encounters come. */
public interface Source {

    /** Returns the name that messages use. */
    String name();

    /** Hands on its encounters one by one, and returns whether all of it could be read. */
    ExitCode each(Records records, Records.Taker taker) throws OutputException;

    /** Returns the source that is piped or typed in. */
    static Source standardInput(Streams streams) {
        return new StandardInput(streams.in());
    }

    /** Returns the source that a file is. */
    static Source file(String name) {
        return new File(name);
    }

    /** What is piped or typed in. */
    record StandardInput(InputStream in) implements Source {
        @Override
        public String name() {
            return "<stdin>";
        }

        @Override
        public ExitCode each(Records records, Records.Taker taker) throws OutputException {
            return records.each(this, () -> in, taker);
        }
    }

    /** A file by the name that was given. */
    record File(String name) implements Source {
        @Override
        public ExitCode each(Records records, Records.Taker taker) throws OutputException {
            return records.each(this, this::open, taker);
        }

        private InputStream open() throws IOException {
            try {
                Path path = Path.of(name);
                if (Files.isDirectory(path)) {
                    throw new IOException("is a directory; name the files in it");
                }
                return Files.newInputStream(path);
            } catch (NoSuchFileException e) {
                throw new IOException("no such file", e);
            } catch (AccessDeniedException e) {
                throw new IOException("no permission to read it", e);
            } catch (InvalidPathException e) {
                throw new IOException("not a name that a file can have", e);
            }
        }
    }
}
