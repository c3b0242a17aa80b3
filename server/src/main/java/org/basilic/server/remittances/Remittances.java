package org.basilic.server.remittances;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basilic.formats.json.RemittanceWriter;
import org.basilic.remittance.DeniedLine;
import org.basilic.remittance.Payment;
import org.basilic.remittance.Prevention;
import org.basilic.remittance.WorkItem;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts what payers answer (835, 277CA, 999, TA1): matched with the claims that were released, every denial with its rule. */
@Component
public class Remittances {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Reviewing reviewing;
    private final AnsweredClaims answered;
    private final Visits visits;
    private final Trail trail;
    private final Clock clock;

    Remittances(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Reviewing reviewing,
            AnsweredClaims answered,
            Visits visits,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.reviewing = reviewing;
        this.answered = answered;
        this.visits = visits;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Posts a file of answers. The very same file again changes nothing, and a payment that came in another file before
     * counts once.
     *
     * @throws UnreadableAnswersException if it holds no answer
     */
    public Posted post(Actor actor, byte[] file) {
        String sha256 = Sha256.of(file);
        UUID before = posted(actor.facility(), sha256);
        if (before != null) {
            return new Posted(before, true);
        }
        AnswersRead answers = AnswersRead.of(file);
        if (answers.count() == 0) {
            throw new UnreadableAnswersException(answers.faults());
        }
        UUID id = UUID.randomUUID();
        try {
            transaction.executeWithoutResult(status -> keep(actor, id, file, sha256, answers));
        } catch (DuplicateKeyException e) {
            UUID meanwhile = posted(actor.facility(), sha256);
            if (meanwhile == null) {
                throw e;
            }
            return new Posted(meanwhile, true);
        }
        return new Posted(id, false);
    }

    private @Nullable UUID posted(String facility, String sha256) {
        return jdbc.sql("SELECT id FROM remittances WHERE facility = ? AND sha256 = ?")
                .params(facility, sha256)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void keep(Actor actor, UUID id, byte[] file, String sha256, AnswersRead answers) {
        String facility = actor.facility();
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        Review review = reviewing.of(actor, answers, null);
        int claims = 0;
        BigDecimal paid = BigDecimal.ZERO;
        for (Payment payment : review.payments().payments()) {
            claims += payment.claims().size();
            BigDecimal moved = payment.head().paid();
            paid = moved == null ? paid : paid.add(moved);
        }
        jdbc.sql("INSERT INTO remittances (id, facility, sha256, claims, cents, balanced, by_whom, at, sealed_file,"
                        + " sealed_report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        facility,
                        sha256,
                        claims,
                        cents(paid),
                        review.payments().imbalances().isEmpty(),
                        actor.id(),
                        now,
                        sealer.seal(facility, file),
                        sealer.seal(facility, report(review)))
                .update();
        for (Payment payment : review.payments().payments()) {
            jdbc.sql("INSERT INTO remittance_payments (facility, payment_ref, remittance) VALUES (?, ?, ?)")
                    .params(facility, reviewing.reference(facility, payment), id)
                    .update();
        }
        answered.keep(facility, id, answers.claims());
        denials(facility, id, review, now);
        Set<UUID> told = new HashSet<>();
        for (String number : answers.claims()) {
            SentClaims.Row row = review.sent().row(number);
            if (row != null) {
                jdbc.sql("UPDATE claims SET state = 'ANSWERED' WHERE id = ? AND state IN ('RELEASED', 'DOWNLOADED')")
                        .param(row.claim())
                        .update();
                if (told.add(row.claim())) {
                    trail.record(Event.done(
                                    actor,
                                    Action.REMITTANCE_POSTED,
                                    "claim",
                                    row.claim().toString())
                            .of(visits.head(actor, row.visit()).patientRef()));
                }
            }
        }
        trail.record(Event.done(actor, Action.REMITTANCE_POSTED, "remittance", id.toString()));
    }

    private void denials(String facility, UUID remittance, Review review, OffsetDateTime now) {
        IdentityHashMap<DeniedLine, WorkItem> work = new IdentityHashMap<>();
        for (WorkItem item : review.payments().worklist()) {
            item.reasons().forEach(reason -> work.put(reason, item));
        }
        for (DeniedLine denied : review.payments().denials()) {
            SentClaims.Row row = review.sent().row(denied.claimNumber());
            List<String> rules = denied.prevention().rules();
            WorkItem item = work.get(denied);
            LocalDate lastDay = item == null ? null : item.lastDay();
            BigDecimal amount = denied.amount();
            jdbc.sql("INSERT INTO denials (id, facility, remittance, claim, visit, code, carc, rarc, rule, foreseen,"
                            + " cents, state, at, payer, advice, last_day)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?)")
                    .params(Params.of(
                            UUID.randomUUID(),
                            facility,
                            remittance,
                            row == null ? null : row.claim(),
                            row == null ? null : row.visit(),
                            cut(denied.code() == null ? "" : denied.code(), 20),
                            cut(carc(denied), 10),
                            cut(String.join(" ", denied.remarks()), 50),
                            rules.isEmpty() ? null : rules.get(0),
                            denied.prevention().answer() == Prevention.Answer.FORESEEN,
                            amount == null ? 0 : cents(amount),
                            now,
                            cut(denied.payer(), 200),
                            denied.action().written(),
                            lastDay))
                    .update();
        }
    }

    private static String carc(DeniedLine denied) {
        String carc = denied.adjustment().carc();
        return carc == null ? "" : carc;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static byte[] report(Review review) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new RemittanceWriter()
                    .write(
                            review.payments(),
                            review.refusals(),
                            review.answers().gathered().statuses(),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
