package org.basilic.formats.tables;

import java.util.List;

/**
 * The official files that a table was imported from, nearly always one.
 *
 * @param file their names, without folders
 * @param sha256 their checksums in the same order, in lower-case hexadecimal digits
 */
public record Origin(String file, String sha256) {

    /** Returns several as one. */
    public static Origin of(List<Origin> several) {
        return new Origin(
                String.join(", ", several.stream().map(Origin::file).toList()),
                String.join(" ", several.stream().map(Origin::sha256).toList()));
    }
}
