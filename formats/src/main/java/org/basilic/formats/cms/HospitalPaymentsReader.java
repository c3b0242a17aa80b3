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
import org.basilic.reference.HospitalPayment;
import org.basilic.reference.HospitalPayments;
import org.jspecify.annotations.Nullable;

/** A reader of Addendum B: how Medicare pays codes on outpatient hospital claims. Descriptions are not kept. */
public final class HospitalPaymentsReader {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern STATUS = Pattern.compile("[A-Z]\\d?");
    private static final Pattern GROUP = Pattern.compile("\\d{1,4}");

    /** What the publisher writes in a cell of numbers that has none. */
    private static final String PLACEHOLDER = ".";

    private static final Headings HEADINGS = new Headings("Addendum B", 1)
            .key("HCPCS Code", "HCPCSCODE")
            .key("SI", "SI|STATUSINDICATOR")
            .column("APC", "APC")
            .column("Payment Rate", "PAYMENTRATE");

    private HospitalPaymentsReader() {}

    /** Finds the addendum: the file itself, or the one of a zip. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.findTable(
                path, name -> name.matches(".*\\.(csv|txt|xlsx)") && name.matches(".*addendum[-_ .]*b(?![a-z]).*"));
    }

    /**
     * Reads the addendum.
     *
     * @param release its name
     * @throws MalformedFileException if the file is laid out in another way, or a row of it cannot be
     */
    public static HospitalPayments read(OfficialFile file, String release, DateRange days) throws IOException {
        List<HospitalPayment> payments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (OfficialRows rows = OfficialRows.open(file, HEADINGS::fit)) {
            Headings.Found at = HEADINGS.find(rows);
            while (rows.nextOfTable()) {
                String code = matching(CODE, rows, at.at(0), "a billing code of five places");
                if (!seen.add(code)) {
                    throw rows.malformed("an earlier row is for " + code + " too");
                }
                String status = matching(STATUS, rows, at.at(1), "a status indicator");
                String group = rows.cell(at.at(2)).isEmpty()
                        ? ""
                        : padded(matching(GROUP, rows, at.at(2), "an ambulatory payment classification"));
                payments.add(new HospitalPayment(code, status, group, rate(rows, at.at(3))));
            }
            if (payments.isEmpty()) {
                throw rows.malformed("no rows below the header");
            }
        }
        return new HospitalPayments(release, days, payments);
    }

    private static @Nullable BigDecimal rate(OfficialRows rows, int at) throws MalformedFileException {
        if (rows.cell(at).equals(PLACEHOLDER)) {
            return null;
        }
        BigDecimal rate = rows.number(at, "a payment rate in dollars");
        if (rate != null && rate.signum() < 0) {
            throw rows.malformed("a payment rate below zero");
        }
        return rate;
    }

    /** A workbook that holds the classification as a number has lost the zeros before it. */
    private static String padded(String group) {
        return "0".repeat(4 - group.length()) + group;
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
