package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentPlace;
import org.jspecify.annotations.Nullable;

/** A claim while it is read: loop 2300 and those inside it. */
final class ClaimDraft {

    private final ClaimForm form;
    private final Segment clm;
    private final Values values;

    private @Nullable String priorAuthorization;
    private @Nullable String referral;
    private @Nullable String payerClaimNumber;
    private @Nullable String medicalRecordNumber;
    private final List<ClaimNote> notes = new ArrayList<>(0);
    private final Codes codes = new Codes();
    private @Nullable DateSpan statement;
    private @Nullable LocalDateTime admission;
    private @Nullable Segment stay;

    private final List<Clinician> clinicians = new ArrayList<>(2);
    private @Nullable Role role;
    private PartyDraft party = new PartyDraft();

    private final List<ClaimLine> lines = new ArrayList<>();
    private @Nullable LineDraft line;

    ClaimDraft(ClaimForm form, Segment clm, Values values) {
        this.form = form;
        this.clm = clm;
        this.values = values;
    }

    SegmentPlace place() {
        return clm.place();
    }

    /** Takes a segment of a loop of the claim. */
    void take(Segment segment, String loop) {
        if (segment.id().equals("NM1")) {
            party(loop, segment);
        }
        if (loop.equals("2300")) {
            claim(segment);
        } else if (segment.id().equals("LX")) {
            closeLine();
            line = new LineDraft(segment, lines.size() + 1, values);
        } else if (line != null && loop.equals("2400")) {
            line.take(segment, form, values);
        } else if (line != null && loop.equals("2410")) {
            line.product(segment, values);
        } else if (role != null && (loop.startsWith("2310") || loop.equals("2420E"))) {
            party.take(segment, values);
        }
    }

    private void claim(Segment segment) {
        switch (segment.id()) {
            case "REF" -> {
                switch (segment.element(1)) {
                    case "G1" -> priorAuthorization = Values.text(segment, 2);
                    case "9F" -> referral = Values.text(segment, 2);
                    case "F8" -> payerClaimNumber = Values.text(segment, 2);
                    case "EA" -> medicalRecordNumber = Values.text(segment, 2);
                    default -> {}
                }
            }
            case "NTE" -> notes.add(new ClaimNote(segment.element(1), segment.element(2)));
            case "HI" -> codes.take(segment, values);
            case "CL1" -> stay = segment;
            case "DTP" -> {
                switch (segment.element(1)) {
                    case "434" -> statement = values.span(segment);
                    case "435" -> admission = values.minute(segment);
                    default -> {}
                }
            }
            default -> {}
        }
    }

    /** Someone else is named: whoever was named before is known whole. */
    private void party(String loop, Segment segment) {
        closeParty();
        boolean ordering = loop.equals("2420E");
        role = loop.startsWith("2310") || ordering ? role(segment.element(1), ordering) : null;
        party = new PartyDraft();
    }

    private @Nullable Role role(String code, boolean ordering) {
        if (ordering) {
            return Role.ORDERING;
        }
        boolean professional = form == ClaimForm.PROFESSIONAL;
        return switch (code) {
            case "DN" -> Role.REFERRING;
            case "82" -> Role.RENDERING;
            case "77" -> Role.SERVICE_FACILITY;
            case "DQ" -> professional ? Role.SUPERVISING : null;
            case "71" -> professional ? null : Role.ATTENDING;
            case "72" -> professional ? null : Role.OPERATING;
            default -> null;
        };
    }

    private void closeParty() {
        if (role != null) {
            Clinician one = new Clinician(role, party.party(), party.npi(), party.taxonomy());
            if (role != Role.ORDERING || !clinicians.contains(one)) {
                clinicians.add(one);
            }
        }
        role = null;
    }

    private void closeLine() {
        closeParty();
        if (line != null) {
            lines.add(line.line());
        }
        line = null;
    }

    /** Returns the claim, of which nothing more comes. */
    Claim claim(PayerContext payer) {
        closeLine();
        boolean professional = form == ClaimForm.PROFESSIONAL;
        values.in("2300");
        BigDecimal total = values.number(clm, 2);
        return new Claim(
                form,
                clm.element(1),
                total,
                Values.text(clm.component(5, 1)),
                Values.text(clm.component(5, 3)),
                payerClaimNumber,
                Values.text(clm, 7),
                professional ? yes(clm.element(6)) : null,
                Values.text(clm, 8),
                Values.text(clm, 9),
                payer.billing(),
                payer.coverage(),
                payer.patient(),
                professional ? null : institution(),
                codes.diagnoses,
                priorAuthorization,
                referral,
                medicalRecordNumber,
                notes,
                clinicians,
                lines);
    }

    private static @Nullable Boolean yes(String code) {
        return switch (code) {
            case "Y" -> Boolean.TRUE;
            case "N" -> Boolean.FALSE;
            default -> null;
        };
    }

    private Institution institution() {
        return new Institution(
                statement,
                admission,
                stay == null ? null : Values.text(stay, 1),
                stay == null ? null : Values.text(stay, 2),
                stay == null ? null : Values.text(stay, 3),
                codes.reasons,
                codes.conditions,
                codes.occurrences,
                codes.values);
    }
}
