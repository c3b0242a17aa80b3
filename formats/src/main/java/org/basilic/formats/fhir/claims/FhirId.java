package org.basilic.formats.fhir.claims;

import java.nio.charset.StandardCharsets;

/** Ids of resources: at most 64 letters, digits, hyphens and dots. */
final class FhirId {

    private static final int MOST = 64;
    private static final int DIGITS = 12;

    private FhirId() {}

    /**
     * Returns the id for a number of ours. What no id can hold becomes a hyphen; then a digest of the number follows, so that
     * two numbers never share an id.
     *
     * @param ending of the id, such as {@code -claim}; fit for ids itself
     */
    static String of(String number, String ending) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            id.append(fits(number.charAt(i)) ? number.charAt(i) : '-');
        }
        int room = MOST - ending.length();
        if (id.length() > 0 && id.length() <= room && id.toString().equals(number)) {
            return number + ending;
        }
        String digest = "." + Digest.of(number.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        id.setLength(Math.min(id.length(), room - digest.length()));
        return id + digest + ending;
    }

    private static boolean fits(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
