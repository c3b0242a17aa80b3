package org.basilic.server.keeping;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.basilic.cli.ExitCode;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.TrailReport;
import org.basilic.server.visits.VisitText;

/** Shows that what was restored is what was backed up. */
final class RestoreProof {

    private static final int VISITS = 20;

    private record Kept(UUID visit, String facility, byte[] record, String edition, String sha256) {}

    private final OpenStore store;

    RestoreProof(OpenStore store) {
        this.store = store;
    }

    /**
     * Looks, and says what it saw.
     *
     * @param rows of each table, as the backup had them
     * @param all whether to open everything, walk the trail and code visits again
     */
    ExitCode prove(Map<String, Long> rows, boolean all, Consumer<String> line) throws IOException, SQLException {
        boolean whole = true;
        long sum = 0;
        for (Map.Entry<String, Long> table : rows.entrySet()) {
            long found = store.jdbc()
                    .sql("SELECT count(*) FROM " + table.getKey())
                    .query(Long.class)
                    .single();
            sum += found;
            if (found != table.getValue()) {
                line.accept(table.getKey() + ": " + found + " rows, and " + table.getValue() + " in the backup");
                whole = false;
            }
        }
        line.accept("Rows: " + sum + " in " + rows.size() + " tables.");
        if (all) {
            whole &= trails(line);
            StoreCheck check = new StoreCheck(store);
            long[] wrong = {0};
            check.check(finding -> {
                wrong[0]++;
                line.accept(finding.inWords());
            });
            line.accept("Opened: "
                    + check.looked().values().stream()
                            .mapToLong(Long::longValue)
                            .sum() + " sealed values.");
            boolean same = codedAgain(line);
            whole &= wrong[0] == 0 && same;
        }
        return whole ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private boolean trails(Consumer<String> line) {
        boolean whole = true;
        for (String facility : store.jdbc()
                .sql("SELECT id FROM facilities ORDER BY id")
                .query(String.class)
                .list()) {
            TrailReport report = store.trailCheck().check(facility, List.of());
            line.accept("Trail of " + facility + ": " + report.rows() + " rows, head at " + report.seq()
                    + (report.whole() ? "." : "; row " + report.firstBad() + " " + report.what()));
            whole &= report.whole();
        }
        return whole;
    }

    private boolean codedAgain(Consumer<String> line) throws IOException {
        Facilities facilities =
                new Facilities(store.settings(), store.jdbc(), store.keys(), store.transaction(), store.clock());
        List<Kept> kept = store.jdbc()
                .sql("SELECT v.id, v.facility, r.sealed_encounter, c.edition, c.sha256 FROM visits v"
                        + " JOIN visit_versions r ON r.visit = v.id AND r.version = v.version"
                        + " JOIN codings c ON c.visit = v.id AND c.version = v.version ORDER BY v.id LIMIT ?")
                .param(VISITS)
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBytes(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
        int same = 0;
        int other = 0;
        for (Kept visit : kept) {
            Reference reference = facilities.reference(visit.facility());
            CodedEncounter coded = new Coder(reference)
                    .code(
                            VisitText.read(store.sealer().open(visit.facility(), visit.record()), reference),
                            Request.standard());
            if (!coded.referenceData().equals(visit.edition())) {
                other++; // tables changed since: the codes may, too
            } else if (Sha256.of(VisitText.of(coded)).equals(visit.sha256())) {
                same++;
            } else {
                line.accept("visit " + visit.visit() + " is coded otherwise than before");
            }
        }
        line.accept("Coded again: " + kept.size() + " visits, " + same + " with the same bytes"
                + (other == 0 ? "." : ", " + other + " by other tables."));
        return same + other == kept.size();
    }
}
