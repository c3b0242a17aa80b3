package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** A payer policy and its ancestors, asked together: of several rows that would answer, that of the nearest does. */
public final class PolicyLine {

    private final Policy policy;
    private final boolean medicare;
    private final Map<PolicyQuestion, List<PolicyRow>> rows = new HashMap<>();
    private final SortedSet<LocalDate> changes = new TreeSet<>();

    /**
     * Takes a policy and its ancestors.
     *
     * @param line the farthest first, the policy itself last
     */
    PolicyLine(List<Policy> line) {
        boolean ofMedicare = false;
        for (Policy each : line) {
            ofMedicare = each.medicare() == null ? ofMedicare : each.medicare();
            for (PolicyRow row : each.rows()) {
                rows.computeIfAbsent(PolicyQuestion.of(row), question -> new ArrayList<>())
                        .add(row);
                add(row.inForce());
            }
        }
        policy = line.get(line.size() - 1);
        medicare = ofMedicare;
        add(policy.inForce());
    }

    /** Returns the policy itself. */
    public Policy policy() {
        return policy;
    }

    /** Whether Medicare's own rules on modifiers and hospital codes apply. */
    public boolean medicare() {
        return medicare;
    }

    /** Returns everything that some row answers, in order. */
    public SortedSet<PolicyQuestion> questions() {
        return new TreeSet<>(rows.keySet());
    }

    /** Returns every row about a question, whatever its days, those of the farthest ancestor first. */
    public List<PolicyRow> rows(PolicyQuestion question) {
        return Collections.unmodifiableList(rows.getOrDefault(question, List.of()));
    }

    /** Returns the days on which some row, or the policy itself, begins or ends, in order. */
    public SortedSet<LocalDate> changes() {
        return Collections.unmodifiableSortedSet(changes);
    }

    /** Returns the row that answers on a day, or null when none does. */
    public @Nullable PolicyRow answer(PolicyQuestion question, Setting setting, LocalDate day) {
        PolicyRow nearest = null;
        for (PolicyRow row : rows(question)) {
            if (row.appliesTo(setting) && row.inForce().covers(day)) {
                nearest = row;
            }
        }
        return nearest;
    }

    private void add(DateRange days) {
        changes.add(days.from());
        LocalDate to = days.to();
        if (to != null) {
            changes.add(to);
        }
    }
}
