package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.basilic.claim.ClaimForm;
import org.basilic.model.Setting;
import org.basilic.reference.PolicyRowKind;
import org.jspecify.annotations.Nullable;

/** Draws rows of a payer policy from denials: authorisations that were missing, units that were too many. */
final class Suggestions {

    private static final Set<String> NO_AUTHORISATION = Set.of("197");
    private static final Set<String> TOO_MANY = Set.of("151", "119", "222", "273");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");

    private Suggestions() {}

    static List<SuggestedRow> of(List<DeniedLine> denials) {
        Map<String, SuggestedRow> rows = new TreeMap<>();
        for (DeniedLine denied : denials) {
            SuggestedRow row = row(denied);
            if (row != null) {
                String key = String.join(
                        "\n", row.payer(), row.kind().written(), row.subject(), String.valueOf(row.setting()));
                rows.merge(key, row, Suggestions::both);
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static @Nullable SuggestedRow row(DeniedLine denied) {
        String code = denied.code();
        String carc = denied.adjustment().carc();
        LocalDate day = denied.day();
        if (code == null || carc == null || day == null || !CODE.matcher(code).matches()) {
            return null;
        }
        if (NO_AUTHORISATION.contains(carc)) {
            return row(denied, PolicyRowKind.AUTHORISATION, code, "required", day);
        }
        BigDecimal units = TOO_MANY.contains(carc) ? unitsTaken(denied) : null;
        return units == null
                ? null
                : row(
                        denied,
                        PolicyRowKind.UNIT_LIMIT,
                        code,
                        units.toBigIntegerExact().toString(),
                        day);
    }

    /** Returns the whole units that were paid where they are fewer than billed, but some. */
    private static @Nullable BigDecimal unitsTaken(DeniedLine denied) {
        PaidLine paid = denied.paid();
        if (paid == null || paid.units() == null) {
            return null;
        }
        BigDecimal ours = denied.ours() == null ? null : denied.ours().units();
        BigDecimal billed = paid.billedUnits() == null ? ours : paid.billedUnits();
        boolean fewer = billed != null && paid.units().compareTo(billed) < 0;
        boolean whole = paid.units().stripTrailingZeros().scale() <= 0;
        return fewer && whole && paid.units().signum() > 0 ? paid.units() : null;
    }

    private static SuggestedRow row(DeniedLine denied, PolicyRowKind kind, String code, String value, LocalDate day) {
        BigDecimal dollars = denied.amount() == null ? Cents.ZERO : denied.amount();
        return new SuggestedRow(denied.payer(), kind, code, setting(denied), value, day, source(denied), 1, dollars);
    }

    private static @Nullable Setting setting(DeniedLine denied) {
        if (denied.claim() == null) {
            return null;
        }
        return denied.claim().form() == ClaimForm.INSTITUTIONAL ? Setting.FACILITY : Setting.PROFESSIONAL;
    }

    private static String source(DeniedLine denied) {
        Remittance payment = denied.judged().payment();
        return "DRAFT from denials " + denied.adjustment().code()
                + (payment.paidOn() == null ? "" : " since the payment of " + payment.paidOn());
    }

    /** Joins two answers to one row: the least that was taken, from the first day. */
    private static SuggestedRow both(SuggestedRow one, SuggestedRow other) {
        boolean fewer = one.kind() == PolicyRowKind.UNIT_LIMIT
                && new BigDecimal(other.value()).compareTo(new BigDecimal(one.value())) < 0;
        return new SuggestedRow(
                one.payer(),
                one.kind(),
                one.subject(),
                one.setting(),
                fewer ? other.value() : one.value(),
                other.from().isBefore(one.from()) ? other.from() : one.from(),
                one.source().compareTo(other.source()) <= 0 ? one.source() : other.source(),
                one.denials() + other.denials(),
                one.dollars().add(other.dollars()));
    }
}
