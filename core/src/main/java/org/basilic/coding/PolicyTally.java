package org.basilic.coding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.comparison.LineChange;
import org.basilic.reference.PolicyQuestion;

/** What a comparison of two policies came to over many encounters. It holds numbers alone, however many there are. */
public final class PolicyTally {

    /**
     * What one answer does.
     *
     * @param encounters that it changes
     * @param lines that it makes differ alone
     * @param findings that it makes come or go alone
     */
    public record Count(int encounters, int lines, int findings) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(encounters + other.encounters, lines + other.lines, findings + other.findings);
        }
    }

    private final Map<PolicyQuestion, Count> byAnswer = new LinkedHashMap<>();
    private Count together = Count.NONE;
    private int encounters;
    private int changed;
    private int added;
    private int gone;
    private int altered;
    private int findings;

    /**
     * Begins to count.
     *
     * @param answers those in which the policies differ, in the order in which they are to be told
     */
    public PolicyTally(List<PolicyQuestion> answers) {
        answers.forEach(answer -> byAnswer.put(answer, Count.NONE));
    }

    /** Counts one encounter. */
    public void add(ComparedEncounter compared) {
        encounters++;
        if (!compared.changed()) {
            return;
        }
        changed++;
        findings += compared.findings().size();
        Set<PolicyQuestion> answers = new TreeSet<>();
        Count several = Count.NONE;
        for (PolicyEffect effect : compared.lines()) {
            count(effect.line().changes());
            Count line = new Count(0, 1, 0);
            effect.alone().forEach(answer -> plus(answer, line));
            answers.addAll(effect.alone());
            several = effect.together() ? several.plus(line) : several;
        }
        for (FindingEffect effect : compared.findings()) {
            Count finding = new Count(0, 0, 1);
            effect.alone().forEach(answer -> plus(answer, finding));
            answers.addAll(effect.alone());
            several = effect.alone().isEmpty() ? several.plus(finding) : several;
        }
        answers.forEach(answer -> plus(answer, new Count(1, 0, 0)));
        if (!several.equals(Count.NONE)) {
            together = together.plus(several).plus(new Count(1, 0, 0));
        }
    }

    /** Returns how many encounters were compared. */
    public int encounters() {
        return encounters;
    }

    /** Returns in how many of them something differs. */
    public int changed() {
        return changed;
    }

    /** Returns how many lines only the second policy has. */
    public int added() {
        return added;
    }

    /** Returns how many lines only the first policy has. */
    public int gone() {
        return gone;
    }

    /** Returns how many lines both have, but not alike. */
    public int altered() {
        return altered;
    }

    /** Returns how many findings only one of the two has. */
    public int findings() {
        return findings;
    }

    /**
     * Returns what each answer does. A line that several answers each make differ counts for each of them, so the lines of
     * all of them may be more than those that differ.
     */
    public Map<PolicyQuestion, Count> byAnswer() {
        return Collections.unmodifiableMap(byAnswer);
    }

    /** Returns what only several answers together do. */
    public Count together() {
        return together;
    }

    private void plus(PolicyQuestion answer, Count count) {
        byAnswer.merge(answer, count, Count::plus);
    }

    private void count(Set<LineChange> changes) {
        if (changes.contains(LineChange.ADDED)) {
            added++;
        } else if (changes.contains(LineChange.GONE)) {
            gone++;
        } else {
            altered++;
        }
    }
}
