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
import org.basilic.reference.PaymentLimit;
import org.basilic.reference.PaymentLimits;

/** A reader of the quarterly payment limits of drugs (ASP pricing file). Short descriptions are not kept. */
public final class PaymentLimitsReader {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final String NONE = "N/A";

    private static final Headings HEADINGS = new Headings("payment limits of drugs", 1)
            .key("HCPCS Code", "HCPCSCODE")
            .key("Payment Limit", "PAYMENTLIMIT")
            .column("HCPCS Code Dosage", "HCPCSCODEDOSAGE")
            .column("Notes", "NOTES");

    private PaymentLimitsReader() {}

    /** Finds the limits: the file itself, or in a zip the one that is not about drugs without a code of their own. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.findTable(
                path,
                name -> name.matches(".*\\.(csv|txt|xlsx)")
                        && name.contains("asp")
                        && name.contains("pric")
                        && !name.matches(".*(?<![a-z])(noc|ndc|crosswalk|awp)(?![a-z]).*"));
    }

    /**
     * Reads the limits of a quarter.
     *
     * @throws MalformedFileException if the file is laid out in another way, or a row of it cannot be
     */
    public static PaymentLimits read(OfficialFile file, Quarter quarter) throws IOException {
        List<PaymentLimit> limits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (OfficialRows rows = OfficialRows.open(file, HEADINGS::fit)) {
            Headings.Found at = HEADINGS.find(rows);
            while (rows.nextOfTable()) {
                String code = rows.cell(at.at(0));
                if (!CODE.matcher(code).matches()) {
                    throw rows.malformed("'" + code + "' is not a billing code of five places");
                }
                if (!seen.add(code)) {
                    throw rows.malformed("an earlier row is for " + code + " too");
                }
                boolean none = rows.cell(at.at(1)).equals(NONE);
                BigDecimal dollars = none ? null : rows.number(at.at(1), "a payment limit in dollars");
                if (dollars != null && dollars.signum() < 0) {
                    throw rows.malformed("a payment limit below zero");
                }
                limits.add(new PaymentLimit(code, rows.cell(at.at(2)), dollars, rows.cell(at.at(3))));
            }
            if (limits.isEmpty()) {
                throw rows.malformed("no rows below the header");
            }
        }
        return new PaymentLimits(quarter.toString(), quarter.days(), limits);
    }
}
