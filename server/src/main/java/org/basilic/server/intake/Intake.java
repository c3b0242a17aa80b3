package org.basilic.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.basilic.formats.MalformedFileException;
import org.basilic.server.actor.Actor;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the visits and registrations of a file, and keeps the file with what became of it. */
@Component
public class Intake {

    /** Each holds a packed file in memory. */
    private static final int AT_ONCE = 2;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;
    private final Limits limits;
    private final VisitIntake visits;
    private final RegistrationIntake registrations;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Intake(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Trail trail,
            Clock clock,
            Limits limits,
            VisitIntake visits,
            RegistrationIntake registrations) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
        this.limits = limits;
        this.visits = visits;
        this.registrations = registrations;
    }

    /**
     * Takes what a file holds. What cannot be read is refused and told, and the rest is taken; the same file again changes
     * nothing.
     *
     * @param name what problems call the file; of a sender's name only letters, digits and points are kept
     * @param unit of the facility where the visits were; empty where nobody says
     * @throws QuotaException if the actor or the facility handed in too much today
     * @throws IOException if the file cannot be read at all, or a map or site file of the facility is not as it should be
     */
    public IntakeReport take(Actor actor, IntakeKind kind, String name, Path file, String unit) throws IOException {
        return take(actor, kind, name, file, unit, report -> {});
    }

    /**
     * Takes what a file holds, as {@link #take(Actor, IntakeKind, String, Path, String)} does.
     *
     * @param along what is done with the report, in the transaction that keeps the file with it
     */
    public IntakeReport take(
            Actor actor, IntakeKind kind, String name, Path file, String unit, Consumer<IntakeReport> along)
            throws IOException {
        long bytes = Files.size(file);
        checkQuota(actor, bytes);
        UUID id = UUID.randomUUID();
        Tally tally = new Tally();
        room.acquireUninterruptibly();
        try {
            try {
                if (kind == IntakeKind.REGISTRATIONS) {
                    registrations.take(actor, plain(name), file, tally);
                } else {
                    visits.take(new VisitIntake.From(actor, kind, plain(name), file, unit, id), tally);
                }
            } catch (MalformedFileException e) {
                e.problems().forEach(problem -> tally.refuse(plain(name), problem));
            }
            IntakeReport report = tally.report(id, kind);
            keep(actor, report, file, bytes, along);
            return report;
        } finally {
            room.release();
        }
    }

    private void checkQuota(Actor actor, long bytes) {
        OffsetDateTime since = now().minusDays(1);
        long mine = jdbc.sql(
                        "SELECT COALESCE(SUM(bytes), 0) FROM imports WHERE facility = ? AND by_whom = ? AND at > ?")
                .params(actor.facility(), actor.id(), since)
                .query(Long.class)
                .single();
        long all = jdbc.sql("SELECT COALESCE(SUM(bytes), 0) FROM imports WHERE facility = ? AND at > ?")
                .params(actor.facility(), since)
                .query(Long.class)
                .single();
        long files = jdbc.sql("SELECT COUNT(*) FROM imports WHERE facility = ? AND by_whom = ? AND at > ?")
                .params(actor.facility(), actor.id(), since)
                .query(Long.class)
                .single();
        refuseOver("import.client.bytes", mine + bytes);
        refuseOver("import.facility.bytes", all + bytes);
        refuseOver("import.client.files", files + 1);
    }

    private void refuseOver(String limit, long count) {
        if (count > Limits.of(limit)) {
            limits.hit(limit);
            throw new QuotaException(limit);
        }
    }

    private void keep(Actor actor, IntakeReport report, Path file, long bytes, Consumer<IntakeReport> along)
            throws IOException {
        MessageDigest digest = Sha256.begin();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                OutputStream out = new GZIPOutputStream(packed)) {
            in.transferTo(out);
        }
        String facility = actor.facility();
        byte[] sealed = sealer.seal(facility, packed.toByteArray());
        byte[] sealedReport = sealer.sealText(facility, ReportText.of(report));
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "INSERT INTO imports (id, facility, kind, sha256, bytes, sealed_bytes, sealed_report, visits, refused,"
                                    + " by_whom, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            report.id(),
                            facility,
                            report.kind().name(),
                            Sha256.end(digest),
                            bytes,
                            sealed,
                            sealedReport,
                            report.taken(),
                            report.refused(),
                            actor.id(),
                            now())
                    .update();
            along.accept(report);
            trail.record(
                    Event.done(actor, Action.IMPORTED, "import", report.id().toString())
                            .because(report.kind().name()));
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Returns a name that can stand in a message: a sender's file may be called anything. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(plain.length(), 100));
    }
}
