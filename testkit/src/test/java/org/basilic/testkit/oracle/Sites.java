package org.basilic.testkit.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Access;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** Which accesses are one site: settled 6, 7, 9, 86. */
final class Sites {

    /** The site of all accesses that no charted reason sets apart. */
    private static final String COMMON = "common";

    private final List<Access> accesses;
    private final Map<String, Access> byId = new HashMap<>();
    private final Set<String> rootsWithReason = new HashSet<>();
    private final boolean requireReason;

    Sites(Setup setup) {
        accesses = setup.encounter().accesses();
        accesses.forEach(access -> byId.put(access.id(), access));
        requireReason = setup.has(Switch.SECOND_SITE_REQUIRE_REASON, "true");
        for (Access access : accesses) {
            if (access.separateSiteReason() != null && access.lumenOf() == null) {
                rootsWithReason.add(root(access.id()));
            }
        }
    }

    /** Returns the access meant where none is named. */
    @Nullable
    String named(@Nullable String access) {
        if (access != null || accesses.isEmpty()) {
            return access;
        }
        return accesses.stream()
                .filter(declared -> declared.separateSiteReason() == null)
                .findFirst()
                .orElse(accesses.get(0))
                .id();
    }

    String site(@Nullable String access) {
        String named = named(access);
        if (named == null) {
            return COMMON;
        }
        String root = root(named);
        return requireReason && !rootsWithReason.contains(root) ? COMMON : root;
    }

    /** Whether a line of this site stayed in since an earlier visit. */
    boolean leftInPlace(String site) {
        return accesses.stream()
                .anyMatch(access -> access.leftInPlace() && site(access.id()).equals(site));
    }

    /** Returns where the site stands in the order of declaration. */
    int order(String site) {
        for (int i = 0; i < accesses.size(); i++) {
            if (site(accesses.get(i).id()).equals(site)) {
                return i;
            }
        }
        return accesses.size();
    }

    private String root(String id) {
        Access access = byId.get(id);
        if (access == null) {
            return id;
        }
        String before = access.lumenOf() != null ? access.lumenOf() : access.replaces();
        return before == null ? id : root(before);
    }
}
