package org.basilic.cli.audit;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.audit.AuditTotals;
import org.basilic.audit.BilledLine;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.ErrorRate;
import org.basilic.audit.SupportedLine;
import org.basilic.result.Disposition;
import org.basilic.result.DrugAmount;
import org.basilic.result.MinuteStretch;
import org.jspecify.annotations.Nullable;

/** What an audit says, in the words of both the table and the page. */
final class AuditWords {

    static final String NOT_CHECKED =
            "Not compared: quantities of the NDC, charges, services that the record does not name.";

    private AuditWords() {}

    static String direction(Discrepancy one) {
        return one.direction().written().toUpperCase(Locale.ROOT);
    }

    static String billed(BilledLine line) {
        String units = line.units() == null ? "" : " x" + line.units().toPlainString();
        String day = line.service() == null ? "" : " on " + line.service().from();
        return line.written() + units + day;
    }

    static String supported(SupportedLine line) {
        return line.written() + " x" + line.line().units() + " on "
                + line.line().serviceDate();
    }

    /** Returns where the lines of a discrepancy stand. */
    static String place(Discrepancy one) {
        if (one.billed().isEmpty()) {
            return one.supported().isEmpty()
                    ? "claim"
                    : "supported line " + one.supported().get(0).number();
        }
        if (one.billed().size() == 1) {
            return one.billed().get(0).place();
        }
        List<String> numbers = new ArrayList<>();
        one.billed().forEach(line -> numbers.add(String.valueOf(line.number())));
        return "lines " + String.join(", ", numbers) + " of claim "
                + one.billed().get(0).claim();
    }

    /** Returns what is at stake, or nothing where nothing can be counted. */
    static String stakes(Discrepancy one) {
        List<String> words = new ArrayList<>();
        BigDecimal units = one.stakes().units();
        if (units.signum() != 0) {
            words.add((units.signum() > 0 ? "+" : "") + inWords(units));
        }
        BigDecimal dollars = one.stakes().dollars();
        if (dollars != null && dollars.signum() != 0) {
            words.add((dollars.signum() > 0 ? "+" : "") + Money.of(dollars) + " expected");
        }
        if (one.stakes().charge() != null) {
            words.add(Money.of(one.stakes().charge()) + " charged");
        }
        return String.join(", ", words);
    }

    static String minutes(MinuteStretch stretch) {
        String times = stretch.from() == null || stretch.to() == null
                ? ""
                : " " + clock(stretch.from()) + "-" + clock(stretch.to());
        String code = stretch.code() == null ? "" : ", " + stretch.code();
        return stretch.administration() + times + " " + stretch.minutes() + " min " + disposition(stretch.disposition())
                + code;
    }

    static String disposition(Disposition disposition) {
        return disposition.written().replace('-', ' ');
    }

    static String clock(LocalDateTime time) {
        return time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String amount(DrugAmount amount) {
        String unit = amount.unit();
        return amount.administration() + " opened " + amount(amount.opened(), unit) + ", given "
                + amount(amount.given(), unit) + ", discarded " + amount(amount.wasted(), unit) + "; "
                + amount.unitsGiven() + " units given, " + amount.unitsWasted() + " discarded"
                + (amount.billingUnit() == null ? "" : ", one is " + amount.billingUnit());
    }

    private static String amount(@Nullable BigDecimal amount, String unit) {
        if (amount == null) {
            return "not known";
        }
        int places = Math.max(0, amount.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + places + "f", amount) + " " + unit;
    }

    static String sum(AuditTotals.Sum sum, boolean priced) {
        String words = sum.count() + ", " + inWords(sum.units()) + ", " + Money.of(sum.charges()) + " charged";
        if (!priced) {
            return words;
        }
        String untold = sum.untold() == 0 ? "" : " (" + sum.untold() + " without)";
        return words + ", " + Money.of(sum.dollars()) + " expected" + untold;
    }

    private static String inWords(BigDecimal units) {
        return units.toPlainString() + (units.abs().compareTo(BigDecimal.ONE) == 0 ? " unit" : " units");
    }

    static String rate(ErrorRate rate) {
        return rate.found() + " of " + rate.of() + ", " + Money.percent(rate.rate()) + ", with 95% confidence between "
                + Money.percent(rate.low()) + " and " + Money.percent(rate.high());
    }
}
