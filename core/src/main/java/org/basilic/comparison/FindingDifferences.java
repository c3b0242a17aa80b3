package org.basilic.comparison;

import java.util.ArrayList;
import java.util.List;
import org.basilic.result.Finding;

/**
 * The findings that only one of two results of one encounter has. A finding is the same when its severity, its reason with
 * all numbers, and its administrations are; the numbers of the lines it concerns may differ.
 *
 * @param gone those of the earlier result alone
 * @param added those of the later result alone
 */
public record FindingDifferences(List<Finding> gone, List<Finding> added) {

    /** Copies the lists, so that nobody changes them later. */
    public FindingDifferences {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    /** Compares the findings of two results. */
    public static FindingDifferences between(List<Finding> before, List<Finding> after) {
        return new FindingDifferences(without(before, after), without(after, before));
    }

    /** Returns whether both have the same. */
    public boolean none() {
        return gone.isEmpty() && added.isEmpty();
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        List<Finding> left = new ArrayList<>(others);
        List<Finding> alone = new ArrayList<>();
        for (Finding finding : findings) {
            int same = place(finding, left);
            if (same < 0) {
                alone.add(finding);
            } else {
                left.remove(same);
            }
        }
        return alone;
    }

    private static int place(Finding finding, List<Finding> among) {
        for (int i = 0; i < among.size(); i++) {
            Finding other = among.get(i);
            if (finding.severity() == other.severity()
                    && finding.because().equals(other.because())
                    && finding.administrations().equals(other.administrations())) {
                return i;
            }
        }
        return -1;
    }
}
