package org.basilic.rules.amount;

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

    /** Returns the mark of the account's drug on its day. */
    static Discount of(Account account, Worksheet sheet) {
        if (!Boolean.TRUE.equals(account.entry().administration().acquired340B()) || account.packaged()) {
            return NONE;
        }
        Program340B program = sheet.encounter().program340B();
        if (program != null && Boolean.FALSE.equals(program.coveredEntity())) {
            return NONE;
        }
        String value = sheet.choices().of(Switch.PROGRAM_340B);
        if (value.equals(NO_MODIFIER)) {
            return NONE;
        }
        if (!value.equals(BY_ENTITY)) {
            return new Discount(value);
        }
        String type = program == null ? null : program.entityType();
        String modifier = type == null ? null : sheet.tables().drugs().discountModifier(type);
        if (modifier == null) {
            sheet.find(Severity.WARNING, new DiscountedDrug.EntityNotTold(Products.words(account)), account.entry());
        }
        return new Discount(modifier);
    }
}
