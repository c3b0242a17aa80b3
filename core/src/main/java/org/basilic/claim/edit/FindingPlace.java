package org.basilic.claim.edit;

/**
 * Where on a claim something was found.
 *
 * @param claim number of the claim
 * @param line number of the line; 0 for the claim
 * @param loop such as 2400
 * @param element such as SV104 or SV101-3
 */
public record FindingPlace(String claim, int line, String loop, String element) {

    private static final int LOOP = 2;
    private static final int ELEMENT = 3;

    /** Returns the place that the id of an edit names, on a line of a claim. */
    static FindingPlace of(String id, String claim, int line) {
        String[] parts = id.split("\\.", -1);
        return new FindingPlace(claim, line, parts[LOOP], parts[ELEMENT]);
    }

    /** Returns claim, line and element as people read them. */
    public String inWords() {
        String where = loop + " " + element;
        return line == 0
                ? "claim %s, %s".formatted(claim, where)
                : "claim %s line %d, %s".formatted(claim, line, where);
    }
}
