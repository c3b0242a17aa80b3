package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.DateSpan;
import org.basilic.result.CodedLine;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/** The charge behind a line: what, how much, for which diagnoses, and by which rules. */
final class ChargeItemJson {

    private final ClaimedVisit visit;
    private final VisitEntries entries;
    private final FhirJson out;

    ChargeItemJson(ClaimedVisit visit, VisitEntries entries, FhirJson out) {
        this.visit = visit;
        this.entries = entries;
        this.out = out;
    }

    /** Returns the ids of the rules by which lines stand, each once, in the order of the reasons. */
    static List<String> rules(List<Optional<CodedLine>> lines) {
        Set<String> ids = new LinkedHashSet<>();
        for (Optional<CodedLine> line : lines) {
            line.ifPresent(one -> one.because()
                    .forEach(reason -> ids.add(CodeUri.RULE + reason.rule().id())));
        }
        return List.copyOf(ids);
    }

    void write(Claim claim, ClaimLine line, @Nullable CodedLine coded) throws IOException {
        if (line.control() != null) {
            out.identifier(CodeUri.LINE_NUMBER, line.control());
        }
        out.texts("definitionCanonical", rules(List.of(Optional.ofNullable(coded))));
        out.text("status", "8".equals(claim.frequency()) ? "not-billable" : "billable");
        code(line);
        out.reference("subject", entries.patient(claim));
        out.reference("context", entries.encounter());
        DateSpan service = line.service();
        if (service != null && service.oneDay()) {
            out.text("occurrenceDateTime", service.from().toString());
        } else if (service != null) {
            Days.period("occurrencePeriod", service, out);
        }
        if (!claim.billing().party().person()) {
            out.reference("performingOrganization", entries.provider(claim));
        }
        BigDecimal units = line.units();
        if (units != null) {
            out.object("quantity", () -> out.number("value", units));
        }
        if (line.charge() != null) {
            out.money("priceOverride", line.charge());
        }
        out.concepts("reason", diagnoses(claim, line, coded));
        if (line.product() != null) {
            out.concept(
                    "productCodeableConcept",
                    new Coding(CodeUri.NDC, line.product().ndc()));
        }
        out.only("account", () -> {
            out.text("type", "Account");
            out.object("identifier", () -> out.identifierProperties(CodeUri.ACCOUNT, visit.account()));
        });
        if (coded != null) {
            notes(coded.because());
            out.all("supportingInformation", coded.administrations(), administration -> {
                out.text("type", "MedicationAdministration");
                out.object("identifier", () -> out.identifierProperties(CodeUri.ADMINISTRATION, administration));
            });
        }
    }

    /** Writes the code; its modifiers, for which a charge has no place, stand in the words. */
    private void code(ClaimLine line) throws IOException {
        if (line.code() != null) {
            List<String> words = new ArrayList<>(List.of(line.code()));
            words.addAll(line.modifiers());
            out.concept("code", Coding.procedure(line.code()), String.join("-", words));
        } else {
            out.concept("code", new Coding(CodeUri.REVENUE, line.revenue() == null ? "" : line.revenue()));
        }
    }

    private void notes(List<Reason> reasons) throws IOException {
        out.all("note", reasons, reason -> out.text("text", reason.rule().id() + ": " + reason.inWords()));
    }

    /** Returns the diagnoses that a line points to; an institutional line points by its coded line. */
    private List<Coding> diagnoses(Claim claim, ClaimLine line, @Nullable CodedLine coded) {
        List<Coding> pointed = new ArrayList<>();
        List<ClaimDiagnosis> diagnoses = claim.diagnoses();
        for (int pointer : line.pointers()) {
            pointed.add(Coding.diagnosis(diagnoses.get(pointer - 1).code()));
        }
        if (line.pointers().isEmpty() && coded != null) {
            for (int pointer : coded.diagnosisPointers()) {
                pointed.add(Coding.diagnosis(
                        visit.encounter().diagnoses().get(pointer - 1).code()));
            }
        }
        return pointed;
    }
}
