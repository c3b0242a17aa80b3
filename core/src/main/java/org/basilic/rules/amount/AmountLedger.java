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
        boolean opened = supply.left() != null;
        return new DrugAmount(
                account.entry().id(),
                supply.measure().base(),
                decimal(supply.opened()),
                decimal(supply.given()),
                supply.wasted() == null && opened ? BigDecimal.ZERO : decimal(supply.wasted()),
                opened ? decimal(supply.kept()) : null,
                supply.usedForOthers().signum() == 0 ? null : decimal(supply.usedForOthers()),
                decimal(supply.unexplained()),
                account.code(),
                unit == null ? null : unit.toString(),
                account.unitsGiven(),
                account.unitsWasted());
    }

    private static @Nullable BigDecimal decimal(@Nullable Amount amount) {
        return amount == null ? null : amount.inDecimals();
    }
}
