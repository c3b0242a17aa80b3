package org.basilic.claim.edit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.claim.Site;
import org.basilic.reference.Edits;
import org.jspecify.annotations.Nullable;

/** The days of the lines: told, not after the claim was made, within the statement, and not too long ago. */
final class ServiceDays {

    private ServiceDays() {}

    static void watch(Look look) {
        Institution institution = look.claim().institution();
        DateSpan statement = institution == null ? null : institution.statement();
        for (ClaimLine line : look.claim().lines()) {
            DateSpan service = line.service();
            if (service == null) {
                missing(line, statement, look);
            } else {
                within(line.number(), service, statement, look);
                made(line.number(), service, look);
            }
        }
        if (look.made() == null) {
            look.notChecked("days in the future", "the day on which the claim was made is not known");
        }
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            DateSpan service = line.line().service();
            if (service == null || service.oneDay() || edits == null) {
                continue;
            }
            if (LineKinds.administration(line, edits)) {
                look.find(
                        Edit.SERVICE_OF_SEVERAL_DAYS,
                        line,
                        "%s from %s to %s".formatted(line.code(), service.from(), service.to()));
            }
        }
        late(look);
    }

    private static void missing(ClaimLine line, @Nullable DateSpan statement, Look look) {
        boolean coded = line.code() != null && !line.code().isEmpty();
        boolean severalDays = statement != null && !statement.oneDay();
        if (look.professional() || (coded && severalDays)) {
            look.find(Edit.SERVICE_DAY_MISSING, line.number(), null, "the line has no day that can be read");
        }
    }

    private static void within(int line, DateSpan service, @Nullable DateSpan statement, Look look) {
        if (statement != null && !statement.holds(service)) {
            look.find(
                    Edit.SERVICE_OUTSIDE_STATEMENT,
                    line,
                    service.from(),
                    "%s; the statement is of %s".formatted(inWords(service), inWords(statement)));
        }
    }

    private static void made(int line, DateSpan service, Look look) {
        LocalDate made = look.made();
        if (made != null && service.to().isAfter(made)) {
            look.find(
                    Edit.SERVICE_IN_FUTURE,
                    line,
                    service.from(),
                    "%s; the claim was made on %s".formatted(inWords(service), made));
        }
    }

    private static void late(Look look) {
        Site.SitePayer payer = look.payer().ofSite();
        LocalDate made = look.made();
        LocalDate day = look.day();
        Integer most = payer == null ? null : payer.timelyFilingDays();
        if (most == null || made == null || day == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(day, made);
        if (days > most) {
            look.find(
                    Edit.FILED_LATE, "%d days after the service of %s; the payer takes %d".formatted(days, day, most));
        }
    }

    private static String inWords(DateSpan span) {
        return span.oneDay() ? span.from().toString() : span.from() + " to " + span.to();
    }
}
