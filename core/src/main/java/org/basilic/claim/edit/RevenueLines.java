package org.basilic.claim.edit;

import java.util.regex.Pattern;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.Site;
import org.basilic.reference.Edits;

/** The revenue codes of a hospital's claim: their form, and where the site is known, that they are those of its map. */
final class RevenueLines {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    private RevenueLines() {}

    static void watch(Look look) {
        if (look.professional()) {
            return;
        }
        for (ClaimLine line : look.claim().lines()) {
            String revenue = line.revenue();
            if (revenue == null || !FORM.matcher(revenue).matches()) {
                look.find(
                        Edit.REVENUE_FORM,
                        line.number(),
                        null,
                        revenue == null
                                ? "the line has no revenue code"
                                : "the revenue code is '%s'".formatted(revenue));
            }
        }
        Site site = look.site();
        if (site != null) {
            look.lines().forEach(line -> mapped(line, site, look));
        }
    }

    private static void mapped(VisitLine line, Site site, Look look) {
        Edits edits = look.on(line.day());
        if (edits == null || line.day() == null) {
            return;
        }
        String mapped = site.revenueCodes().of(line.code(), LineKinds.of(line, edits), line.day());
        String revenue = line.line().revenue();
        if (mapped != null && revenue != null && !mapped.equals(revenue)) {
            look.find(
                    Edit.REVENUE_NOT_THE_SITES,
                    line,
                    "%s under %s; the site's map has %s".formatted(line.code(), revenue, mapped));
        }
    }
}
