package org.basilic.formats.x12.claims;

import org.basilic.claim.ClaimForm;

/**
 * What tells the two transactions apart.
 *
 * @param name short name, as edits are called
 * @param version of the guide (GS08, ST03)
 * @param segment of the service on a line
 */
record ClaimGuide(String name, String version, String segment, int mostLines, int mostDiagnoses) {

    private static final ClaimGuide PROFESSIONAL = new ClaimGuide("837P", "005010X222A1", "SV1", 50, 12);
    private static final ClaimGuide INSTITUTIONAL = new ClaimGuide("837I", "005010X223A2", "SV2", 999, 25);

    static ClaimGuide of(ClaimForm form) {
        return switch (form) {
            case PROFESSIONAL -> PROFESSIONAL;
            case INSTITUTIONAL -> INSTITUTIONAL;
        };
    }
}
