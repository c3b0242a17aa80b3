package org.basilic.server.drawing;

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
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** Which lane an administration is drawn in: lumens of one catheter, and a line and its replacement, are one site. */
final class Sites {

    private static final String OTHER_WAYS = "Other ways in";

    private final Map<String, Access> accesses = new HashMap<>();
    private final @Nullable Access usual;

    Sites(Encounter encounter) {
        Access first = null;
        for (Access access : encounter.accesses()) {
            accesses.put(access.id(), access);
            if (first == null && access.separateSiteReason() == null) {
                first = access;
            }
        }
        this.usual = first;
    }

    /** Returns what is drawn by lane, in the order in which the lanes begin; other ways in come last. */
    Map<String, List<Drawn>> lanes(List<Drawn> drawn) {
        Map<String, List<Drawn>> lanes = new LinkedHashMap<>();
        for (Drawn one : drawn) {
            String lane = lane(one.given());
            if (!lane.equals(OTHER_WAYS)) {
                lanes.computeIfAbsent(lane, name -> new ArrayList<>()).add(one);
            }
        }
        for (Drawn one : drawn) {
            if (lane(one.given()).equals(OTHER_WAYS)) {
                lanes.computeIfAbsent(OTHER_WAYS, name -> new ArrayList<>()).add(one);
            }
        }
        return lanes;
    }

    /** Returns the name of the lane. */
    String lane(Administration given) {
        if (!throughALine(given.route())) {
            return OTHER_WAYS;
        }
        Access access = root(given.access() == null ? usual : accesses.get(given.access()));
        if (access == null) {
            return "Access not named";
        }
        String kind = access.kind() == null ? "" : access.kind().written();
        return kind.isEmpty() || kind.equals(access.id())
                ? "Access " + access.id()
                : "Access " + access.id() + " (" + kind + ")";
    }

    private static boolean throughALine(Route route) {
        return switch (route) {
            case IV_INFUSION, IV_PUSH, INTRA_ARTERIAL_INFUSION, INTRA_ARTERIAL_PUSH, SUBCUTANEOUS_INFUSION -> true;
            default -> false;
        };
    }

    private @Nullable Access root(@Nullable Access access) {
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
