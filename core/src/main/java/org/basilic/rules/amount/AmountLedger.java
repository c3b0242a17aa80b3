package org.basilic.rules.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.BillingUnit;
import org.basilic.result.DrugAmount;
import org.basilic.worksheet.Amount;
import org.jspecify.annotations.Nullable;

/** The amounts of an encounter's drugs, from which the account of every milligram is written. */
public final class AmountLedger {

    private final List<Account> accounts;

    AmountLedger(List<Account> accounts) {
        this.accounts = accounts;
    }

    /** Returns what became of every charted amount, one for each administration that charts any, in clock order. */
    public List<DrugAmount> amounts() {
        List<DrugAmount> amounts = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            Supply supply = accounts.get(i).supply();
            if (supply != null) {
                amounts.add(amount(accounts.get(i), supply));
            }
        }
        return amounts;
    }

    private static DrugAmount amount(Account account, Supply supply) {
        BillingUnit unit = account.unit();
        Amount unexplained = supply.unexplained();
        BigDecimal opened = decimal(supply.opened());
        BigDecimal given = decimal(supply.given());
        BigDecimal wasted = decimal(supply.wasted());
        BigDecimal kept = null;
        Amount toOthers = supply.usedForOthers();
        BigDecimal others = toOthers == null || toOthers.signum() == 0 ? null : decimal(toOthers);
        BigDecimal rest = null;
        if (opened != null && given != null && unexplained != null) {
            wasted = wasted == null ? BigDecimal.ZERO : wasted;
            kept = decimal(supply.kept());
            rest = decimal(unexplained);
            if (!exact(supply)) {
                // Where a fraction has no decimal number the last digit of what was given makes the parts add up.
                BigDecimal beside = wasted.add(kept).add(rest).add(others == null ? BigDecimal.ZERO : others);
                given = opened.subtract(beside);
            }
        }
        return new DrugAmount(
                account.entry().id(),
                supply.measure().base(),
                opened,
                given,
                wasted,
                kept,
                others,
                rest,
                account.code(),
                unit == null ? null : unit.toString(),
                account.unitsGiven(),
                account.unitsWasted());
    }

    private static boolean exact(Supply supply) {
        return noFraction(supply.opened())
                && noFraction(supply.given())
                && noFraction(supply.wasted())
                && noFraction(supply.usedForOthers());
    }

    private static boolean noFraction(@Nullable Amount amount) {
        return amount == null || amount.decimal();
    }

    private static @Nullable BigDecimal decimal(@Nullable Amount amount) {
        return amount == null ? null : amount.inDecimals();
    }
}
