package org.basilic.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.basilic.model.Setting;
import org.basilic.reference.DateRange;
import org.basilic.reference.PolicyLine;
import org.basilic.reference.PolicyQuestion;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.PolicyRowKind;
import org.jspecify.annotations.Nullable;

/** The rows in which two payer policies differ, whether they are their own or their ancestors'. */
public final class PolicyDifferences {

    /** The question whether a policy is Medicare's, which is asked of the policy itself. */
    public static final PolicyQuestion MEDICARE = new PolicyQuestion(PolicyRowKind.POLICY, "medicare");

    private final PolicyLine one;
    private final PolicyLine other;
    private final DateRange days;

    private PolicyDifferences(PolicyLine one, PolicyLine other, DateRange days) {
        this.one = one;
        this.other = other;
        this.days = days;
    }

    /**
     * Compares two policies.
     *
     * @param days the days to look at; those on which either policy is not in force are left out
     * @return by question, setting and day
     */
    public static List<PolicyDifference> between(PolicyLine one, PolicyLine other, DateRange days) {
        return new PolicyDifferences(one, other, days).found();
    }

    private List<PolicyDifference> found() {
        List<PolicyDifference> found = new ArrayList<>();
        NavigableSet<LocalDate> starts = starts();
        if (one.medicare() != other.medicare()) {
            found.addAll(stretches(MEDICARE, Setting.FACILITY, starts).stream()
                    .map(PolicyDifferences::inBothSettings)
                    .toList());
        }
        SortedSet<PolicyQuestion> questions = one.questions();
        questions.addAll(other.questions());
        for (PolicyQuestion question : questions) {
            Map<Setting, List<PolicyDifference>> there = new EnumMap<>(Setting.class);
            for (Setting setting : Setting.values()) {
                there.put(setting, stretches(question, setting, starts));
            }
            found.addAll(joined(there));
        }
        return found;
    }

    /** Returns the days on which some answer may begin or end. */
    private NavigableSet<LocalDate> starts() {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        starts.add(days.from());
        for (PolicyLine line : List.of(one, other)) {
            for (LocalDate day : line.changes()) {
                if (days.covers(day)) {
                    starts.add(day);
                }
            }
        }
        return starts;
    }

    private List<PolicyDifference> stretches(PolicyQuestion question, Setting setting, NavigableSet<LocalDate> starts) {
        List<PolicyDifference> stretches = new ArrayList<>();
        for (LocalDate start : starts) {
            if (!one.policy().inForce().covers(start)
                    || !other.policy().inForce().covers(start)) {
                continue;
            }
            PolicyRow mine = answer(one, question, setting, start);
            PolicyRow its = answer(other, question, setting, start);
            if (sameAnswer(mine, its)) {
                continue;
            }
            LocalDate next = starts.higher(start);
            DateRange range = new DateRange(start, next == null ? days.to() : next);
            PolicyDifference stretch = new PolicyDifference(question, setting, range, mine, its);
            int last = stretches.size() - 1;
            if (last >= 0 && continues(stretches.get(last), stretch)) {
                DateRange longer = new DateRange(stretches.get(last).days().from(), range.to());
                stretches.set(last, new PolicyDifference(question, setting, longer, mine, its));
            } else {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static @Nullable PolicyRow answer(
            PolicyLine line, PolicyQuestion question, Setting setting, LocalDate day) {
        if (!question.equals(MEDICARE)) {
            return line.answer(question, setting, day);
        }
        return new PolicyRow(
                line.policy().id(),
                MEDICARE.kind(),
                MEDICARE.subject(),
                null,
                line.medicare() ? "yes" : "no",
                line.policy().inForce(),
                "");
    }

    private static boolean sameAnswer(@Nullable PolicyRow mine, @Nullable PolicyRow its) {
        if (mine == null || its == null) {
            return mine == null && its == null;
        }
        return mine.value().equals(its.value());
    }

    private static boolean continues(PolicyDifference earlier, PolicyDifference later) {
        return later.days().from().equals(earlier.days().to())
                && Objects.equals(earlier.one(), later.one())
                && Objects.equals(earlier.other(), later.other());
    }

    /** Returns what differs in one setting or the other, and as one what differs alike in both. */
    private static List<PolicyDifference> joined(Map<Setting, List<PolicyDifference>> there) {
        List<PolicyDifference> joined = new ArrayList<>();
        List<PolicyDifference> professional =
                new ArrayList<>(there.getOrDefault(Setting.PROFESSIONAL, List.of()).stream()
                        .map(PolicyDifferences::inBothSettings)
                        .toList());
        for (PolicyDifference difference : there.getOrDefault(Setting.FACILITY, List.of())) {
            PolicyDifference both = inBothSettings(difference);
            joined.add(professional.remove(both) ? both : difference);
        }
        for (PolicyDifference difference : there.getOrDefault(Setting.PROFESSIONAL, List.of())) {
            if (professional.contains(inBothSettings(difference))) {
                joined.add(difference);
            }
        }
        return joined;
    }

    private static PolicyDifference inBothSettings(PolicyDifference difference) {
        return new PolicyDifference(
                difference.question(), null, difference.days(), difference.one(), difference.other());
    }
}
