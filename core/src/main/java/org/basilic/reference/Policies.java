package org.basilic.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The payer policies of one edition, those of a site among them. Every parent is there, and none is its own ancestor. */
public final class Policies {

    private final Map<String, Policy> byId;

    private Policies(Map<String, Policy> byId) {
        this.byId = byId;
    }

    /**
     * Gathers policies; of two with one id the later counts.
     *
     * @throws MalformedTableException if a parent is missing or a policy is its own ancestor; of all of them at once
     */
    static Policies of(Collection<Policy> all) {
        Map<String, Policy> byId = new LinkedHashMap<>();
        for (Policy policy : all) {
            byId.put(policy.id(), policy);
        }
        Policies policies = new Policies(byId);
        Set<String> problems = new LinkedHashSet<>();
        for (Policy policy : byId.values()) {
            String problem = policies.ancestorProblem(policy);
            if (problem != null) {
                problems.add(problem);
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedTableException(String.join("\n", problems));
        }
        return policies;
    }

    /** Returns these policies, with others added or in the place of those of the same id. */
    Policies and(Collection<Policy> others) {
        List<Policy> all = new ArrayList<>(byId.values());
        all.addAll(others);
        return of(all);
    }

    /** Returns every policy, the national one first. */
    public List<Policy> all() {
        return List.copyOf(byId.values());
    }

    /** Returns the policy of this id, or null when there is none. */
    public @Nullable Policy named(String id) {
        return byId.get(id);
    }

    /** Whether there is a policy of this id. */
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Returns the policy that applies where the payer has none of its own. */
    public String national() {
        return byId.keySet().iterator().next();
    }

    /** Returns a policy and its ancestors, the farthest first; none when there is no such policy. */
    public List<Policy> lineOf(String id) {
        List<Policy> line = new ArrayList<>();
        Policy policy = byId.get(id);
        while (policy != null) {
            line.add(0, policy);
            policy = policy.parent() == null ? null : byId.get(policy.parent());
        }
        return line;
    }

    /**
     * Returns a policy and its ancestors to be asked together.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public PolicyLine line(String id) {
        List<Policy> line = lineOf(id);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("no such policy: " + id);
        }
        return new PolicyLine(line);
    }

    private @Nullable String ancestorProblem(Policy policy) {
        Set<String> line = new LinkedHashSet<>();
        Policy at = policy;
        while (at != null) {
            if (!line.add(at.id())) {
                return policy.parentAt() + ": the policy is its own ancestor: " + String.join(" -> ", line) + " -> "
                        + at.id() + "; a parent must be another policy that does not lead back here";
            }
            String parent = at.parent();
            if (parent == null) {
                return null;
            }
            Policy next = byId.get(parent);
            if (next == null) {
                return at.parentAt() + ": there is no policy '" + parent + "' to be the parent; there are "
                        + String.join(", ", byId.keySet());
            }
            at = next;
        }
        return null;
    }
}
