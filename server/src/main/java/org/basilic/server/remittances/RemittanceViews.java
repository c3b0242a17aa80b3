package org.basilic.server.remittances;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.reference.AdjustmentMeaning;
import org.basilic.reference.Reference;
import org.basilic.remittance.Adjustment;
import org.basilic.remittance.ClaimMatch;
import org.basilic.remittance.Imbalance;
import org.basilic.remittance.LineMatch;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.PaidLine;
import org.basilic.remittance.Refusal;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.remittances.RemittanceView.AdjustmentRow;
import org.basilic.server.remittances.RemittanceView.ClaimRow;
import org.basilic.server.remittances.RemittanceView.LineRow;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Posted files as pages show them. */
@Component
class RemittanceViews {

    private static final String HEAD = "SELECT r.id, r.claims, r.cents, r.balanced, r.by_whom, r.at,"
            + " (SELECT COUNT(*) FROM denials d WHERE d.remittance = r.id) AS denials FROM remittances r"
            + " WHERE r.facility = ? ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Reviewing reviewing;
    private final Facilities facilities;
    private final Visits visits;
    private final Trail trail;

    RemittanceViews(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Reviewing reviewing,
            Facilities facilities,
            Visits visits,
            Trail trail) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.reviewing = reviewing;
        this.facilities = facilities;
        this.visits = visits;
        this.trail = trail;
    }

    /** Returns the newest files. */
    List<RemittanceHead> newest(Actor actor, int most) {
        return jdbc.sql(HEAD + "ORDER BY r.at DESC, r.id LIMIT ?")
                .params(actor.facility(), most)
                .query((row, number) -> new RemittanceHead(
                        row.getObject("id", UUID.class),
                        row.getInt("claims"),
                        row.getLong("cents"),
                        row.getBoolean("balanced"),
                        row.getString("by_whom"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("denials")))
                .list();
    }

    /**
     * Opens a file; the trail tells of it.
     *
     * @throws AbsentException if the actor's facility has no such file
     */
    RemittanceView of(Actor actor, UUID id) {
        byte[] sealed = jdbc.sql("SELECT sealed_file FROM remittances WHERE facility = ? AND id = ?")
                .params(actor.facility(), id)
                .query(byte[].class)
                .optional()
                .orElseThrow(AbsentException::new);
        Review review = reviewing.of(actor, AnswersRead.of(sealer.open(actor.facility(), sealed)), id);
        RemittanceView view = view(id, review, facilities.reference(actor.facility()));
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.RECORD_READ, "remittance", id.toString())
                        .showing(visits.patients(actor, view.claims().stream().map(ClaimRow::visit)))));
        return view;
    }

    private static RemittanceView view(UUID id, Review review, Reference reference) {
        List<ClaimRow> claims = new ArrayList<>();
        for (ClaimMatch match : review.payments().matching().matches()) {
            claims.add(claim(match, review, reference));
        }
        List<String> imbalances = review.payments().imbalances().stream()
                .map(RemittanceViews::inWords)
                .toList();
        List<String> refusals =
                review.refusals().stream().map(RemittanceViews::inWords).toList();
        return new RemittanceView(
                id,
                review.payments(),
                claims,
                imbalances,
                refusals,
                review.answers().faults());
    }

    private static ClaimRow claim(ClaimMatch match, Review review, Reference reference) {
        PaidClaim paid = match.judged().claim();
        boolean balanced = review.payments().imbalances().stream()
                .noneMatch(off -> off.level() != Imbalance.Level.PAYMENT
                        && off.claim() != null
                        && off.claim().equals(paid.number()));
        SentClaims.Row row =
                match.ours() == null ? null : review.sent().row(match.ours().number());
        LocalDate day = day(match);
        List<LineRow> lines = new ArrayList<>();
        for (LineMatch line : match.lines()) {
            PaidLine answered = line.paid();
            lines.add(new LineRow(
                    line.ours() == null ? null : line.ours().number(),
                    written(answered.codeAsBilled(), answered.modifiersAsBilled()),
                    line.recoded() ? written(answered.code(), answered.modifiers()) : null,
                    answered.charge(),
                    answered.paid(),
                    answered.allowed(),
                    adjustments(answered.adjustments(), day, reference),
                    answered.remarks(),
                    line.by().inWords()));
        }
        return new ClaimRow(
                paid.number(),
                row == null ? null : row.visit(),
                match.by().inWords(),
                paid.charge(),
                paid.paid(),
                paid.patientShare(),
                paid.reversal(),
                balanced,
                adjustments(paid.adjustments(), day, reference),
                paid.remarks(),
                balanced ? lines : List.of(),
                match.unanswered().stream()
                        .map(line -> written(line.code(), line.modifiers()))
                        .toList());
    }

    /** Returns the day by which reasons are read: that of the service, else that of the money. */
    private static @Nullable LocalDate day(ClaimMatch match) {
        PaidClaim paid = match.judged().claim();
        if (paid.service() != null && paid.service().from() != null) {
            return paid.service().from();
        }
        for (PaidLine line : paid.lines()) {
            if (line.service() != null && line.service().from() != null) {
                return line.service().from();
            }
        }
        return match.judged().payment().paidOn();
    }

    private static List<AdjustmentRow> adjustments(
            List<Adjustment> adjustments, @Nullable LocalDate day, Reference reference) {
        List<AdjustmentRow> rows = new ArrayList<>();
        for (Adjustment one : adjustments) {
            AdjustmentMeaning meaning =
                    one.group() == null || one.carc() == null || day == null || !reference.covers(day)
                            ? null
                            : reference.on(day).answers().meaning(one.group().code(), one.carc());
            rows.add(new AdjustmentRow(
                    one.code(),
                    meaning == null ? "not in the table of reasons" : meaning.label(),
                    meaning == null ? "unlisted" : meaning.kind().written(),
                    one.amount()));
        }
        return rows;
    }

    private static String written(@Nullable String code, List<String> modifiers) {
        String name = code == null ? "no code" : code;
        return modifiers.isEmpty() ? name : name + "-" + String.join("-", modifiers);
    }

    private static String inWords(Imbalance off) {
        String place = switch (off.level()) {
            case LINE -> "Claim " + told(off.claim()) + ", answered line " + told(off.line());
            case CLAIM -> "Claim " + told(off.claim());
            case PAYMENT -> "Payment " + told(off.trace());
        };
        return off.difference() == null
                ? place + ": cannot be worked out, a number is not known."
                : place + ": " + told(off.whole()) + " less " + told(off.held()) + " is not " + told(off.paid())
                        + "; off by " + off.difference() + ".";
    }

    private static String inWords(Refusal refusal) {
        String claim = refusal.claim() == null ? "" : "Claim " + refusal.claim() + ": ";
        String codes = refusal.codes().isEmpty() ? "without a code" : String.join(", ", refusal.codes());
        String others = refusal.claims().isEmpty() ? "" : "; with it claims " + String.join(", ", refusal.claims());
        return claim + refusal.place() + (refusal.refused() ? ": refused, " : ": taken with errors, ") + codes + others;
    }

    private static String told(@Nullable Object value) {
        return value == null ? "?" : value.toString();
    }
}
