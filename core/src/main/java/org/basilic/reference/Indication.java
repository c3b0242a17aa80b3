package org.basilic.reference;

import java.util.List;

/**
 * Diagnoses that support giving something.
 *
 * @param order place among the diagnoses of a line: the first-listed have 1
 * @param policy the list on which they stand
 */
public record Indication(int order, List<DiagnosisPattern> diagnoses, String policy) {

    /** Whether the code, without its dot, is among the diagnoses. */
    public boolean matches(String code) {
        for (int i = 0; i < diagnoses.size(); i++) {
            if (diagnoses.get(i).matches(code)) {
                return true;
            }
        }
        return false;
    }
}
