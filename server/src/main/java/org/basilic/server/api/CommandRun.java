package org.basilic.server.api;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One run of a command of the program over files that were sent: what it wrote, what it said, and how it ended. The same code
 * runs on the command line, so that the bytes are the same.
 *
 * @param output what it wrote, a private file
 * @param messages what it said, line by line, the files called by their parts
 */
public record CommandRun(Path output, List<String> messages, ExitCode ending) implements Closeable {

    /**
     * Runs a command.
     *
     * @param output an empty private file
     * @param names what messages call each file
     * @throws picocli.CommandLine.ParameterException if a word is wrong
     */
    static CommandRun of(Command command, List<String> words, Path output, Map<String, String> names)
            throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        CommandSpec spec = command.spec();
        ExitCode ending;
        try (OutputStream out = Files.newOutputStream(output);
                PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Streams streams = new Streams(InputStream.nullInputStream(), out, err, false, false);
            ending = command.run(CodingWords.parsed(spec, words), streams);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(output);
            throw e;
        }
        String text = said.toString(StandardCharsets.UTF_8);
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return new CommandRun(output, text.lines().toList(), ending);
    }

    /** Whether it wrote nothing. */
    boolean isEmpty() throws IOException {
        return Files.size(output) == 0;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(output);
    }
}
