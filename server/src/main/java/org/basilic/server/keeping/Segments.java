package org.basilic.server.keeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.PrivateDirectory;
import org.basilic.server.store.PrivateFile;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Checkpoint;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.TrailReport;
import org.jspecify.annotations.Nullable;

/**
 * Closed segments of the trail: what is older than it must be kept is moved, up to a checkpoint, from the database into a file
 * under {@code segments}. No row is ever deleted by itself. The chain goes on behind the segment's last row.
 */
final class Segments {

    private static final int SECONDS = 19; // 2026-03-02T08:05:00, which every time of the trail begins with

    private final OpenStore store;

    Segments(OpenStore store) {
        this.store = store;
    }

    /**
     * Moves the rows from before this moment out, up to the last checkpoint that ends such rows.
     *
     * @return how many
     * @throws IOException if the trail is not whole, or the file cannot be written; nothing was moved then
     */
    long moveOut(String facility, OffsetDateTime before, boolean really) throws IOException {
        List<Checkpoint> checkpoints = store.checkpoints().read();
        Checkpoint end = end(facility, before, checkpoints);
        if (end == null) {
            return 0;
        }
        TrailReport report = store.trailCheck().check(facility, checkpoints);
        if (!report.whole()) {
            throw new IOException("the trail of " + facility + " is not whole: row " + report.firstBad() + " "
                    + report.what() + "; nothing of it is moved");
        }
        List<String> rows = lines("SELECT * FROM trail WHERE facility = ? AND seq <= ? ORDER BY seq", facility, end);
        if (rows.isEmpty() || !really) {
            return rows.size();
        }
        long first = end.seq() - rows.size() + 1;
        String name = "segments/" + facility + "-" + first + "-" + end.seq() + ".trail.gz";
        // Behind the rows, the patients that lists among them showed: facility, number of the row, patient.
        byte[] bytes = packed(
                rows,
                lines(
                        "SELECT facility, seq, patient_ref FROM trail_shown WHERE facility = ? AND seq <= ?"
                                + " ORDER BY seq, patient_ref",
                        facility,
                        end));
        Path file = store.settings().data().resolve(name);
        PrivateDirectory.make(store.settings().data().resolve("segments"));
        PrivateFile.write(file, bytes);
        store.transaction().executeWithoutResult(status -> {
            store.jdbc()
                    .sql("INSERT INTO trail_segments (facility, first_seq, last_seq, last_hash, last_at, file, sha256,"
                            + " moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            facility,
                            first,
                            end.seq(),
                            end.hash(),
                            end.at(),
                            name,
                            Sha256.of(bytes),
                            OffsetDateTime.now(store.clock()).withOffsetSameInstant(ZoneOffset.UTC))
                    .update();
            for (String table : new String[] {"trail_shown", "trail"}) {
                store.jdbc()
                        .sql("DELETE FROM " + table + " WHERE facility = ? AND seq <= ?")
                        .params(facility, end.seq())
                        .update();
            }
            store.trail()
                    .record(Event.done(Actor.program(facility), Action.RETENTION_RUN, "trail", facility)
                            .at(end.seq()));
        });
        return rows.size();
    }

    private List<String> lines(String select, String facility, Checkpoint end) {
        return store.jdbc()
                .sql(select)
                .params(facility, end.seq())
                .query((row, number) -> {
                    List<String> cells = new ArrayList<>();
                    for (int n = 1; n <= row.getMetaData().getColumnCount(); n++) {
                        String cell = row.getString(n);
                        cells.add(
                                cell == null
                                        ? ""
                                        : cell.replace("\\", "\\\\")
                                                .replace("\t", "\\t")
                                                .replace("\n", "\\n"));
                    }
                    return String.join("\t", cells);
                })
                .list();
    }

    /** Returns what is wrong with the files of segments; nothing where they are as they were written. */
    List<String> check() {
        return store
                .jdbc()
                .sql("SELECT file, sha256 FROM trail_segments ORDER BY facility, last_seq")
                .query((row, number) -> {
                    Path file = store.settings().data().resolve(row.getString(1));
                    try {
                        return Sha256.of(Files.readAllBytes(file)).equals(row.getString(2))
                                ? ""
                                : row.getString(1) + ": was changed";
                    } catch (IOException e) {
                        return row.getString(1) + ": cannot be read";
                    }
                })
                .list()
                .stream()
                .filter(wrong -> !wrong.isEmpty())
                .toList();
    }

    private @Nullable Checkpoint end(String facility, OffsetDateTime before, List<Checkpoint> checkpoints) {
        String until = before.toInstant().toString().substring(0, SECONDS);
        Long last = store.jdbc()
                .sql("SELECT max(seq) FROM trail WHERE facility = ? AND at < ?")
                .params(facility, until)
                .query(Long.class)
                .optional()
                .orElse(null);
        if (last == null) {
            return null;
        }
        Checkpoint end = null;
        for (Checkpoint checkpoint : checkpoints) {
            if (checkpoint.facility().equals(facility) && checkpoint.seq() <= last) {
                end = checkpoint;
            }
        }
        return end;
    }

    @SafeVarargs
    private static byte[] packed(List<String>... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            for (List<String> lines : parts) {
                for (String line : lines) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        }
        return bytes.toByteArray();
    }
}
