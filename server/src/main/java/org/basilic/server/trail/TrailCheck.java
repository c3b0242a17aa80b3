package org.basilic.server.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the trail from its first row to its head and holds it against the checkpoints. What it finds first it names by its
 * number: a row that was changed, put in or moved, one that is missing, an end that was cut off.
 */
public final class TrailCheck {

    private static final int PAGE = 5000;

    /** Columns of a row, as {@link #entry} reads them. */
    static final String COLUMNS = "facility, seq, at, actor, actor_kind, address, action, patient_ref, object_kind,"
            + " object_id, object_version, outcome, reason, request, shown, hash";

    private record Head(long seq, String hash) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    /** Makes a check of this database; the transaction gives its manager. */
    public TrailCheck(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    /** Looks at the trail of one facility. */
    public TrailReport check(String facility, List<Checkpoint> checkpoints) {
        List<Checkpoint> own = checkpoints.stream()
                .filter(checkpoint -> checkpoint.facility().equals(facility))
                .toList();
        TrailReport report = reading.execute(status -> walk(facility, own));
        if (report == null) {
            throw new IllegalStateException("nothing was looked at");
        }
        return report;
    }

    private TrailReport walk(String facility, List<Checkpoint> checkpoints) {
        Walk walk = new Walk(facility, start(facility), checkpoints);
        List<Entry> page;
        do {
            // Ordered by the whole key: H2 sorts all that is left of the trail for each page otherwise.
            page = jdbc.sql("SELECT " + COLUMNS
                            + " FROM trail WHERE facility = ? AND seq > ? ORDER BY facility, seq LIMIT ?")
                    .params(facility, walk.seq, PAGE)
                    .query(TrailCheck::entry)
                    .list();
            Map<Long, Set<String>> shown = shown(facility, page);
            for (Entry entry : page) {
                if (!walk.goesOn(entry, shown.getOrDefault(entry.seq(), Set.of()))) {
                    return walk.report();
                }
            }
        } while (page.size() == PAGE);
        Head head = jdbc.sql("SELECT seq, hash FROM trail_heads WHERE facility = ?")
                .param(facility)
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Head(0, ""));
        walk.end(head.seq(), head.hash());
        return walk.report();
    }

    /** Returns the patients that the lists among these rows showed. */
    private Map<Long, Set<String>> shown(String facility, List<Entry> page) {
        Map<Long, Set<String>> shown = new HashMap<>();
        if (!page.isEmpty()) {
            jdbc.sql("SELECT seq, patient_ref FROM trail_shown WHERE facility = ? AND seq BETWEEN ? AND ?")
                    .params(
                            facility,
                            page.get(0).seq(),
                            page.get(page.size() - 1).seq())
                    .withFetchSize(PAGE)
                    .query(row -> {
                        shown.computeIfAbsent(row.getLong(1), seq -> new HashSet<>())
                                .add(row.getString(2));
                    });
        }
        return shown;
    }

    /** Returns the end of the last segment that was moved out; the beginning where none was. */
    private Head start(String facility) {
        return jdbc.sql("SELECT last_seq, last_hash FROM trail_segments WHERE facility = ?"
                        + " ORDER BY last_seq DESC LIMIT 1")
                .param(facility)
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Head(0, Entry.BEGINNING));
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        long version = row.getLong(11);
        boolean versioned = !row.wasNull();
        return new Entry(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                versioned ? version : null,
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }

    /** How far a walk has come, and what it found. */
    private static final class Walk {
        private final String facility;
        private final List<Checkpoint> checkpoints;
        private long rows;
        private long seq;
        private String hash;
        private int next;
        private long confirmed;
        private @Nullable Long firstBad;
        private @Nullable String what;

        Walk(String facility, Head start, List<Checkpoint> checkpoints) {
            this.facility = facility;
            this.checkpoints = checkpoints;
            this.seq = start.seq();
            this.hash = start.hash();
            this.confirmed = start.seq();
            while (next < checkpoints.size() && checkpoints.get(next).seq() < seq) {
                next++; // it is about rows that were moved out
            }
            heldAgainst();
        }

        boolean goesOn(Entry entry, Set<String> shown) {
            if (entry.seq() != seq + 1) {
                return bad(seq + 1, "is missing");
            }
            if (!entry.hashAfter(hash).equals(entry.hash())) {
                return bad(entry.seq(), "is not what was written after the row before it");
            }
            if (!Objects.equals(entry.shown(), Entry.digest(shown))) {
                return bad(entry.seq(), "showed other patients than stand beside it");
            }
            rows++;
            seq = entry.seq();
            hash = entry.hash();
            return heldAgainst();
        }

        void end(long headSeq, String headHash) {
            if (next < checkpoints.size()) {
                bad(
                        seq + 1,
                        "is missing: a checkpoint tells of row "
                                + checkpoints.get(checkpoints.size() - 1).seq());
            } else if (headSeq > seq) {
                bad(seq + 1, "is missing: the trail had " + headSeq);
            } else if (headSeq < seq) {
                bad(headSeq + 1, "was put in behind the end");
            } else if (!headHash.equals(hash) && seq > 0) {
                bad(seq, "is not the one that was written last");
            }
        }

        /** Holds the row that the walk stands on against the checkpoints that tell of it. */
        private boolean heldAgainst() {
            while (next < checkpoints.size() && checkpoints.get(next).seq() == seq) {
                if (!checkpoints.get(next).hash().equals(hash)) {
                    return bad(
                            confirmed + 1,
                            "or one after it, up to " + seq + ", was written anew: checkpoint "
                                    + checkpoints.get(next).number() + " tells of another");
                }
                confirmed = seq;
                next++;
            }
            return true;
        }

        private boolean bad(long row, String words) {
            firstBad = row;
            what = words;
            return false;
        }

        TrailReport report() {
            return new TrailReport(facility, rows, seq, next, firstBad, what);
        }
    }
}
