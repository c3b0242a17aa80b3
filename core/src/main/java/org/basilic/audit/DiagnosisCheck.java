package org.basilic.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Reason;

/**
 * Whether the diagnoses of billed lines are the record's, and support the lines. A line whose support nobody could check is
 * not found fault with, as long as the record lists what it points to.
 */
final class DiagnosisCheck {

    /** The rule that says of a line that no list tells whether its diagnoses support it. */
    private static final String NOT_CHECKED = "DX-15";

    private final List<String> listed;

    DiagnosisCheck(Encounter encounter) {
        this.listed = encounter.diagnoses().stream()
                .map(Diagnosis::code)
                .map(BilledLine::dotless)
                .toList();
    }

    /** Whether the record lists no diagnosis, so that none can be judged. */
    boolean nothingListed() {
        return listed.isEmpty();
    }

    /** Returns what is wrong with the diagnoses of a pair of portions. */
    List<Deviation> of(Portion billed, Portion supported) {
        Set<String> pointed = new LinkedHashSet<>();
        billed.billed().forEach(line -> pointed.addAll(line.diagnoses()));
        List<Deviation> found = new ArrayList<>();
        if (nothingListed()) {
            return found;
        }
        Set<String> supporting = supporting(supported);
        boolean anySupports = pointed.isEmpty();
        for (String diagnosis : pointed) {
            if (!listed.contains(diagnosis)) {
                found.add(new Deviation.UnsupportedDiagnosis(billed.code(), diagnosis, false, List.copyOf(supporting)));
            }
            anySupports |= supporting.contains(diagnosis);
        }
        if (found.isEmpty() && !anySupports && !supporting.isEmpty() && checked(supported)) {
            found.add(new Deviation.UnsupportedDiagnosis(
                    billed.code(), pointed.iterator().next(), true, List.copyOf(supporting)));
        }
        return found;
    }

    /**
     * Returns the diagnoses of a claim to which none of its lines points and which the record does not list; all of its
     * diagnoses where the record lists none.
     */
    List<Deviation> of(BilledClaim claim) {
        Set<String> left = new LinkedHashSet<>(claim.diagnoses());
        if (nothingListed()) {
            claim.lines().forEach(line -> left.addAll(line.diagnoses()));
        } else {
            claim.lines().forEach(line -> left.removeAll(line.diagnoses()));
            left.removeAll(listed);
        }
        List<Deviation> found = new ArrayList<>();
        for (String diagnosis : left) {
            found.add(new Deviation.UnsupportedDiagnosis(null, diagnosis, false, List.of()));
        }
        return found;
    }

    private Set<String> supporting(Portion supported) {
        Set<String> codes = new LinkedHashSet<>();
        for (SupportedLine line : supported.supported()) {
            for (Integer place : line.line().diagnosisPointers()) {
                codes.add(listed.get(place - 1));
            }
        }
        return codes;
    }

    private static boolean checked(Portion supported) {
        for (SupportedLine supportedLine : supported.supported()) {
            CodedLine line = supportedLine.line();
            for (Reason reason : line.because()) {
                if (reason.rule().id().equals(NOT_CHECKED)) {
                    return false;
                }
            }
        }
        return true;
    }
}
