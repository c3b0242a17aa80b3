package org.basilic.server.auditview;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.basilic.audit.Audit;
import org.basilic.audit.AuditReport;
import org.basilic.claim.ChargeMaster;
import org.basilic.formats.site.SiteFile;
import org.basilic.server.actor.Actor;
import org.basilic.server.claims.ClaimWork;
import org.basilic.server.facility.Facilities;
import org.basilic.server.overrides.StandingLines;
import org.basilic.server.store.AbsentException;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what was billed for one visit against what its record supports now. It keeps nothing. */
@Component
class VisitAudits {

    private final Visits visits;
    private final ClaimWork work;
    private final BilledSources billed;
    private final Facilities facilities;

    VisitAudits(Visits visits, ClaimWork work, BilledSources billed, Facilities facilities) {
        this.visits = visits;
        this.work = work;
        this.billed = billed;
        this.facilities = facilities;
    }

    /**
     * Opens a visit and audits it; the trail tells of the reading. Supported is what would go out now: coded by the policy of
     * the payer that the claims are for, with the overrides that stand.
     *
     * @param wanted key of the source by which it is known what was billed; null for the surest
     * @throws AbsentException if the actor's facility has no such visit, or the visit no such source
     */
    VisitAudit of(Actor actor, UUID id, @Nullable String wanted) {
        OpenedVisit visit = visits.open(actor, id);
        String facility = actor.facility();
        StandingLines standing = work.look(actor, visit).lines();
        BilledSources.Known known = billed.of(facility, visit);
        if (known.sources().isEmpty() && wanted == null) {
            return new VisitAudit(visit.head(), List.of(), null, standing, null, List.of(), actor.seesMoney());
        }
        Source by = known.sources().stream()
                .filter(one -> wanted == null || one.key().equals(wanted))
                .findFirst()
                .orElseThrow(AbsentException::new);
        AuditReport report = new Audit(facilities.reference(facility), actor.seesMoney(), null)
                .of(visit.encounter(), standing.coded(), billed.read(facility, known, by));
        List<AuditRow> rows = new AuditRows(standing, charges(facility), actor.seesMoney()).of(report);
        return new VisitAudit(visit.head(), known.sources(), by, standing, report, rows, actor.seesMoney());
    }

    /** Returns the charges of a facility; null without a site file that is in order, of which the claim's part tells. */
    private @Nullable ChargeMaster charges(String facility) {
        try {
            SiteFile site = facilities.site(facility);
            return site == null ? null : site.site().charges();
        } catch (IOException e) {
            return null;
        }
    }
}
