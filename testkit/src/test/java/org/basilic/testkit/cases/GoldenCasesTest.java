package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.coding.Rulebook;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.basilic.result.CodedEncounter;
import org.junit.jupiter.api.Test;

/** The cases of the folder {@code cases}, run as everybody runs them. */
class GoldenCasesTest {

    private static final Reference REFERENCE = Reference.builtIn().with(examplePlan());
    private static final Coder CODER = new Coder(REFERENCE);
    private static final EncounterCheck CHECK = new EncounterCheck(REFERENCE);
    /** Rules that decide only with tables that a site has imported, which no case has. */
    private static final Set<String> OF_IMPORTED_TABLES = Set.of("NDC-02");

    private static final CaseRunner RUNNER = new CaseRunner(CODER, CHECK, true);

    @Test
    void everyCasePasses() {
        List<CheckedCase> checked = CaseCheck.check(List.of(Checkout.cases()), REFERENCE, Request.standard());

        assertThat(checked.stream().filter(one -> !one.differences().isEmpty()).map(CheckedCase::inWords))
                .isEmpty();
        assertThat(CaseReport.of(checked).passed()).isPositive();
    }

    @Test
    void everyCaseOfTheExamplePlanPasses() throws IOException, MalformedCaseException {
        for (Path file : CaseCheck.files(Checkout.examplePolicies().resolve("cases"))) {
            CaseOutcome outcome = RUNNER.run(CaseReader.read(file));

            assertThat(outcome.passed()).as(outcome.inWords()).isTrue();
        }
    }

    @Test
    void everyRuleThatACaseShowsSpeaksInIt() throws IOException, MalformedCaseException {
        List<String> silent = new ArrayList<>();
        for (Path file : allCases()) {
            GoldenCase golden = CaseReader.read(file);
            if (RUNNER.run(golden).verdict() == Verdict.NOT_JUDGED) {
                continue;
            }
            CodedEncounter coded =
                    CODER.code(golden.encounter(), new Request(null, golden.switches(), Explain.ALL, false));
            Set<String> speaking = new HashSet<>();
            CaseRunner.reasons(coded)
                    .forEach(reason -> speaking.add(reason.rule().id()));
            golden.shows().stream()
                    .filter(rule -> !speaking.contains(rule))
                    .forEach(rule -> silent.add(rule + " in " + file));
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void everyRuleHasACaseInWhichItDecidesAndOneInWhichItDoesNot() throws IOException, MalformedCaseException {
        Set<String> rules = new TreeSet<>();
        Rulebook.cards().forEach(card -> rules.add(card.id()));
        Set<String> deciding = new TreeSet<>();
        Set<String> leavingAlone = new TreeSet<>();
        for (Path file : allCases()) {
            GoldenCase golden = CaseReader.read(file);
            leavingAlone.addAll(golden.leavesAlone());
            if (RUNNER.run(golden).verdict() != Verdict.NOT_JUDGED) {
                deciding.addAll(golden.shows());
            }
        }

        assertThat(leavingAlone).isEqualTo(rules);
        rules.removeAll(OF_IMPORTED_TABLES);
        assertThat(deciding).isEqualTo(rules);
    }

    private static List<Path> allCases() throws IOException {
        List<Path> all = new ArrayList<>(CaseCheck.files(Checkout.cases()));
        all.addAll(CaseCheck.files(Checkout.examplePolicies().resolve("cases")));
        return all;
    }

    private static SitePolicies examplePlan() {
        try {
            String text = Files.readString(Checkout.examplePolicies().resolve("example-plan.csv"));
            return new SitePolicies(Map.of("example-plan.csv", text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPublishedCaseHasItsTwin() throws IOException, MalformedCaseException {
        Path published = Checkout.published();
        assumeTrue(Files.exists(published), "the published cases are not beside this checkout");
        Map<String, GoldenCase> twins = new HashMap<>();
        for (Path file : CaseCheck.files(Checkout.cases().resolve("published"))) {
            GoldenCase golden = CaseReader.read(file);
            twins.put(golden.encounter().id(), golden);
        }
        PublishedCaseReader reader = new PublishedCaseReader(CHECK);
        List<String> seen = new ArrayList<>();
        for (String line : Files.readAllLines(published)) {
            GoldenCase original = reader.read(published + ":" + (seen.size() + 1), line);
            seen.add(original.encounter().id());
            GoldenCase twin =
                    Objects.requireNonNull(twins.get(original.encounter().id()), original.place());
            assertThat(twin.encounter()).isEqualTo(original.encounter());
            assertThat(twin.switches()).isEqualTo(original.switches());
            assertThat(twin.scope()).isEqualTo(original.scope());
            assertThat(twin.standing()).isEqualTo(original.standing());
            assertThat(twin.lines()).isEqualTo(original.lines());
            assertThat(twin.absent()).isEqualTo(original.absent());
            assertThat(twin.printed()).isEqualTo(original.printed());
        }
        assertThat(twins.keySet()).containsExactlyInAnyOrderElementsOf(seen);
    }
}
