package org.basilic.cli.scrub;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.NotChecked;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.formats.x12.Fault;
import org.basilic.result.Severity;

/** What was found in a file, counted. Holds one entry for each edit, and a bounded number of things that were not looked at. */
final class Counts {

    /** The most things not looked at that are told one by one. */
    private static final int MOST = 200;

    private static final NotChecked FURTHER = new NotChecked("further codes", "see the claims one by one");

    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    private final Map<String, Long> edits = new TreeMap<>();
    private final Map<String, Map<NotChecked, Long>> notChecked = new TreeMap<>();
    private int gaps;
    private long claims;
    private long refused;
    private long faults;
    private boolean broken;

    void add(Scrubbed scrubbed, List<Fault> structure) {
        claims++;
        for (ClaimFinding finding : scrubbed.findings()) {
            severities.merge(finding.severity(), 1L, Long::sum);
            edits.merge(finding.edit(), 1L, Long::sum);
        }
        addFaults(structure);
        if (scrubbed.refused() || !structure.isEmpty()) {
            refused++;
        }
        scrubbed.notChecked().forEach(this::add);
    }

    void addFaults(List<Fault> structure) {
        faults += structure.size();
        structure.forEach(fault -> edits.merge(fault.id(), 1L, Long::sum));
    }

    /** Notes that the file could not be read to its end. */
    void broken() {
        broken = true;
    }

    private void add(NotChecked gap) {
        Map<NotChecked, Long> known = notChecked.get(gap.subject());
        boolean counted = known != null && known.containsKey(gap);
        if (!counted && gaps >= MOST) {
            count(FURTHER);
        } else {
            gaps += counted ? 0 : 1;
            count(gap);
        }
    }

    private void count(NotChecked gap) {
        notChecked
                .computeIfAbsent(
                        gap.subject(),
                        none -> new TreeMap<>((one, other) -> one.why().compareTo(other.why())))
                .merge(gap, 1L, Long::sum);
    }

    long claims() {
        return claims;
    }

    /** Returns how many claims have an error or a fault. */
    long refused() {
        return refused;
    }

    long faults() {
        return faults;
    }

    long of(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }

    boolean isBroken() {
        return broken;
    }

    /** Returns how often each edit and each kind of fault was found, by id. */
    Map<String, Long> edits() {
        return edits;
    }

    /** Returns what was not looked at and on how many claims, by subject. */
    Map<String, Map<NotChecked, Long>> notChecked() {
        return notChecked;
    }
}
