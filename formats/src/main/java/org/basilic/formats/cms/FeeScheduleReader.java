package org.basilic.formats.cms;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.DateRange;
import org.basilic.reference.FeeSchedule;
import org.basilic.reference.Locality;
import org.basilic.reference.RelativeValue;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the relative value files of the physician fee schedule: PPRRVU, and beside it in its zip the cost indices of the
 * localities (GPCI). Descriptions are not kept. From 2026 on there are two files of relative values, which differ in the
 * conversion factor alone; of a zip the one is taken that is not for qualifying participants of an advanced payment model.
 */
public final class FeeScheduleReader {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}|");
    private static final Pattern STATUS = Pattern.compile("[A-Z]");
    private static final Pattern PARTS = Pattern.compile("\\d|");
    private static final String NOT_DONE_THERE = "NA";
    private static final String FORMS = ".*\\.(csv|txt|xlsx)";

    private static final int HEADER_ROWS = 6;
    private static final Headings VALUES = new Headings("relative values", HEADER_ROWS)
            .key("HCPCS", "HCPCS")
            .key("MOD", "MOD")
            .column("STATUS CODE", ".*STATUSCODE")
            .column("PCTC IND", ".*PCTCIND(ICATOR)?")
            .column("WORK RVU", ".*WORKRVU")
            .column("NON-FAC PE RVU", ".*NONFAC(ILITY)?PERVU")
            .column("FACILITY PE RVU", "(.*[^N]|)FACILITYPERVU")
            .column("MP RVU", ".*MPRVU")
            .column("CONV FACTOR", ".*CONV(ERSION)?FACTOR");

    private final OfficialFile file;
    private final List<RelativeValue> values = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable BigDecimal factor;

    private FeeScheduleReader(OfficialFile file) {
        this.file = file;
    }

    /** Finds the relative values: the file itself, or the one of a zip. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.findTable(
                path, name -> name.matches("pprrvu" + FORMS) && (name.contains("nonqpp") || !name.contains("qpp")));
    }

    /**
     * Reads the schedule, with localities when they lie in the same zip.
     *
     * @param release its name
     * @throws MalformedFileException if a file is laid out in another way, or a row of it cannot be
     */
    public static FeeSchedule read(OfficialFile file, String release, DateRange days) throws IOException {
        FeeScheduleReader reader = new FeeScheduleReader(file);
        BigDecimal factor = reader.values();
        OfficialFile indices = file.beside(name -> name.matches(".*gpci" + FORMS));
        List<Locality> localities = indices == null
                ? List.of()
                : LocalityReader.read(indices, days.from().getYear());
        return new FeeSchedule(release, days, factor, reader.values, localities);
    }

    private BigDecimal values() throws IOException {
        try (OfficialRows rows = OfficialRows.open(file, VALUES::fit)) {
            Headings.Found at = VALUES.find(rows);
            int nonFacility = expense(rows, at, 5);
            int facility = expense(rows, at, 6);
            while (rows.nextOfTable()) {
                row(rows, at, nonFacility, facility);
            }
            if (factor == null) {
                throw rows.malformed("no rows with a conversion factor below the header");
            }
            return factor;
        }
    }

    /** Returns where the mark stands that a service is not done in such places: right of its relative value. */
    private static int expense(OfficialRows rows, Headings.Found at, int column) throws MalformedFileException {
        int place = at.at(column) + 1;
        if (!at.heading(place).matches(".*NAINDICATOR")) {
            throw rows.malformed("right of the column " + (column == 5 ? "NON-FAC PE RVU" : "FACILITY PE RVU")
                    + " must stand NA INDICATOR");
        }
        return place;
    }

    private void row(OfficialRows rows, Headings.Found at, int nonFacility, int facility)
            throws MalformedFileException {
        String code = matching(CODE, rows, at.at(0), "a billing code of five places");
        String modifier = matching(MODIFIER, rows, at.at(1), "a modifier of two places");
        if (!seen.add(code + modifier)) {
            throw rows.malformed("an earlier row is for " + (code + " " + modifier).strip() + " too");
        }
        values.add(new RelativeValue(
                code,
                modifier,
                matching(STATUS, rows, at.at(2), "a status code"),
                matching(PARTS, rows, at.at(3), "a digit for professional and technical parts"),
                value(rows, at.at(4)),
                expense(rows, at.at(5), nonFacility),
                expense(rows, at.at(6), facility),
                value(rows, at.at(7))));
        factor(rows, at.at(8));
    }

    private static @Nullable BigDecimal expense(OfficialRows rows, int at, int mark) throws MalformedFileException {
        String marked = rows.cell(mark);
        if (!marked.isEmpty() && !marked.equals(NOT_DONE_THERE)) {
            throw rows.malformed("'" + marked + "' is not " + NOT_DONE_THERE + " or nothing");
        }
        BigDecimal value = value(rows, at);
        return marked.isEmpty() ? value : null;
    }

    private static BigDecimal value(OfficialRows rows, int at) throws MalformedFileException {
        BigDecimal value = rows.number(at, "a number of relative value units");
        if (value == null || value.signum() < 0) {
            throw rows.malformed("a relative value is missing or below zero");
        }
        return value;
    }

    private void factor(OfficialRows rows, int at) throws MalformedFileException {
        BigDecimal here = rows.number(at, "a conversion factor in dollars");
        if (here == null || here.signum() == 0) {
            return;
        }
        if (here.signum() < 0 || (factor != null && factor.compareTo(here) != 0)) {
            throw rows.malformed("the conversion factor is " + here + ", in an earlier row " + factor);
        }
        factor = factor == null ? here : factor;
    }

    private static String matching(Pattern pattern, OfficialRows rows, int at, String what)
            throws MalformedFileException {
        String cell = rows.cell(at);
        if (!pattern.matcher(cell).matches()) {
            throw rows.malformed("'" + cell + "' is not " + what);
        }
        return cell;
    }
}
