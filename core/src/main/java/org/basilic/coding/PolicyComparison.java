package org.basilic.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.comparison.FindingDifferences;
import org.basilic.comparison.LineDifference;
import org.basilic.comparison.LineDifferences;
import org.basilic.comparison.PolicyDifference;
import org.basilic.comparison.PolicyDifferences;
import org.basilic.model.Encounter;
import org.basilic.reference.DateRange;
import org.basilic.reference.Policy;
import org.basilic.reference.PolicyLine;
import org.basilic.reference.PolicyQuestion;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.PolicyRowKind;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The effect of one policy instead of another on encounters, answer by answer. Each answer in which the two differ is tried
 * alone: the first policy with that one answer of the second. Safe for many threads.
 */
public final class PolicyComparison {

    /** The subject of a list that answers as a whole. */
    public static final String WHOLE = "*";

    /** What differs between the first policy and the first policy with one answer of the second. */
    private record Tried(PolicyQuestion answer, List<LineDifference> lines, FindingDifferences findings) {}

    private final PolicyLine one;
    private final PolicyLine other;
    private final Map<PolicyQuestion, Policy> trials = new LinkedHashMap<>();
    private final Coder coder;

    /**
     * Makes the comparison of two policies.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public PolicyComparison(Reference reference, String one, String other) {
        this.one = reference.policies().line(one);
        this.other = reference.policies().line(other);
        DateRange days = new DateRange(reference.coversFrom(), reference.coversTo());
        for (PolicyQuestion answer : answers(PolicyDifferences.between(this.one, this.other, days))) {
            trials.put(answer, trial(answer));
        }
        coder = new Coder(reference.trying(trials.values()));
    }

    /** Returns the id of the first policy. */
    public String one() {
        return one.policy().id();
    }

    /** Returns the id of the second policy. */
    public String other() {
        return other.policy().id();
    }

    /**
     * Returns the answers in which the two differ on some day, in order. The diagnoses for hydration are one answer, with
     * {@link #WHOLE} as its subject: one of them alone would refuse all others.
     */
    public List<PolicyQuestion> answers() {
        return List.copyOf(trials.keySet());
    }

    /**
     * Compares one encounter that {@link EncounterCheck} finds no problem in.
     *
     * @throws org.basilic.reference.NotInForceException if a policy is not in force on its day
     */
    public ComparedEncounter compare(Encounter encounter) {
        CodedEncounter first = code(encounter, one());
        CodedEncounter second = code(encounter, other());
        List<LineDifference> lines =
                LineDifferences.between(first.lines(), second.lines()).found();
        FindingDifferences findings = FindingDifferences.acrossPolicies(first.findings(), second.findings());
        if (lines.isEmpty() && findings.none()) {
            return new ComparedEncounter(first, second, List.of(), List.of());
        }
        List<Tried> tried = new ArrayList<>();
        for (Map.Entry<PolicyQuestion, Policy> trial : trials.entrySet()) {
            CodedEncounter result = code(encounter, trial.getValue().id());
            tried.add(new Tried(
                    trial.getKey(),
                    LineDifferences.between(first.lines(), result.lines()).found(),
                    FindingDifferences.acrossPolicies(first.findings(), result.findings())));
        }
        List<FindingEffect> effects = new ArrayList<>();
        findings.gone().forEach(gone -> effects.add(effect(gone, false, tried)));
        findings.added().forEach(added -> effects.add(effect(added, true, tried)));
        return new ComparedEncounter(first, second, effects(lines, tried), effects);
    }

    private CodedEncounter code(Encounter encounter, String policy) {
        return coder.code(encounter, new Request(policy, Map.of(), Explain.LINES, false));
    }

    private static Set<PolicyQuestion> answers(List<PolicyDifference> differences) {
        Set<PolicyQuestion> answers = new TreeSet<>();
        for (PolicyDifference difference : differences) {
            answers.add(answer(difference.question()));
        }
        return answers;
    }

    private static PolicyQuestion answer(PolicyQuestion question) {
        return question.kind() == PolicyRowKind.HYDRATION_DIAGNOSIS
                ? new PolicyQuestion(question.kind(), WHOLE)
                : question;
    }

    /** Makes the first policy with one answer of the second: without a parent, all rows of its ancestors among its own. */
    private Policy trial(PolicyQuestion answer) {
        List<PolicyRow> rows = new ArrayList<>();
        for (PolicyQuestion question : one.questions()) {
            if (!answer(question).equals(answer)) {
                rows.addAll(one.rows(question));
            }
        }
        for (PolicyQuestion question : other.questions()) {
            if (answer(question).equals(answer)) {
                rows.addAll(other.rows(question));
            }
        }
        // A blank is in the id of no file, so that none is hidden.
        return new Policy(
                one.policy().id() + " with " + answer,
                one.policy().label(),
                null,
                one.policy().parentAt(),
                answer.equals(PolicyDifferences.MEDICARE) ? other.medicare() : one.medicare(),
                one.policy().inForce(),
                rows,
                false);
    }

    private static List<PolicyEffect> effects(List<LineDifference> lines, List<Tried> tried) {
        List<List<PolicyQuestion>> alone = new ArrayList<>();
        lines.forEach(line -> alone.add(new ArrayList<>()));
        for (Tried one : tried) {
            List<LineDifference> left = new ArrayList<>(one.lines());
            for (int i = 0; i < lines.size(); i++) {
                if (takeSame(lines.get(i), left)) {
                    alone.get(i).add(one.answer());
                }
            }
        }
        List<PolicyEffect> effects = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineDifference line = lines.get(i);
            List<PolicyQuestion> involved = alone.get(i).isEmpty() ? involved(line, tried) : List.of();
            effects.add(new PolicyEffect(line, alone.get(i), involved));
        }
        return effects;
    }

    private static boolean takeSame(LineDifference line, List<LineDifference> left) {
        for (int i = 0; i < left.size(); i++) {
            LineDifference tried = left.get(i);
            if (Objects.equals(line.before(), tried.before()) && sameOnClaim(line.after(), tried.after())) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean sameOnClaim(@Nullable CodedLine one, @Nullable CodedLine other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.code().equals(other.code()) && new LineDifference(one, other).none();
    }

    private static List<PolicyQuestion> involved(LineDifference line, List<Tried> tried) {
        List<PolicyQuestion> involved = new ArrayList<>();
        for (Tried one : tried) {
            for (LineDifference touched : one.lines()) {
                if (touched.line().code().equals(line.line().code())) {
                    involved.add(one.answer());
                    break;
                }
            }
        }
        return involved;
    }

    private static FindingEffect effect(Finding finding, boolean added, List<Tried> tried) {
        List<PolicyQuestion> alone = new ArrayList<>();
        for (Tried one : tried) {
            List<Finding> there =
                    added ? one.findings().added() : one.findings().gone();
            if (there.stream().anyMatch(each -> FindingDifferences.alike(each, finding))) {
                alone.add(one.answer());
            }
        }
        return new FindingEffect(finding, added, alone);
    }
}
