package org.basilic.server.remittances;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.basilic.claim.Claim;
import org.basilic.claim.Site.SitePayer;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.site.SiteFile;
import org.basilic.model.Encounter;
import org.basilic.reference.NotInForceException;
import org.basilic.reference.Reference;
import org.basilic.remittance.Basis;
import org.basilic.remittance.Foresight;
import org.basilic.remittance.Payment;
import org.basilic.remittance.PaymentReview;
import org.basilic.remittance.Refusals;
import org.basilic.remittance.Remittance;
import org.basilic.result.CodedEncounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.overrides.OverrideRows;
import org.basilic.server.overrides.StandingLines;
import org.basilic.server.store.Sealer;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds answers against the claims that were released, and the coding of their visits as they were then. */
@Component
class Reviewing {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final SentClaimRows sent;
    private final Facilities facilities;
    private final Visits visits;
    private final OverrideRows overrides;
    private final Clock clock;

    Reviewing(
            JdbcClient jdbc,
            Sealer sealer,
            SentClaimRows sent,
            Facilities facilities,
            Visits visits,
            OverrideRows overrides,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.sent = sent;
        this.facilities = facilities;
        this.visits = visits;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Reviews answers. A payment that another file brought before counts there, not here.
     *
     * @param remittance the file's own id, where it was posted before; null for a new one
     */
    Review of(Actor actor, AnswersRead answers, @Nullable UUID remittance) {
        String facility = actor.facility();
        SentClaims claims = sent.of(facility, answers);
        Reference reference = facilities.reference(facility);
        SiteFile site = site(facility);
        List<Payment> payments = new ArrayList<>();
        List<Remittance> repeated = new ArrayList<>(answers.gathered().repeated());
        for (Payment payment : answers.gathered().payments()) {
            if (elsewhere(facility, payment, remittance)) {
                repeated.add(payment.head());
            } else {
                payments.add(payment);
            }
        }
        Basis basis = new Basis(
                reference,
                site == null ? null : site.site(),
                foresight(actor, claims, answers.claims(), reference, site),
                LocalDate.ofInstant(clock.instant(), facilities.zone(facility)));
        return new Review(
                answers,
                claims,
                PaymentReview.of(payments, repeated, claims.claims(), basis),
                Refusals.of(answers.gathered(), claims.places(), claims.claims()));
    }

    /** Returns the keyed hash of a payment, by which it is known again under another number of the file. */
    String reference(String facility, Payment payment) {
        Remittance head = payment.head();
        Remittance unnumbered = new Remittance(
                "", head.paid(), head.method(), head.paidOn(), head.trace(), head.payer(), head.payerId());
        String text = new Payment(unnumbered, payment.claims(), payment.adjustments(), true).toString();
        return sealer.reference(facility, "payment", text);
    }

    private boolean elsewhere(String facility, Payment payment, @Nullable UUID remittance) {
        return jdbc.sql("SELECT remittance FROM remittance_payments WHERE facility = ? AND payment_ref = ?")
                .params(facility, reference(facility, payment))
                .query(UUID.class)
                .optional()
                .filter(found -> !found.equals(remittance))
                .isPresent();
    }

    private Foresight foresight(
            Actor actor, SentClaims claims, Set<String> numbers, Reference reference, @Nullable SiteFile site) {
        Foresight foresight = new Foresight();
        Coder coder = new Coder(reference);
        for (Claim claim : claims.claims()) {
            SentClaims.Row row = claims.row(claim.number());
            if (row == null || !numbers.contains(claim.number())) {
                continue;
            }
            Encounter encounter = visits.version(actor, row.visit(), row.visitVersion());
            try {
                CodedEncounter coded = coder.code(
                        encounter, new Request(policy(claim, encounter, reference, site), Map.of(), Explain.NONE));
                foresight.add(
                        claim.number(),
                        StandingLines.of(coded, overrides.of(actor.facility(), row.visit()))
                                .coded());
            } catch (NotInForceException e) {
                // A policy that ended since foresees nothing: the denial is told without it.
            }
        }
        return foresight;
    }

    private static String policy(Claim claim, Encounter encounter, Reference reference, @Nullable SiteFile site) {
        if (site != null) {
            for (Map.Entry<String, SitePayer> payer : site.site().payers().entrySet()) {
                String policy = site.policies().get(payer.getKey());
                if (policy != null
                        && Objects.equals(
                                payer.getValue().payerId(), claim.coverage().payerId())
                        && reference.hasPolicy(policy)) {
                    return policy;
                }
            }
        }
        String payer = encounter.payer();
        return payer != null && reference.hasPolicy(payer) ? payer : reference.nationalPolicy();
    }

    private @Nullable SiteFile site(String facility) {
        try {
            return facilities.site(facility);
        } catch (MalformedFileException e) {
            // The claims page tells what is wrong; without it no days are counted.
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("the site file cannot be read", e);
        }
    }
}
