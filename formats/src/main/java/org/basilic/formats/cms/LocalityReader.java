package org.basilic.formats.cms;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.Locality;

/** A reader of the localities of the physician fee schedule and their cost indices (GPCI). */
final class LocalityReader {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2}).*");

    private LocalityReader() {}

    /** Reads the localities, refusing indices of another year. */
    static List<Locality> read(OfficialFile file, int year) throws IOException {
        // Where the work index stands with and without its floor of 1, the one with the floor is paid by.
        Headings headings = new Headings("cost indices (GPCI)", 1)
                .key("Locality Number", "LOCALITYNUMBER")
                .key("Medicare Administrative Contractor", "MEDICAREADMINISTRATIVECONTRACTOR.*")
                .column("State", "STATE")
                .column("Locality Name", "LOCALITYNAME")
                .column("PW GPCI", "(\\d{4})?PWGPCI(WITH10FLOOR)?")
                .column("PE GPCI", "(\\d{4})?PEGPCI")
                .column("MP GPCI", "(\\d{4})?MPGPCI");
        List<Locality> localities = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (OfficialRows rows = OfficialRows.open(file, headings::fit)) {
            Headings.Found at = headings.find(rows);
            checkYear(rows, at, year);
            while (rows.nextOfTable()) {
                Locality locality = new Locality(
                        number(rows, at.at(1), 5, "the number of a contractor"),
                        rows.cell(at.at(2)),
                        number(rows, at.at(0), 2, "the number of a locality"),
                        rows.cell(at.at(3)).replaceAll("\\*+$", "").strip(),
                        index(rows, at.at(4)),
                        index(rows, at.at(5)),
                        index(rows, at.at(6)));
                if (!seen.add(locality.id())) {
                    throw rows.malformed("an earlier row is for the locality " + locality.id() + " too");
                }
                localities.add(locality);
            }
            if (localities.isEmpty()) {
                throw rows.malformed("no rows below the header");
            }
        }
        return localities;
    }

    private static void checkYear(OfficialRows rows, Headings.Found at, int year) throws MalformedFileException {
        for (int column = 4; column <= 6; column++) {
            String heading = at.heading(at.at(column));
            var told = YEAR.matcher(heading);
            if (told.matches() && Integer.parseInt(told.group(1)) != year) {
                throw rows.malformed("the column " + heading + " is of " + told.group(1) + ", the schedule of " + year);
            }
        }
    }

    /** A program that holds the number as a number has lost the zeros before it. */
    private static String number(OfficialRows rows, int at, int digits, String what) throws MalformedFileException {
        String cell = rows.cell(at);
        if (!cell.matches("\\d{1," + digits + "}")) {
            throw rows.malformed("'" + cell + "' is not " + what);
        }
        return "0".repeat(digits - cell.length()) + cell;
    }

    private static BigDecimal index(OfficialRows rows, int at) throws MalformedFileException {
        BigDecimal index = rows.number(at, "a cost index");
        if (index == null || index.signum() <= 0) {
            throw rows.malformed("a cost index is missing or not above zero");
        }
        return index;
    }
}
