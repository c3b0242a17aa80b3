package org.basilic.reference;

import java.util.List;

/**
 * Diagnoses that support giving something.
 *
 * @param order place among the diagnoses of a line: the first-listed have 1
 * @param policy the list on which they stand
 * @param letters the first letters that any of the diagnoses may have, a bit for each, so that most others cost one look
 */
public record Indication(int order, List<DiagnosisPattern> diagnoses, String policy, int letters) {

    /** Makes an indication by diagnoses that may begin with whatever letters theirs do. */
    static Indication of(int order, List<DiagnosisPattern> diagnoses, String policy) {
        int letters = 0;
        for (DiagnosisPattern pattern : diagnoses) {
            for (char letter = pattern.from().charAt(0); letter <= pattern.to().charAt(0); letter++) {
                letters |= bit(letter);
            }
        }
        return new Indication(order, diagnoses, policy, letters);
    }

    /** Whether the code, without its dot, is among the diagnoses. */
    public boolean matches(String code) {
        if (code.isEmpty() || (letters & bit(code.charAt(0))) == 0) {
            return false;
        }
        for (int i = 0; i < diagnoses.size(); i++) {
            if (diagnoses.get(i).matches(code)) {
                return true;
            }
        }
        return false;
    }

    private static int bit(char letter) {
        return 1 << (letter - 'A');
    }
}
