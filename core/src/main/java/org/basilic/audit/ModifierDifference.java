package org.basilic.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * In what the modifiers of a billed line differ from those that are supported. The modifiers of distinct services stand for
 * each other: XE, XP, XS and XU are kinds of 59. An order matters when another modifier stands first, since the first is the
 * one that payment follows.
 *
 * @param missing supported and not billed
 * @param extra billed, of those that the record would tell, and not supported
 * @param beyond billed, and nothing that the record could tell
 * @param reordered whether the same modifiers stand in an order that matters
 */
record ModifierDifference(List<String> missing, List<String> extra, List<String> beyond, boolean reordered) {

    private static final String DISTINCT = "59";
    private static final Set<String> KINDS_OF_DISTINCT = Set.of("XE", "XP", "XS", "XU");

    /** What the coding would have set where the record had a reason for it. */
    private static final Set<String> TOLD_BY_RECORD =
            Set.of(DISTINCT, "25", "27", "52", "53", "73", "74", "76", Scope.DISCARDED, "JZ");

    static ModifierDifference between(List<String> billed, List<String> supported) {
        List<String> left = alike(billed);
        List<String> missing = new ArrayList<>();
        List<String> common = new ArrayList<>();
        for (String modifier : alike(supported)) {
            if (left.remove(modifier)) {
                common.add(modifier);
            } else {
                missing.add(modifier);
            }
        }
        List<String> extra = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        for (String modifier : left) {
            (TOLD_BY_RECORD.contains(modifier) ? extra : beyond).add(modifier);
        }
        boolean reordered = missing.isEmpty() && extra.isEmpty() && common.size() > 1 && !first(billed, common);
        return new ModifierDifference(missing, extra, beyond, reordered);
    }

    /** Whether nothing differs that could be judged. */
    boolean none() {
        return missing.isEmpty() && extra.isEmpty() && !reordered;
    }

    private static boolean first(List<String> billed, List<String> common) {
        for (String modifier : alike(billed)) {
            if (common.contains(modifier)) {
                return modifier.equals(common.get(0));
            }
        }
        return true;
    }

    private static List<String> alike(List<String> modifiers) {
        List<String> alike = new ArrayList<>(modifiers.size());
        for (String modifier : modifiers) {
            alike.add(KINDS_OF_DISTINCT.contains(modifier) ? DISTINCT : modifier);
        }
        return alike;
    }
}
