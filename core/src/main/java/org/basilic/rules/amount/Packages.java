package org.basilic.rules.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.Imported;
import org.basilic.reference.Ndc;
import org.basilic.reference.NdcProduct;
import org.basilic.result.Severity;
import org.basilic.worksheet.Amount;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that tells from which products an administration came, by their National Drug Codes. */
final class Packages {

    private final Account account;
    private final Worksheet sheet;

    private Packages(Account account, Worksheet sheet) {
        this.account = account;
        this.sheet = sheet;
    }

    /** Tells the product of an account whose units are counted, or splits its units by product. */
    static void tell(Account account, Worksheet sheet) {
        Administration charted = account.entry().administration();
        String drugNdc = charted.drug().ndc();
        boolean any = drugNdc != null;
        List<Container> containers = charted.containers();
        for (int i = 0; i < containers.size() && !any; i++) {
            any = containers.get(i).ndc() != null;
        }
        if (any) {
            new Packages(account, sheet).tell(containers, drugNdc);
        }
    }

    private void tell(List<Container> containers, @Nullable String drugNdc) {
        String ofDrug = drugNdc == null ? null : elevenDigits(drugNdc);
        List<@Nullable String> products = new ArrayList<>(containers.size());
        List<@Nullable String> different = new ArrayList<>(1);
        for (int i = 0; i < containers.size(); i++) {
            String own = containers.get(i).ndc();
            String product = own == null ? ofDrug : elevenDigits(own);
            products.add(product);
            if (!different.contains(product)) {
                different.add(product);
            }
        }
        if (containers.isEmpty()) {
            different.add(ofDrug);
        }
        for (String product : different) {
            if (product != null) {
                check(product);
            }
        }
        if (different.size() == 1) {
            account.product(different.get(0));
        } else {
            split(containers, products, different);
        }
    }

    private @Nullable String elevenDigits(String charted) {
        List<String> candidates = Ndc.of(charted).candidates();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String drug = Products.words(account);
        if (candidates.isEmpty()) {
            sheet.find(Severity.WARNING, new ProductNumbers.Malformed(charted, drug), account.entry());
            return null;
        }
        String listed = null;
        for (String candidate : candidates) {
            if (!sheet.imported().products(candidate, account.day()).isEmpty()) {
                if (listed != null) {
                    listed = null;
                    break;
                }
                listed = candidate;
            }
        }
        if (listed == null) {
            sheet.find(Severity.WARNING, new ProductNumbers.Ambiguous(charted, drug), account.entry());
        }
        return listed;
    }

    private void check(String product) {
        Imported imported = sheet.imported();
        List<NdcProduct> listed = imported.products(product, account.day());
        String code = account.code();
        if (listed.isEmpty() || code == null) {
            return;
        }
        List<String> codes = new ArrayList<>(1);
        for (NdcProduct one : listed) {
            codes.add(one.hcpcs());
        }
        if (!codes.contains(code)) {
            sheet.find(Severity.ERROR, new ProductAndCode.Mismatch(product, code, codes), account.entry());
        }
    }

    /** Where every container was used up, each product gave what its containers held; otherwise nobody can tell. */
    private void split(List<Container> containers, List<@Nullable String> products, List<@Nullable String> different) {
        Supply supply = account.supply();
        BillingUnit unit = account.unit();
        Amount left = supply == null ? null : supply.left();
        boolean usedUp = supply != null
                && left != null
                && left.signum() == 0
                && supply.usedForOthers() != null
                && supply.usedForOthers().signum() == 0
                && supply.told()
                && (supply.wasted() == null || supply.wasted().signum() == 0);
        if (!usedUp || unit == null) {
            List<String> known = new ArrayList<>(different.size());
            for (String product : different) {
                known.add(product == null ? "no number" : product);
            }
            sheet.find(
                    Severity.WARNING,
                    new ProductNumbers.ProductNotTold(Products.words(account), known),
                    account.entry());
            return;
        }
        List<Account.Portion> portions = new ArrayList<>(different.size());
        for (String product : different) {
            Amount held = Amount.ZERO;
            for (int i = 0; i < containers.size(); i++) {
                Amount size = account.size(containers.get(i));
                if (size != null && Objects.equals(products.get(i), product)) {
                    held = held.plus(
                            size.times(BigDecimal.valueOf(containers.get(i).count())));
                }
            }
            int units = held.unitsUp(unit.base()).intValueExact();
            portions.add(new Account.Portion(product, units, new DrugUnits.RoundedUp(held, unit, units)));
        }
        account.split(portions);
    }
}
