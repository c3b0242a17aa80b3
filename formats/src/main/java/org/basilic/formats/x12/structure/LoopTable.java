package org.basilic.formats.x12.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand in a loop, in order. */
final class LoopTable {

    final String id;
    final List<Usage> members = new ArrayList<>();
    /** Those of the members that must stand. */
    final List<Usage> required = new ArrayList<>();

    private final Map<String, List<Usage>> bySegment = new HashMap<>();

    LoopTable(String id) {
        this.id = id;
    }

    void add(Usage member) {
        Usage before = members.isEmpty() ? null : members.get(members.size() - 1);
        member.index = members.size();
        member.order = before == null ? 0 : before.order + (before.segment.equals(member.segment) ? 0 : 1);
        members.add(member);
        if (member.required) {
            required.add(member);
        }
        bySegment.computeIfAbsent(member.segment, s -> new ArrayList<>()).add(member);
    }

    /** Returns the uses of a segment in this loop, or null if there is none. */
    @Nullable
    List<Usage> of(String segment) {
        return bySegment.get(segment);
    }
}
