package org.basilic.server.auditview;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.audit.AuditCommand;
import org.basilic.reference.Reference;
import org.basilic.server.intake.Uploads;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The files of one audit, private and deleted after it: the command of the program runs over them. */
final class AuditFiles implements Closeable {

    /** What the command made. */
    record Made(byte[] bytes, List<String> messages, ExitCode ending) {}

    private final Uploads uploads;
    private final Path billed;
    private final Path encounters;
    private final @Nullable Path site;
    private @Nullable Path registrations;

    AuditFiles(Uploads uploads, byte[] billed, @Nullable Path site) throws IOException {
        this.uploads = uploads;
        this.billed = uploads.fresh();
        this.encounters = uploads.fresh();
        this.site = site;
        Files.write(this.billed, billed);
    }

    /** Writes the visits' records, one a line, and their registrations. */
    void write(List<byte[]> records, List<String> registered) throws IOException {
        try (OutputStream out = Files.newOutputStream(encounters)) {
            for (byte[] one : records) {
                out.write(one);
                out.write('\n');
            }
        }
        if (site != null && !registered.isEmpty()) {
            Path file = uploads.fresh();
            registrations = file;
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (String one : registered) {
                    out.write(one);
                    out.write('\n');
                }
            }
        }
    }

    /** Runs the command; the bytes are those of the command line. */
    Made run(Reference reference, AuditWish wish, String format) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("--encounters=" + encounters, "--billed=" + billed, "--format=" + format));
        if (registrations != null) {
            words.add("--registrations=" + registrations);
            words.add("--site=" + site);
        }
        if (wish.sample() != null) {
            words.add("--sample=" + wish.sample());
            words.add("--seed=" + wish.seed());
        }
        AuditCommand command = new AuditCommand(given -> reference);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ExitCode ending;
        try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Streams streams = new Streams(InputStream.nullInputStream(), out, err, false, false);
            ending = command.run(
                    new CommandLine(command.spec())
                            .setExpandAtFiles(false)
                            .setTrimQuotes(false)
                            .parseArgs(words.toArray(String[]::new)),
                    streams);
        }
        String text = said.toString(StandardCharsets.UTF_8)
                .replace(billed.toString(), "billed")
                .replace(encounters.toString(), "visits");
        return new Made(out.toByteArray(), text.lines().toList(), ending);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(billed);
        Files.deleteIfExists(encounters);
        if (registrations != null) {
            Files.deleteIfExists(registrations);
        }
    }
}
