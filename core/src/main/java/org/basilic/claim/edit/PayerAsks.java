package org.basilic.claim.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.Site;
import org.basilic.reference.Edits;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.PolicyRowKind;
import org.basilic.reference.Role;
import org.jspecify.annotations.Nullable;

/** What the payer's own policy and the site file ask of a claim: authorisation, and diagnoses for hydration. */
final class PayerAsks {

    private final Look look;
    private final Set<String> unauthorised = new TreeSet<>();

    private PayerAsks(Look look) {
        this.look = look;
    }

    static void watch(Look look) {
        PayerAsks asks = new PayerAsks(look);
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            if (edits != null && line.day() != null) {
                asks.line(line, line.day(), edits);
            }
        }
        if (!asks.unauthorised.isEmpty()) {
            look.find(Edit.AUTHORISATION_MISSING, "no authorisation for " + String.join(", ", asks.unauthorised));
        }
    }

    private void line(VisitLine line, LocalDate day, Edits edits) {
        PayerTerms terms = look.payerTerms(day);
        if (terms == null) {
            look.notChecked("what the payer's policy asks", "the payer's policy is not known on the day");
        } else {
            hydration(line, terms, edits);
        }
        String authorisation = look.claim().priorAuthorization();
        if (authorisation != null && !authorisation.isBlank()) {
            return;
        }
        Site.SitePayer ofSite = look.payer().ofSite();
        boolean bySite = ofSite != null && ofSite.priorAuthorization() && LineKinds.drug(line, edits) != null;
        boolean byPolicy = terms != null && terms.row(PolicyRowKind.AUTHORISATION, line.code()) != null;
        if (bySite || byPolicy) {
            unauthorised.add(line.code());
        }
    }

    private void hydration(VisitLine line, PayerTerms terms, Edits edits) {
        Role role = edits.tables().roleOf(line.code());
        boolean hydration = role == Role.HYDRATION_FIRST_HOUR || role == Role.HYDRATION_EXTRA_HOUR;
        if (!hydration || !terms.limitsHydration()) {
            return;
        }
        List<String> diagnoses = diagnoses(line);
        boolean accepted = diagnoses.stream().anyMatch(code -> accepted(terms.hydration(code)));
        if (!accepted) {
            look.find(
                    Edit.HYDRATION_DIAGNOSIS,
                    line,
                    "%s for %s, for which the policy %s does not accept it"
                            .formatted(
                                    line.code(),
                                    diagnoses.isEmpty() ? "no diagnosis" : String.join(", ", diagnoses),
                                    terms.hydrationRows().get(0).policy()));
        }
    }

    /** A physician's line is for what it points to, a hospital's for any diagnosis of the claim. */
    private List<String> diagnoses(VisitLine line) {
        List<ClaimDiagnosis> all = look.claim().diagnoses();
        List<String> codes = new ArrayList<>();
        if (!look.professional()) {
            all.forEach(diagnosis -> codes.add(diagnosis.code()));
            return codes;
        }
        for (int pointer : line.line().pointers()) {
            if (pointer >= 1 && pointer <= all.size()) {
                codes.add(all.get(pointer - 1).code());
            }
        }
        return codes;
    }

    private static boolean accepted(@Nullable PolicyRow row) {
        return row != null && row.value().equals(PayerTerms.ACCEPTED);
    }
}
