package org.basilic.server.auditview;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.server.intake.Uploads;
import org.jspecify.annotations.Nullable;

/** The files that one audit reads, private and deleted after it. */
final class AuditFiles implements Closeable {

    private final Uploads uploads;
    private final Path billed;
    private final Path encounters;
    private final @Nullable Path site;
    private @Nullable Path registrations;

    /**
     * Writes what was billed.
     *
     * @param site the site file of the facility; null where it has none, so that claims are found by visits' ids alone
     */
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

    /** Returns the words of {@code basilic audit} over these files. */
    List<String> words(AuditWish wish, String format) {
        List<String> words = new ArrayList<>(
                List.of("--encounters=" + encounters, "--billed=" + billed, "--prices", "--format=" + format));
        if (registrations != null) {
            words.add("--registrations=" + registrations);
            words.add("--site=" + site);
        }
        if (wish.sample() != null) {
            words.add("--sample=" + wish.sample());
            words.add("--seed=" + wish.seed());
        }
        return words;
    }

    /** Returns what messages call the files. */
    Map<String, String> names() {
        return Map.of(billed.toString(), "billed", encounters.toString(), "visits");
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
