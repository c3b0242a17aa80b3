package org.basilic.server.messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which messages have to be read together: those with a patient's number in common, and with those any others, since one may
 * merge two patients. What a pump says without a patient is read with every patient whom it served.
 */
@Component
class Together {

    private static final String OF_GROUP = "m.id IN (SELECT k.message FROM message_keys k"
            + " WHERE k.facility = :facility AND k.kind = 'PATIENT' AND k.key_ref IN (:all))";
    private static final String OF_ITS_PUMPS = "m.patient_ref IS NULL AND m.id IN"
            + " (SELECT o.message FROM message_keys k JOIN message_keys d ON d.message = k.message AND d.kind = 'DEVICE'"
            + " JOIN message_keys o ON o.facility = d.facility AND o.kind = 'DEVICE' AND o.key_ref = d.key_ref"
            + " WHERE k.facility = :facility AND k.kind = 'PATIENT' AND k.key_ref IN (:all))";
    private static final String LIMIT = "messages.together";

    private final JdbcClient jdbc;
    private final Limits limits;
    private final long most;

    @Autowired
    Together(JdbcClient jdbc, Limits limits) {
        this(jdbc, limits, Limits.of(LIMIT));
    }

    /** Makes one that reads so many together at most. */
    Together(JdbcClient jdbc, Limits limits, long most) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.most = most;
    }

    /** Returns the groups of patients that a message has to do with, each by the references of its numbers. */
    List<Set<String>> groups(String facility, UUID message) {
        List<String> patients = jdbc.sql(
                        "SELECT key_ref FROM message_keys WHERE facility = ? AND kind = 'PATIENT' AND message = ?")
                .params(facility, message)
                .query(String.class)
                .list();
        if (!patients.isEmpty()) {
            return List.of(group(facility, patients));
        }
        List<String> served = jdbc.sql("SELECT DISTINCT p.key_ref FROM message_keys d"
                        + " JOIN message_keys s ON s.facility = d.facility AND s.kind = 'DEVICE' AND s.key_ref = d.key_ref"
                        + " JOIN message_keys p ON p.message = s.message AND p.kind = 'PATIENT'"
                        + " WHERE d.facility = ? AND d.kind = 'DEVICE' AND d.message = ?")
                .params(facility, message)
                .query(String.class)
                .list();
        List<Set<String>> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String patient : served) {
            if (!seen.contains(patient)) {
                Set<String> group = group(facility, List.of(patient));
                seen.addAll(group);
                groups.add(group);
            }
        }
        return groups;
    }

    /** Returns everybody who has a message in common with these, and so on. */
    Set<String> group(String facility, List<String> patients) {
        Set<String> all = new TreeSet<>(patients);
        int before = 0;
        while (all.size() > before) {
            before = all.size();
            all.addAll(jdbc.sql("SELECT DISTINCT b.key_ref FROM message_keys a"
                            + " JOIN message_keys b ON b.message = a.message AND b.kind = 'PATIENT'"
                            + " WHERE a.facility = :facility AND a.kind = 'PATIENT' AND a.key_ref IN (:all)")
                    .param("facility", facility)
                    .param("all", all)
                    .query(String.class)
                    .list());
        }
        return all;
    }

    /**
     * Returns the messages of a group in the order in which they came; null where they are more than are read together: a
     * number that stands for nobody, or for everybody.
     */
    @Nullable
    List<Kept> readable(String facility, Set<String> group) {
        // One more than may be is read at most, rather than all of them counted first.
        List<Kept> found = messages(facility, group, "", most + 1);
        if (found.size() > most) {
            limits.hit(LIMIT);
            return null;
        }
        return found;
    }

    /** Returns the messages of a group in the order in which they came. */
    List<Kept> messages(String facility, Set<String> group) {
        return messages(facility, group, "", Long.MAX_VALUE);
    }

    /** Returns those of them that wait. */
    List<Kept> waiting(String facility, Set<String> group) {
        return messages(facility, group, " AND m.state = 'STORED'", Long.MAX_VALUE);
    }

    private List<Kept> messages(String facility, Set<String> group, String which, long upTo) {
        Map<UUID, Kept> messages = new LinkedHashMap<>();
        for (String of : List.of(OF_GROUP, OF_ITS_PUMPS)) {
            jdbc.sql("SELECT " + Kept.COLUMNS + " FROM messages m WHERE " + of + which
                            + " ORDER BY m.arrival LIMIT :upTo")
                    .param("facility", facility)
                    .param("all", group)
                    .param("upTo", upTo)
                    .query(Kept::of)
                    .list()
                    .forEach(kept -> messages.putIfAbsent(kept.id(), kept));
        }
        return List.copyOf(messages.values());
    }
}
