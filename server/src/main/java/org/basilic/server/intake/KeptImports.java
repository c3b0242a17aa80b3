package org.basilic.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.chart.Fate;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.web.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were handed in, with what became of them. */
@Component
class KeptImports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS =
            "SELECT id, kind, bytes, visits, refused, by_whom, at FROM imports WHERE facility = ?";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Names names;

    KeptImports(JdbcClient jdbc, Sealer sealer, Names names) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.names = names;
    }

    /** Returns the last ones, the newest first. */
    List<KeptImport> last(Actor actor, int most) {
        return jdbc.sql(ROWS + " ORDER BY at DESC, id LIMIT ?")
                .params(actor.facility(), most)
                .query((row, number) -> kept(actor, row))
                .list();
    }

    /**
     * Returns one.
     *
     * @throws AbsentException if the actor's facility has no such import
     */
    KeptImport one(Actor actor, UUID id) {
        return jdbc.sql(ROWS + " AND id = ?")
                .params(actor.facility(), id)
                .query((row, number) -> kept(actor, row))
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /**
     * Returns what became of one.
     *
     * @throws AbsentException if the actor's facility has no such import
     */
    IntakeReport report(Actor actor, UUID id) {
        byte[] sealed = jdbc.sql("SELECT sealed_report FROM imports WHERE facility = ? AND id = ?")
                .params(actor.facility(), id)
                .query(byte[].class)
                .optional()
                .orElseThrow(AbsentException::new);
        try {
            return read(id, JSON.readTree(sealer.openText(actor.facility(), sealed)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that was kept cannot be read", e);
        }
    }

    private static IntakeReport read(UUID id, JsonNode json) {
        IntakeKind kind = IntakeKind.of(json.path("kind").asText());
        if (kind == null) {
            throw new IllegalStateException("a report of no kind");
        }
        List<IntakeProblem> problems = new ArrayList<>();
        for (JsonNode problem : json.path("problems")) {
            problems.add(new IntakeProblem(
                    problem.path("place").asText(), problem.path("says").asText()));
        }
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            JsonNode count = json.path("fates").path(fate.written());
            if (!count.isMissingNode()) {
                fates.put(fate, count.asLong());
            }
        }
        return new IntakeReport(
                id,
                kind,
                json.path("new").asInt(),
                json.path("changed").asInt(),
                json.path("unchanged").asInt(),
                json.path("refused").asInt(),
                problems,
                fates);
    }

    private KeptImport kept(Actor actor, ResultSet row) throws SQLException {
        return new KeptImport(
                row.getObject("id", UUID.class),
                IntakeKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getInt("visits"),
                row.getInt("refused"),
                names.of(actor.facility(), row.getString("by_whom")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
