package org.basilic.rules.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.drug.Screening;
import org.basilic.rules.visit.PlaceOfService;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that reports drugs and what was discarded of them. */
public final class DrugLines {

    private static final String DISCARDED = "JW";
    private static final String NONE_DISCARDED = "JZ";

    private final Worksheet sheet;
    private final List<Account> billed;

    private DrugLines(Worksheet sheet, List<Account> billed) {
        this.sheet = sheet;
        this.billed = billed;
    }

    /**
     * Charges the drugs of these administrations, in clock order; to be called when the services that were entered have
     * been passed on, for one under a drug's own code lends its modifiers. Returns the amounts from which the ledger is
     * written.
     */
    public static AmountLedger code(List<Entry> entries, Worksheet sheet) {
        List<Account> accounts = new ArrayList<>(entries.size());
        List<Account> billed = new ArrayList<>(entries.size());
        Reason bar = bar(sheet);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Account account = new Account(entry, sheet.dateOf(entry.clocked().when()));
            accounts.add(account);
            boolean told = bar == null && Products.tell(account, sheet);
            // Where the place bars the administration too, its reason stands for both.
            if (bar != null && !Screening.barred(entry, bar) && !Products.incidental(entry)) {
                sheet.leaveOut(List.of(entry), entry.hcpcs(), bar);
            }
            Doses.measure(account, sheet);
            if (told && count(account, sheet)) {
                billed.add(account);
            }
            if (!Products.incidental(account.entry())) {
                Contradictions.find(account, told, sheet);
            }
        }
        if (!billed.isEmpty()) {
            new DrugLines(sheet, billed).charge();
        }
        return new AmountLedger(accounts);
    }

    /** Returns why the place's owner reports the drugs, or null: at home they stay with whoever supplied them. */
    private static @Nullable Reason bar(Worksheet sheet) {
        Reason bar = PlaceOfService.bar(sheet);
        return bar == null || PlaceOfService.atHome(bar) ? null : bar;
    }

    private static boolean count(Account account, Worksheet sheet) {
        if (account.unit() == null) {
            String code = Objects.requireNonNull(account.code(), "told");
            if (Doses.nothing(account, sheet)) {
                return false;
            }
            account.given(1, new UnlistedDrug.OneUnit(code));
            sheet.find(Severity.WARNING, new UnlistedDrug.Narrative(code, Products.words(account)), account.entry());
            Packages.tell(account, sheet);
            return true;
        }
        if (Contradictions.moreGiven(account, sheet) || !Doses.count(account, sheet)) {
            return false;
        }
        Waste.decide(account, sheet);
        Packages.tell(account, sheet);
        return true;
    }

    private void charge() {
        for (int i = 0; i < billed.size(); i++) {
            billed.get(i).discount(Discount.of(billed.get(i), sheet));
        }
        for (int i = 0; i < billed.size(); i++) {
            Account account = billed.get(i);
            if (account.unit() == null && chargedBefore(i)) {
                continue;
            }
            Discount discount = account.discount();
            List<String> charted = ChartedModifiers.of(account, sheet);
            if (account.portions().isEmpty()) {
                given(account, account.unitsGiven(), account.ndc(), discount, charted, account.because());
            } else {
                for (Account.Portion portion : account.portions()) {
                    List<Reason> own = new ArrayList<>(account.because());
                    own.set(0, portion.because());
                    given(account, portion.units(), portion.ndc(), discount, charted, own);
                }
            }
            Reason whyWasted = account.whyWasted();
            if (whyWasted != null) {
                wasted(account, discount, charted, whyWasted);
            }
        }
        ChartedModifiers.settle(billed, sheet);
    }

    private void given(
            Account account,
            int units,
            @Nullable String ndc,
            Discount discount,
            List<String> charted,
            List<Reason> because) {
        String waste = null;
        if (account.waste() == Account.Waste.NONE) {
            if (openBeside(account, ndc)) {
                because.add(new WasteModifiers.DecidedTogether(Objects.requireNonNull(account.code(), "told")));
            } else if (Waste.attested(account, sheet)) {
                waste = NONE_DISCARDED;
                because.add(new WasteModifiers.NoneDiscarded());
            }
        }
        add(
                LineKind.DRUG,
                account,
                units,
                ndc,
                modifiers(discount, waste, charted),
                reasons(because, discount, charted));
    }

    private void wasted(Account account, Discount discount, List<String> charted, Reason why) {
        List<Reason> because = new ArrayList<>(3);
        because.add(why);
        add(
                LineKind.WASTE,
                account,
                account.unitsWasted(),
                account.ndc(),
                modifiers(discount, DISCARDED, charted),
                reasons(because, discount, charted));
    }

    private void add(
            LineKind kind,
            Account account,
            int units,
            @Nullable String ndc,
            List<String> modifiers,
            List<Reason> because) {
        sheet.charge(Charge.ofDrug(
                kind,
                Objects.requireNonNull(account.code(), "told"),
                units,
                account.day(),
                account.unit() == null ? together(account) : List.of(account.entry()),
                ndc,
                account.unit() == null ? apart(account) : null,
                modifiers,
                because));
    }

    private static List<String> modifiers(Discount discount, @Nullable String waste, List<String> charted) {
        String discounted = discount.modifier();
        if (discounted == null && charted.isEmpty()) {
            return waste == null ? List.of() : List.of(waste);
        }
        List<String> all = new ArrayList<>(4);
        if (discounted != null) {
            all.add(discounted);
        }
        if (waste != null) {
            all.add(waste);
        }
        for (String modifier : charted) {
            if (!all.contains(modifier)) {
                all.add(modifier);
            }
        }
        return all;
    }

    private static List<Reason> reasons(List<Reason> because, Discount discount, List<String> charted) {
        if (discount.modifier() != null) {
            because.add(new DiscountedDrug.Marked(discount.modifier()));
        }
        if (!charted.isEmpty()) {
            because.add(new AskedModifiers.Carried(charted));
        }
        return because;
    }

    /** Whether part of the product was discarded, or may have been, in another administration of the day. */
    private boolean openBeside(Account account, @Nullable String ndc) {
        for (int i = 0; i < billed.size(); i++) {
            Account other = billed.get(i);
            boolean sameProduct = Objects.equals(other.code(), account.code())
                    && other.day().equals(account.day())
                    && other.from(ndc);
            if (sameProduct && (other.waste() == Account.Waste.OPEN || other.waste() == Account.Waste.DISCARDED)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same unlisted drug was charged that day already: its code counts once. */
    private boolean chargedBefore(int index) {
        for (int i = 0; i < index; i++) {
            if (sameUnlisted(billed.get(i), billed.get(index))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the administrations of one unlisted drug on one day. */
    private List<Entry> together(Account account) {
        List<Entry> together = new ArrayList<>(1);
        for (Account other : billed) {
            if (sameUnlisted(other, account)) {
                together.add(other.entry());
            }
        }
        return together;
    }

    /** Equal names are one drug; entries without a name never are. */
    private static boolean sameUnlisted(Account one, Account other) {
        return one == other
                || (one.unit() == null
                        && one.entry().drug() != null
                        && Objects.equals(one.entry().drug(), other.entry().drug())
                        && Objects.equals(one.code(), other.code())
                        && Objects.equals(one.ndc(), other.ndc())
                        && one.discount().equals(other.discount())
                        && one.day().equals(other.day()));
    }

    private static String apart(Account account) {
        String drug = account.entry().drug();
        return drug != null ? drug : account.entry().id();
    }
}
