package org.basilic.server.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.claim.Claim;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Released claims on paper, as their file holds them. The file does not count as downloaded by that. */
@Controller
class ClaimPaper {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Visits visits;
    private final Facilities facilities;
    private final Trail trail;
    private final Clock clock;

    ClaimPaper(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Visits visits,
            Facilities facilities,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.visits = visits;
        this.facilities = facilities;
        this.trail = trail;
        this.clock = clock;
    }

    private record Kept(ReleasedClaim claim, byte[] file) {}

    @PostMapping("/claims/{id}/print")
    String print(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        Kept kept = jdbc.sql("SELECT * FROM claims WHERE facility = ? AND id = ?")
                .params(actor.facility(), id)
                .query((row, number) -> new Kept(
                        ClaimRows.claim(row, number), sealer.open(actor.facility(), row.getBytes("sealed_file"))))
                .optional()
                .orElseThrow(AbsentException::new);
        model.addAttribute("released", kept.claim());
        model.addAttribute("claims", claims(kept.file()));
        model.addAttribute("money", actor.seesMoney());
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("now", clock.instant());
        String patient = visits.head(actor, kept.claim().visit()).patientRef();
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.RECORD_PRINTED, "claim", id.toString())
                        .of(patient)
                        .at(kept.claim().visitVersion())));
        return "claims/print";
    }

    private static List<Claim> claims(byte[] file) {
        List<Claim> claims = new ArrayList<>();
        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(file))) {
            for (ReadClaim read = reader.next(); read != null; read = reader.next()) {
                claims.add(read.claim());
            }
        } catch (BrokenInterchangeException e) {
            throw new IllegalStateException("a claim file of ours cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }
}
