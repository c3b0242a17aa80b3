package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.DrugClass;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** What one payer policy says in one setting on one day, its ancestors' rows among its own. Never changes. */
public final class PayerTerms {

    /** The value of a row whose diagnosis is accepted. */
    public static final String ACCEPTED = "accepted";

    private static final String ANY = "*";

    private record Key(PolicyRowKind kind, String subject) {}

    private final boolean medicare;
    private final Map<Key, PolicyRow> rows = new HashMap<>();
    private final List<PolicyRow> hydrationDiagnoses = new ArrayList<>();
    private final boolean[] has = new boolean[PolicyRowKind.values().length];
    private final SwitchValues switches;

    /**
     * Picks the rows in force: of a policy and its ancestors the nearest answers.
     *
     * @param line the policy after its ancestors, the farthest first
     * @throws NotInForceException if a switch has no value that day
     */
    PayerTerms(List<Policy> line, Setting setting, LocalDate day, Map<Switch, Map<String, SwitchRow>> choices) {
        boolean ofMedicare = false;
        for (Policy policy : line) {
            ofMedicare = policy.medicare() == null ? ofMedicare : policy.medicare();
            for (PolicyRow row : policy.rows()) {
                if (row.appliesTo(setting) && row.inForce().covers(day)) {
                    rows.put(new Key(row.kind(), row.subject()), row);
                    has[row.kind().ordinal()] = true;
                }
            }
        }
        medicare = ofMedicare;
        for (PolicyRow row : rows.values()) {
            if (row.kind() == PolicyRowKind.HYDRATION_DIAGNOSIS) {
                hydrationDiagnoses.add(row);
            }
        }
        // The narrowest subject first: a code beneath a category, or within a range, may have an answer of its own.
        hydrationDiagnoses.sort((one, other) -> {
            int narrower = Integer.compare(depth(other), depth(one));
            return narrower != 0 ? narrower : one.subject().compareTo(other.subject());
        });
        switches = switchValues(line.get(line.size() - 1).id(), setting, day, choices);
    }

    /** Returns how far into the list of diagnoses a subject reaches: its length, or nothing for a range of categories. */
    private static int depth(PolicyRow row) {
        return row.subject().indexOf('-') < 0 ? row.subject().length() : 0;
    }

    /** Whether Medicare's own rules on modifiers and hospital codes apply. */
    public boolean medicare() {
        return medicare;
    }

    /** Returns the values of the switches. */
    public SwitchValues switches() {
        return switches;
    }

    /** Returns every row that answers, by kind and subject. */
    public List<PolicyRow> rows() {
        List<PolicyRow> all = new ArrayList<>(rows.values());
        all.sort((one, other) -> {
            int kinds = one.kind().compareTo(other.kind());
            return kinds != 0 ? kinds : one.subject().compareTo(other.subject());
        });
        return all;
    }

    /** Returns the row about a subject, or null when the policy says nothing of it. */
    public @Nullable PolicyRow row(PolicyRowKind kind, String subject) {
        return has[kind.ordinal()] ? rows.get(new Key(kind, subject)) : null;
    }

    /** Returns the row with the class that the payer takes a drug to be of, or null when the drug table decides. */
    public @Nullable PolicyRow drugClass(@Nullable String hcpcs) {
        return hcpcs == null ? null : row(PolicyRowKind.DRUG_CLASS, hcpcs);
    }

    /** Returns the class that a row of that kind names. */
    public static DrugClass drugClass(PolicyRow row) {
        for (DrugClass each : DrugClass.values()) {
            if (each.written().equals(row.value())) {
                return each;
            }
        }
        throw new IllegalArgumentException(row.value() + " is no class of drug");
    }

    /** Returns the row with the code for injections of a drug, or null when its class decides. */
    public @Nullable PolicyRow injection(@Nullable String hcpcs) {
        return hcpcs == null ? null : row(PolicyRowKind.INJECTION, hcpcs);
    }

    /** Returns the rows about diagnoses for hydration, the longest subject first. */
    public List<PolicyRow> hydrationRows() {
        return Collections.unmodifiableList(hydrationDiagnoses);
    }

    /** Whether hydration is accepted for some diagnoses only. */
    public boolean limitsHydration() {
        return !hydrationDiagnoses.isEmpty();
    }

    /**
     * Returns the row that answers for hydration under a diagnosis, or null when none names it, which means that it is not
     * accepted where some diagnoses are.
     *
     * @param diagnosis without its dot
     */
    public @Nullable PolicyRow hydration(String diagnosis) {
        for (PolicyRow row : hydrationDiagnoses) {
            if (DiagnosisPattern.of(row.subject()).matches(diagnosis)) {
                return row;
            }
        }
        return null;
    }

    /** Returns the row with the modifier that opens a pair, or null when the payer has no wish. */
    public @Nullable PolicyRow modifier(String column1, String column2) {
        if (!has[PolicyRowKind.MODIFIER.ordinal()]) {
            return null;
        }
        for (String first : List.of(column1, ANY)) {
            for (String second : List.of(column2, ANY)) {
                PolicyRow row = row(PolicyRowKind.MODIFIER, first + "/" + second);
                if (row != null) {
                    return row;
                }
            }
        }
        return null;
    }

    /** Whether there is any row of a kind. */
    public boolean has(PolicyRowKind kind) {
        return has[kind.ordinal()];
    }

    private SwitchValues switchValues(
            String policy, Setting setting, LocalDate day, Map<Switch, Map<String, SwitchRow>> choices) {
        Switch[] names = Switch.values();
        String[] chosen = new String[names.length];
        String[] sources = new String[names.length];
        for (Switch name : names) {
            PolicyRow row = row(PolicyRowKind.SWITCH, name.written());
            if (row == null) {
                String key = setting.written() + " " + name.written();
                throw new NotInForceException("policy " + policy, key, day);
            }
            chosen[name.ordinal()] = row.value();
            sources[name.ordinal()] = row.firstSource();
        }
        return new SwitchValues(chosen, sources, choices);
    }
}
