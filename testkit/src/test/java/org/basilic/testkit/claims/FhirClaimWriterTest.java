package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.fhir.claims.FhirClaimWriter;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.formats.json.Layout;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** The bundles say what the claims say, each fact in its place. */
class FhirClaimWriterTest {

    private static final int COUNT = 100;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00.5Z"), ZoneOffset.UTC);
    private static final FhirContext R4 = FhirContext.forR4();
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern SYSTEM = Pattern.compile("\"system\":\"([^\"]+)\"");

    /** Those of the table of code systems, HL7's own, and ours where nobody has published one. */
    private static final Pattern KNOWN = Pattern.compile("http://www\\.ama-assn\\.org/go/cpt"
            + "|https://www\\.cms\\.gov/Medicare/Coding/HCPCSReleaseCodeSets"
            + "|http://hl7\\.org/fhir/sid/(ndc|icd-10-cm|us-npi)"
            + "|http://unitsofmeasure\\.org|urn:iso:std:iso:4217|urn:oid:2\\.16\\.840\\.1\\.113883\\.4\\.4"
            + "|https://www\\.nubc\\.org/CodeSystem/[A-Za-z]+"
            + "|https://www\\.cms\\.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
            + "|http://nucc\\.org/provider-taxonomy"
            + "|http://terminology\\.hl7\\.org/CodeSystem/[A-Za-z0-9-]+"
            + "|urn:basilic:[a-z0-9-]+|phone");

    @Test
    void theSameVisitIsAlwaysTheSameBytes() throws IOException {
        for (long seed = 1; seed <= COUNT; seed++) {
            ClaimedVisit visit = visit(seed);

            assertThat(json(visit)).as("seed %d", seed).isEqualTo(json(visit)).endsWith("}\n");
        }
    }

    @Test
    void everyReferenceFindsItsResource() throws IOException {
        for (long seed = 1; seed <= COUNT; seed++) {
            String json = json(visit(seed));
            Set<String> there = new HashSet<>();
            for (Bundle.BundleEntryComponent entry : bundle(json).getEntry()) {
                assertThat(there.add(entry.getFullUrl()))
                        .as("seed %d: %s", seed, entry.getFullUrl())
                        .isTrue();
            }
            Matcher reference = REFERENCE.matcher(json);
            int found = 0;
            while (reference.find()) {
                found++;
                assertThat(there).as("seed %d", seed).contains(reference.group(1));
            }
            assertThat(found).isGreaterThan(10);
        }
    }

    @Test
    void codeSystemsAreExactlyThoseOfTheTable() throws IOException {
        for (long seed = 1; seed <= COUNT; seed++) {
            Matcher system = SYSTEM.matcher(json(visit(seed)));
            while (system.find()) {
                assertThat(system.group(1)).as("seed %d", seed).matches(KNOWN);
            }
        }
    }

    @Test
    void aClaimSaysWhatOursSays() throws IOException {
        for (long seed = 1; seed <= COUNT; seed++) {
            ClaimedVisit visit = visit(seed);
            List<Claim> claims = all(json(visit), Claim.class);

            assertThat(claims).as("seed %d", seed).hasSameSizeAs(visit.claims());
            for (int i = 0; i < claims.size(); i++) {
                same(claims.get(i), visit.claims().get(i), "seed " + seed);
            }
        }
    }

    private static void same(Claim read, org.basilic.claim.Claim ours, String where) {
        assertThat(read.getIdentifierFirstRep().getValue()).as(where).isEqualTo(ours.number());
        assertThat(read.getType().getCodingFirstRep().getCode())
                .as(where)
                .isEqualToIgnoringCase(ours.form().name());
        assertThat(read.getTotal().getValue()).as(where).isEqualByComparingTo(ours.total());
        assertThat(read.getDiagnosis().stream()
                        .map(one -> code(one.getDiagnosisCodeableConcept()).replace(".", "")))
                .as(where)
                .isEqualTo(ours.diagnoses().stream().map(ClaimDiagnosis::code).toList());
        assertThat(read.getItem()).as(where).hasSameSizeAs(ours.lines());
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < ours.lines().size(); i++) {
            Claim.ItemComponent item = read.getItem().get(i);
            ClaimLine line = ours.lines().get(i);
            assertThat(code(item.getProductOrService())).as(where).isEqualTo(line.code());
            assertThat(item.getModifier().stream().map(FhirClaimWriterTest::code))
                    .as(where)
                    .isEqualTo(line.modifiers());
            assertThat(item.getQuantity().getValue()).as(where).isEqualByComparingTo(line.units());
            assertThat(item.getNet().getValue()).as(where).isEqualByComparingTo(line.charge());
            assertThat(item.getDiagnosisSequence().stream().map(one -> one.getValue()))
                    .as(where)
                    .isEqualTo(line.pointers());
            assertThat(item.getServicedDateType().getValueAsString())
                    .as(where)
                    .isEqualTo(String.valueOf(
                            Objects.requireNonNull(line.service()).from()));
            assertThat(code(item.getRevenue())).as(where).isEqualTo(line.revenue());
            if (item.hasUnitPrice()) {
                assertThat(item.getUnitPrice().getValue().multiply(line.units()))
                        .as(where)
                        .isEqualByComparingTo(line.charge());
            }
            if (line.product() != null) {
                Coding ndc = item.getDetailFirstRep().getProductOrService().getCodingFirstRep();
                assertThat(ndc.getSystem()).as(where).isEqualTo("http://hl7.org/fhir/sid/ndc");
                assertThat(ndc.getCode()).as(where).isEqualTo(line.product().ndc());
            }
            sum = sum.add(item.getNet().getValue());
        }
        assertThat(sum).as(where).isEqualByComparingTo(read.getTotal().getValue());
    }

    @Test
    void everyLineHasItsCharge() throws IOException {
        for (long seed = 1; seed <= COUNT; seed++) {
            ClaimedVisit visit = visit(seed);
            List<ChargeItem> charges = all(json(visit), ChargeItem.class);
            List<ClaimLine> lines = visit.claims().stream()
                    .flatMap(claim -> claim.lines().stream())
                    .toList();

            assertThat(charges).as("seed %d", seed).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                ChargeItem charge = charges.get(i);
                assertThat(charge.getIdentifierFirstRep().getValue())
                        .as("seed %d", seed)
                        .isEqualTo(lines.get(i).control());
                assertThat(charge.getDefinitionCanonical())
                        .as("seed %d, line %d", seed, i)
                        .isNotEmpty()
                        .allMatch(one -> one.getValue().startsWith("urn:basilic:rule:"));
                assertThat(charge.getStatus().toCode())
                        .as("seed %d", seed)
                        .isEqualTo(visit.isVoid() ? "not-billable" : "billable");
            }
        }
    }

    @Test
    void provenanceTellsProgramInputRulesAndTables() throws IOException, NoSuchAlgorithmException {
        ClaimedVisit visit = visit(1);
        String json = json(visit);
        Provenance provenance = all(json, Provenance.class).get(0);
        List<String> used = new ArrayList<>();
        for (Provenance.ProvenanceEntityComponent entity : provenance.getEntity()) {
            used.add(entity.getWhat().getIdentifier().getSystem() + " "
                    + entity.getWhat().getIdentifier().getValue());
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        new EncounterWriter().writeAlone(visit.encounter(), record);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record.toByteArray()));

        assertThat(used)
                .containsExactly(
                        "urn:basilic:sha-256 " + digest,
                        "urn:basilic:rulebook " + visit.coded().rulebook(),
                        "urn:basilic:tables " + visit.coded().referenceData());
        assertThat(provenance.getRecordedElement().getValueAsString()).isEqualTo("2026-11-29T12:00:00Z");
        assertThat(provenance.getPolicy().get(0).getValue())
                .isEqualTo("urn:basilic:policy:" + visit.coded().policy());
        assertThat(provenance.getTarget())
                .hasSize(all(json, Claim.class).size()
                        + all(json, ChargeItem.class).size());
        assertThat(json).contains("\"version\":[{\"value\":\"0.1.0\"}]");
    }

    @Test
    void aVisitWithoutClaimsIsNotWritten() throws IOException {
        ClaimedVisit visit = visit(1);

        assertThat(json(new ClaimedVisit(visit.encounter(), visit.coded(), visit.registration(), List.of())))
                .isEmpty();
    }

    private static ClaimedVisit visit(long seed) {
        return Codings.visit(RandomClaims.of(seed));
    }

    private static String json(ClaimedVisit visit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FhirClaimWriter("0.1.0", CLOCK, Layout.LINE).write(visit, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Bundle bundle(String json) {
        return R4.newJsonParser().parseResource(Bundle.class, json);
    }

    private static <T extends Resource> List<T> all(String json, Class<T> type) {
        return bundle(json).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }
}
