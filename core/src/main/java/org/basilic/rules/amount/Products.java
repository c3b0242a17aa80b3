package org.basilic.rules.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Supplier;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugTrait;
import org.basilic.result.Severity;
import org.basilic.rules.drug.Screening;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that tells whose drug it was and which code stands for it on its day. */
final class Products {

    private Products() {}

    /** Tells the code of the account, or says why the drug has no line and returns false. */
    static boolean tell(Account account, Worksheet sheet) {
        Entry entry = account.entry();
        String code = entry.hcpcs();
        DrugFacts facts = code == null ? null : sheet.tables().drugs().facts(code, account.day());
        if (facts != null) {
            account.told(facts);
        }
        if (incidental(entry)) {
            // The administration says why it has no line; the drug goes with it.
            return false;
        }
        Supplier supplier = entry.administration().suppliedBy();
        if (supplier != null && supplier != Supplier.PROVIDER) {
            sheet.leaveOut(List.of(entry), code, new OutsideSupply.BroughtBy(supplier));
            return false;
        }
        if (Boolean.FALSE.equals(entry.administration().ordered())) {
            Screening.askForOrder(entry, sheet);
            return false;
        }
        if (code == null) {
            return withoutCode(entry, sheet);
        }
        if (facts == null) {
            DrugNotTold.UnknownCode query = new DrugNotTold.UnknownCode(code, entry.drugInWords());
            sheet.find(Severity.WARNING, query, entry);
            sheet.leaveOut(List.of(entry), code, query);
            return false;
        }
        if (!facts.inForceOn(account.day())) {
            outOfDates(facts, account, sheet);
            return false;
        }
        if (!Formulation.fits(entry.administration().route(), facts)) {
            otherForm(account, code, sheet);
            return false;
        }
        if (entry.byName()) {
            sheet.find(Severity.INFO, new DrugNotTold.ByName(entry.drugInWords(), code), entry);
        } else if (entry.administration().drug().hcpcs() == null) {
            String ndc = entry.administration().drug().ndc();
            if (ndc != null) {
                account.because().add(new ProductNumbers.ByProduct(ndc, code));
            }
        }
        return true;
    }

    /** A name in another form is another product; a charted code beside another form contradicts itself. */
    private static void otherForm(Account account, String code, Worksheet sheet) {
        Entry entry = account.entry();
        Formulation.OtherForm query = new Formulation.OtherForm(
                entry.drugInWords(), code, entry.administration().route());
        if (code.equals(entry.administration().drug().hcpcs())) {
            sheet.ask(query, List.of(entry));
        } else {
            sheet.find(Severity.INFO, query, entry);
        }
        sheet.leaveOut(List.of(entry), code, query);
    }

    /** Whether it only served the line or carried another drug. */
    static boolean incidental(Entry entry) {
        Purpose purpose = entry.purpose();
        return switch (purpose) {
            case KEEP_VEIN_OPEN, FLUSH, DILUENT -> true;
            case LINE_PATENCY -> !entry.has(DrugTrait.THROMBOLYTIC);
            default -> false;
        };
    }

    private static boolean withoutCode(Entry entry, Worksheet sheet) {
        List<String> candidates = entry.candidates();
        if (!candidates.isEmpty()) {
            DrugNotTold.Candidates query = new DrugNotTold.Candidates(entry.drugInWords(), candidates);
            sheet.find(Severity.WARNING, query, entry);
            sheet.leaveOut(List.of(entry), null, query);
            return false;
        }
        DrugNotTold.Unknown query = new DrugNotTold.Unknown(entry.drugInWords());
        if (!Screening.askedWhich(entry, sheet)) {
            sheet.find(Severity.WARNING, query, entry);
        }
        sheet.leaveOut(List.of(entry), null, query);
        return false;
    }

    private static void outOfDates(DrugFacts facts, Account account, Worksheet sheet) {
        LocalDate day = account.day();
        LocalDate to = facts.inForce().to();
        Entry entry = account.entry();
        if (to != null && !day.isBefore(to)) {
            List<String> inForce = new ArrayList<>(1);
            List<String> later = new ArrayList<>(0);
            follow(facts, day, sheet, inForce, later);
            CodeDates.Ended ended = new CodeDates.Ended(facts.hcpcs(), day, to, inForce, later);
            sheet.find(Severity.ERROR, ended, entry);
            sheet.leaveOut(List.of(entry), facts.hcpcs(), ended);
            return;
        }
        CodeDates.NotYet notYet =
                new CodeDates.NotYet(facts.hcpcs(), day, facts.inForce().from(), before(facts.hcpcs(), day, sheet));
        sheet.find(Severity.ERROR, notYet, entry);
        sheet.leaveOut(List.of(entry), facts.hcpcs(), notYet);
    }

    /** Follows the successors of an ended code, over those that have ended too, to what is in force or begins later. */
    private static void follow(
            DrugFacts ended, LocalDate day, Worksheet sheet, List<String> inForce, List<String> later) {
        for (String successor : ended.successors()) {
            DrugFacts next = sheet.tables().drugs().facts(successor, day);
            if (next == null || next.inForceOn(day)) {
                inForce.add(successor);
            } else if (next.inForce().from().isAfter(day)) {
                later.add(successor + " from " + next.inForce().from());
            } else if (!next.successors().contains(ended.hcpcs())) {
                follow(next, day, sheet, inForce, later);
            }
        }
    }

    /** Returns the codes in force that this one will follow. */
    private static List<String> before(String code, LocalDate day, Worksheet sheet) {
        return sheet.tables().drugs().predecessors(code, day);
    }

    /** Returns the drug's name, or its code, as a person would say it. */
    static String words(Account account) {
        return account.entry().drugInWords();
    }

    /** Returns the class word that keeps both waste modifiers off a product, or null. */
    static @Nullable String exempt(Account account) {
        DrugFacts facts = account.facts();
        if (facts == null) {
            return null;
        }
        if (facts.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED)) {
            return "a code for any drug";
        }
        return account.entry().drugClass() == DrugClass.VACCINE ? "a vaccine" : null;
    }
}
