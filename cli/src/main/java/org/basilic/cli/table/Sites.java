package org.basilic.cli.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;

/** Where each row of the timeline stands: lumens of one catheter, and a line and its replacement, are one place. */
final class Sites {
    private static final String OTHER_ROUTES = "OTHER ROUTES";

    private Sites() {}

    /** Returns the rows by place; places in the order of the record, other routes last. */
    static Map<String, List<Row>> group(Encounter encounter, List<Row> rows) {
        Map<String, Access> accesses = new HashMap<>();
        for (Access access : encounter.accesses()) {
            accesses.put(access.id(), access);
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!throughALine(row.administration())) {
                continue;
            }
            groups.computeIfAbsent(name(encounter, accesses, row.administration()), site -> new ArrayList<>())
                    .add(row);
        }
        for (Row row : rows) {
            if (!throughALine(row.administration())) {
                groups.computeIfAbsent(OTHER_ROUTES, site -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }

    private static boolean throughALine(Administration administration) {
        return switch (administration.route()) {
            case IV_INFUSION, IV_PUSH, INTRA_ARTERIAL_INFUSION, INTRA_ARTERIAL_PUSH -> true;
            default -> false;
        };
    }

    private static String name(Encounter encounter, Map<String, Access> accesses, Administration administration) {
        Access access = root(accesses, charted(encounter, accesses, administration));
        if (access == null) {
            return "SITE not named";
        }
        return "SITE " + access.id()
                + (access.kind() == null ? "" : " (" + access.kind().written() + ")");
    }

    private static @Nullable Access charted(
            Encounter encounter, Map<String, Access> accesses, Administration administration) {
        if (administration.access() != null) {
            return accesses.get(administration.access());
        }
        for (Access access : encounter.accesses()) {
            if (access.separateSiteReason() == null) {
                return access;
            }
        }
        return null;
    }

    private static @Nullable Access root(Map<String, Access> accesses, @Nullable Access access) {
        Access root = access;
        Set<String> seen = new HashSet<>();
        while (root != null && seen.add(root.id())) {
            String up = root.lumenOf() != null ? root.lumenOf() : root.replaces();
            Access next = up == null ? null : accesses.get(up);
            if (next == null) {
                return root;
            }
            root = next;
        }
        return root;
    }
}
