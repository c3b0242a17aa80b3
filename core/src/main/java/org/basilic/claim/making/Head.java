package org.basilic.claim.making;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.ClaimNumber;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.basilic.claim.Site.SitePayer;
import org.basilic.model.Encounter;
import org.basilic.model.Visit;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/** What the claims of one visit say above their lines. */
final class Head {

    /** Largest total: ten characters with the cents. */
    private static final BigDecimal LARGEST = new BigDecimal("9999999.99");

    private final Site site;
    private final SitePayer payer;
    private final ClaimForm form;
    private final Encounter encounter;
    private final CodedEncounter coded;
    private final Registration registration;
    private final Diagnoses diagnoses;
    private final List<Clinician> clinicians;

    Head(
            Site site,
            SitePayer payer,
            ClaimForm form,
            Encounter encounter,
            CodedEncounter coded,
            Registration registration,
            Diagnoses diagnoses,
            Found found) {
        this.site = site;
        this.payer = payer;
        this.form = form;
        this.encounter = encounter;
        this.coded = coded;
        this.registration = registration;
        this.diagnoses = diagnoses;
        Providers.check(site.billing(), found);
        this.clinicians =
                Providers.of(form, registration.clinicians(), site.usual().clinicians(), found);
    }

    /** Returns the claims over these lines. */
    List<Claim> over(List<List<Draft>> parts, Limits limits, Found found) {
        List<Claim> claims = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal total = Draft.sum(parts.get(i));
            if (total.compareTo(LARGEST) > 0) {
                found.add("claim", ClaimProblemCode.TOTAL_TOO_LARGE, total.toPlainString(), "at most " + LARGEST);
            }
            claims.add(claim(parts.get(i), total, i + 1, parts.size(), numbered(parts, limits)));
        }
        return claims;
    }

    /** Whether the claims say which of how many they are: where the ceiling, not the number of lines, made them several. */
    private static boolean numbered(List<List<Draft>> parts, Limits limits) {
        if (parts.size() == 1 || limits.ceiling() == null) {
            return false;
        }
        BigDecimal all = BigDecimal.ZERO;
        for (List<Draft> part : parts) {
            all = all.add(Draft.sum(part));
        }
        return all.compareTo(limits.ceiling()) > 0;
    }

    private Claim claim(List<Draft> drafts, BigDecimal total, int part, int parts, boolean numbered) {
        String number = ClaimNumber.of(registration.account(), part, parts);
        List<ClaimLine> lines = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            lines.add(draft.at(lines.size() + 1, number));
        }
        boolean professional = form == ClaimForm.PROFESSIONAL;
        Site.Usual usual = site.usual();
        String place = encounter.placeOfService();
        return new Claim(
                form,
                number,
                total,
                professional ? (place == null ? usual.placeOfService() : place) : usual.facilityType(),
                registration.frequency(),
                registration.frequency().equals("1") ? null : registration.payerClaimNumber(),
                usual.assignment(),
                professional ? Boolean.TRUE : null,
                usual.benefits(),
                usual.release(),
                site.billing(),
                coverage(),
                registration.patient(),
                professional ? null : institution(),
                diagnoses.listed(),
                registration.priorAuthorization(),
                registration.referral(),
                registration.medicalRecordNumber(),
                numbered ? List.of(new ClaimNote("ADD", "CLAIM " + part + " OF " + parts)) : List.of(),
                clinicians,
                lines);
    }

    /** Returns the coverage with the names and numbers of the payer from the site's own file. */
    private Coverage coverage() {
        Coverage told = registration.coverage();
        return new Coverage(
                told.sequence(),
                told.relationship(),
                told.groupNumber(),
                told.groupName(),
                told.filing() == null ? payer.filing() : told.filing(),
                told.memberId(),
                told.subscriber(),
                payer.name(),
                payer.payerId(),
                payer.address());
    }

    private Institution institution() {
        List<String> reasons = new ArrayList<>(registration.reasonsForVisit().size());
        for (String reason : registration.reasonsForVisit()) {
            reasons.add(Diagnoses.plain(reason));
        }
        return new Institution(
                statement(),
                null,
                or(registration.admissionType(), site.usual().admissionType()),
                or(registration.admissionSource(), site.usual().admissionSource()),
                or(registration.patientStatus(), site.usual().patientStatus()),
                reasons,
                List.of(),
                List.of(),
                List.of());
    }

    private static String or(@Nullable String told, String usual) {
        return told == null ? usual : told;
    }

    /** Returns the days from arrival, or the first line's, to departure, or the last line's. */
    private DateSpan statement() {
        LocalDate from = coded.lines().get(0).serviceDate();
        LocalDate to = from;
        for (CodedLine line : coded.lines()) {
            from = line.serviceDate().isBefore(from) ? line.serviceDate() : from;
            to = line.serviceDate().isAfter(to) ? line.serviceDate() : to;
        }
        Visit visit = encounter.visit();
        if (visit != null && visit.arrival() != null) {
            LocalDate arrived = visit.arrival().toLocalDate();
            from = arrived.isBefore(from) ? arrived : from;
        }
        if (visit != null && visit.departure() != null) {
            LocalDate left = visit.departure().toLocalDate();
            to = left.isAfter(to) ? left : to;
        }
        return new DateSpan(from, to);
    }
}
