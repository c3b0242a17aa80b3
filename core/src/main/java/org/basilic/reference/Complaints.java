package org.basilic.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of what is wrong in a table: it is thrown at once, or gathered so that all of it can be told. */
final class Complaints {

    /** More of one file help nobody, and a file of another kind would bring one for each of its lines. */
    private static final int MOST = 100;

    private final @Nullable List<MalformedTableException> gathered;

    private Complaints(@Nullable List<MalformedTableException> gathered) {
        this.gathered = gathered;
    }

    /** Returns complaints that are thrown. */
    static Complaints thrown() {
        return new Complaints(null);
    }

    /** Returns complaints that are gathered. */
    static Complaints gathered() {
        return new Complaints(new ArrayList<>());
    }

    /** Takes one. */
    void add(MalformedTableException complaint) {
        if (gathered == null) {
            throw complaint;
        }
        gathered.add(complaint);
    }

    /** Whether nothing was gathered. */
    boolean none() {
        return gathered == null || gathered.isEmpty();
    }

    /**
     * Returns what was gathered of one file, in the order of its lines; where it is too much, how much more there is.
     *
     * @param fileName as the complaints name the file
     */
    List<String> all(String fileName) {
        if (gathered == null) {
            return List.of();
        }
        List<MalformedTableException> sorted = new ArrayList<>(gathered);
        sorted.sort(Comparator.comparingInt(MalformedTableException::line));
        List<String> all = new ArrayList<>();
        for (MalformedTableException complaint : sorted.subList(0, Math.min(MOST, sorted.size()))) {
            all.add(String.valueOf(complaint.getMessage()));
        }
        if (sorted.size() > MOST) {
            all.add(fileName + ":" + sorted.get(MOST).line() + ": and " + (sorted.size() - MOST)
                    + " more problems from here on");
        }
        return all;
    }
}
