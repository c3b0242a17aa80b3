package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's number with the authority that gave it.
 *
 * @param authority empty where it is not told
 */
record PatientNumber(String authority, String number) {

    private static final int MOST = 50;
    private static final String MEDICAL_RECORD = "MR";

    /** What is said of a person, in the order in which it is taken for the number: no other type is. */
    private static final List<String> TYPES = List.of(MEDICAL_RECORD, "", "PI", "PT", "U");

    private record Typed(int rank, PatientNumber number) {}

    /**
     * Returns the medical record number of a list, or the number that is closest to one. Of several the one whose authority
     * comes first by its name, because their order in the list means nothing; null when there is none.
     */
    static @Nullable PatientNumber of(Segment segment, int field) {
        List<PatientNumber> all = all(segment, field);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Returns all numbers of the closest type. */
    static List<PatientNumber> all(Segment segment, int field) {
        List<Typed> found = new ArrayList<>(2);
        int count = Math.min(segment.repetitions(field), MOST);
        for (int i = 1; i <= count; i++) {
            String number = segment.text(field, i, 1).strip();
            int rank = TYPES.indexOf(segment.text(field, i, 5).strip());
            if (!number.isEmpty() && rank >= 0) {
                String name = segment.text(field, i, 4, 1).strip();
                String authority = name.isEmpty() ? segment.text(field, i, 4, 2).strip() : name;
                found.add(new Typed(rank, new PatientNumber(authority, number)));
            }
        }
        int best = found.stream().mapToInt(Typed::rank).min().orElse(0);
        return found.stream()
                .filter(typed -> typed.rank() == best)
                .map(Typed::number)
                .sorted(Comparator.comparing(PatientNumber::authority).thenComparing(PatientNumber::number))
                .toList();
    }

    /** Returns how rows name the patient. */
    String key() {
        return authority.isEmpty() ? number : authority + "/" + number;
    }
}
