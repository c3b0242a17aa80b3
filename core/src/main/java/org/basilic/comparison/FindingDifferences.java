package org.basilic.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
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
        return between(before, after, FindingDifferences::same);
    }

    /**
     * Compares the findings of two results under different policies: their words name the policy and its source, so the
     * numbers and names in them do not count.
     */
    public static FindingDifferences acrossPolicies(List<Finding> before, List<Finding> after) {
        return between(before, after, FindingDifferences::alike);
    }

    /** Returns whether two findings say the same, whatever the names and numbers in them. */
    public static boolean alike(Finding finding, Finding other) {
        return finding.severity() == other.severity()
                && finding.because().getClass().equals(other.because().getClass())
                && finding.because().rule().equals(other.because().rule())
                && finding.administrations().equals(other.administrations());
    }

    private static FindingDifferences between(
            List<Finding> before, List<Finding> after, BiPredicate<Finding, Finding> same) {
        return new FindingDifferences(without(before, after, same), without(after, before, same));
    }

    private static boolean same(Finding finding, Finding other) {
        return finding.severity() == other.severity()
                && finding.because().equals(other.because())
                && finding.administrations().equals(other.administrations());
    }

    /** Returns whether both have the same. */
    public boolean none() {
        return gone.isEmpty() && added.isEmpty();
    }

    private static List<Finding> without(
            List<Finding> findings, List<Finding> others, BiPredicate<Finding, Finding> alike) {
        List<Finding> left = new ArrayList<>(others);
        List<Finding> alone = new ArrayList<>();
        for (Finding finding : findings) {
            int same = place(finding, left, alike);
            if (same < 0) {
                alone.add(finding);
            } else {
                left.remove(same);
            }
        }
        return alone;
    }

    private static int place(Finding finding, List<Finding> among, BiPredicate<Finding, Finding> alike) {
        for (int i = 0; i < among.size(); i++) {
            if (alike.test(finding, among.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
