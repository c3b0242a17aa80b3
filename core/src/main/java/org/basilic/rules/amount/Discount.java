package org.basilic.rules.amount;

import java.util.Set;
import org.basilic.model.Program340B;
import org.basilic.reference.Switch;
import org.basilic.result.Severity;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * What marks a drug as bought under the 340B program.
 *
 * @param modifier null where nothing does
 */
record Discount(@Nullable String modifier) {

    static final Discount NONE = new Discount(null);
    private static final String NO_MODIFIER = "none";
    private static final String BY_ENTITY = "JG-TB";
    private static final Set<String> OF_PROGRAM = Set.of("JG", "TB", "UD", "SE");

    /** Whether a charted modifier of the program stands under the policy on the day of the drug. */
    static boolean stands(String modifier, Account account, Worksheet sheet) {
        String value = sheet.choice(Switch.PROGRAM_340B, account.day());
        return !account.packaged()
                && (value.equals(modifier) || (value.equals(BY_ENTITY) && BY_ENTITY.contains(modifier)));
    }

    /** Whether the modifier is one of the program's. */
    static boolean is(String modifier) {
        return OF_PROGRAM.contains(modifier);
    }

    /** Returns the mark of the account's drug on its day. */
    static Discount of(Account account, Worksheet sheet) {
        if (!Boolean.TRUE.equals(account.entry().administration().acquired340B()) || account.packaged()) {
            return NONE;
        }
        Program340B program = sheet.encounter().program340B();
        if (program != null && Boolean.FALSE.equals(program.coveredEntity())) {
            return NONE;
        }
        String value = sheet.choice(Switch.PROGRAM_340B, account.day());
        if (value.equals(NO_MODIFIER)) {
            return NONE;
        }
        if (!value.equals(BY_ENTITY)) {
            return new Discount(value);
        }
        String type = program == null ? null : program.entityType();
        String modifier =
                type == null ? null : sheet.tables(account.day()).drugs().discountModifier(type);
        if (modifier == null) {
            sheet.find(Severity.WARNING, new DiscountedDrug.EntityNotTold(Products.words(account)), account.entry());
        }
        return new Discount(modifier);
    }
}
