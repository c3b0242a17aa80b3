package org.basilic.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** The lines that a visit's administrations went through, as far as the record names them. */
final class Lines {

    private static final class Line {
        private @Nullable AccessKind kind;
        private @Nullable String lumenOf;
        private @Nullable String replaces;
    }

    private final Map<String, Line> lines = new TreeMap<>();

    /** Returns the name by which an administration refers to its line, or its body site; null where none is told. */
    @Nullable
    String access(Run run, Route route) {
        if (run.accesses.isEmpty()) {
            return null;
        }
        AccessName first = run.accesses.get(0);
        if (!byLine(route)) {
            return first.id();
        }
        String before = null;
        for (AccessName name : run.accesses) {
            Line line = line(name);
            if (before != null && line.replaces == null && !reaches(before, name.id())) {
                line.replaces = before;
            }
            before = name.id();
        }
        return first.id();
    }

    /** Returns the lines by name. */
    List<Access> accesses() {
        List<Access> all = new ArrayList<>(lines.size());
        lines.forEach((id, line) -> all.add(new Access(id, line.kind, line.lumenOf, line.replaces, false, null)));
        all.sort(Comparator.comparing(Access::id));
        return all;
    }

    private Line line(AccessName name) {
        Line line = lines.computeIfAbsent(name.id(), id -> new Line());
        line.kind = line.kind == null ? name.kind() : line.kind;
        String catheter = name.lumenOf();
        if (catheter != null && !catheter.equals(name.id()) && !reaches(catheter, name.id())) {
            line.lumenOf = catheter;
            Line whole = lines.computeIfAbsent(catheter, id -> new Line());
            whole.kind = whole.kind == null ? name.kind() : whole.kind;
        }
        return line;
    }

    /** Whether one line leads to another by what it took over from or is a lumen of: a circle otherwise. */
    private boolean reaches(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        Line line = lines.get(from);
        if (line == null) {
            return false;
        }
        boolean byOld = line.replaces != null && reaches(line.replaces, to);
        return byOld || (line.lumenOf != null && reaches(line.lumenOf, to));
    }

    private static boolean byLine(Route route) {
        return route == Route.IV_INFUSION
                || route == Route.IV_PUSH
                || route == Route.INTRA_ARTERIAL_INFUSION
                || route == Route.INTRA_ARTERIAL_PUSH;
    }
}
