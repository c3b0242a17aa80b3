package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.claim.Registration;
import org.basilic.claim.edit.ClaimEdits;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.ScrubTerms;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.Made;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;

/**
 * What the engine codes under Medicare without an error of its own, clean visits among it, is a claim on which the edits find no
 * error either.
 */
class ScrubbedClaimsTest {

    private static final int CLAIMS = Integer.getInteger("basilic.properties", 1_000);
    private static final int SHOWN = 20;
    private static final Coder CODER = Coder.standard();
    private static final Request MEDICARE = new Request("medicare", Map.of(), Explain.NONE, false);
    private static final ClaimMaking MAKING = new ClaimMaking(ASite.standard());
    private static final ClaimEdits EDITS = new ClaimEdits(Reference.builtIn());
    private static final ScrubTerms TERMS = new ScrubTerms("medicare", ASite.standard(), null);

    @Test
    void aVisitWithoutAnErrorMakesClaimsWithoutOne() {
        List<String> errors = new ArrayList<>();
        int claims = 0;
        for (long seed = 1; claims < CLAIMS; seed++) {
            Encounter encounter = RandomClaims.encounter(seed);
            CodedEncounter coded = CODER.code(encounter, MEDICARE);
            if (coded.status() == Status.BLOCKED || faulty(coded)) {
                continue;
            }
            Registration registration = RandomRegistrations.of(seed, encounter);
            Made made = MAKING.make(encounter, coded, registration);
            if (made.claims().isEmpty()) {
                continue;
            }
            claims += made.claims().size();
            for (Scrubbed scrubbed : EDITS.scrub(made.claims(), TERMS)) {
                for (ClaimFinding finding : scrubbed.findings()) {
                    if (finding.severity() == Severity.ERROR) {
                        errors.add("seed %d: %s %s".formatted(seed, finding.edit(), finding.message()));
                    }
                }
            }
        }

        assertThat(errors.stream().limit(SHOWN)).as("%d errors", errors.size()).isEmpty();
    }

    private static boolean faulty(CodedEncounter coded) {
        return coded.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void theEditsSayTheSameOfTheSameClaims() {
        Map<String, Integer> first = counted();

        assertThat(first).isNotEmpty();
        assertThat(counted()).isEqualTo(first);
    }

    private static Map<String, Integer> counted() {
        Map<String, Integer> counted = new TreeMap<>();
        for (long seed = 1; seed <= 60; seed++) {
            for (Scrubbed scrubbed : EDITS.scrub(RandomClaims.of(seed).claims(), ScrubTerms.NONE)) {
                new TreeSet<>(scrubbed.findings().stream()
                                .map(ClaimFinding::edit)
                                .toList())
                        .forEach(edit -> counted.merge(edit, 1, Integer::sum));
            }
        }
        return counted;
    }
}
