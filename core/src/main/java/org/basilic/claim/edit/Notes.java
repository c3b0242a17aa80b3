package org.basilic.claim.edit;

import java.util.List;
import java.util.Set;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;

/** Notes: of a kind that stands where they stand, and short enough. */
final class Notes {

    private static final Set<String> OF_PHYSICIANS_CLAIM = Set.of("ADD", "CER", "DCP", "DGN", "TPO");
    private static final Set<String> OF_PHYSICIANS_LINE = Set.of("ADD", "DCP", "TPO");
    private static final Set<String> OF_HOSPITALS_CLAIM = Set.of(
            "ADD", "ALG", "DCP", "DGN", "DME", "MED", "NTR", "ODT", "RHB", "RLH", "RNH", "SET", "SFM", "SPT", "UPI");
    private static final Set<String> OF_HOSPITALS_LINE = Set.of("TPO");

    private Notes() {}

    static void watch(Look look) {
        boolean professional = look.professional();
        watch(look.claim().notes(), Edit.NOTE_KIND, professional ? OF_PHYSICIANS_CLAIM : OF_HOSPITALS_CLAIM, 0, look);
        for (ClaimLine line : look.claim().lines()) {
            watch(
                    line.notes(),
                    Edit.NOTE_KIND_ON_LINE,
                    professional ? OF_PHYSICIANS_LINE : OF_HOSPITALS_LINE,
                    line.number(),
                    look);
        }
    }

    private static void watch(List<ClaimNote> notes, Edit edit, Set<String> kinds, int line, Look look) {
        int longest = look.limit(Edit.NOTE_TOO_LONG).intValueExact();
        for (ClaimNote note : notes) {
            if (!kinds.contains(note.kind())) {
                look.find(edit, line, null, "a note of kind '%s'".formatted(note.kind()));
            }
            if (note.text().length() > longest) {
                look.find(
                        Edit.NOTE_TOO_LONG,
                        line,
                        null,
                        "a note of %d characters; %d is the most"
                                .formatted(note.text().length(), longest));
            }
        }
    }
}
