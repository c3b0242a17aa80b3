package org.basilic.formats.tables;

import java.util.List;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** The one list of forms; pairs, which are not rows of text, have {@link PairFile}. */
final class TableForms {

    private static final List<TableForm<?>> ALL = List.of(
            new CrosswalkForm(),
            new DiagnosisForm(),
            new UnitLimitForm(Setting.FACILITY),
            new UnitLimitForm(Setting.PROFESSIONAL),
            new AddOnForm(),
            new CodeListForm(),
            new PaymentLimitsForm(),
            new HospitalPaymentsForm(),
            new FeeScheduleForm());

    private TableForms() {}

    /** Returns the form of a kind of table, or null when there is no such kind. */
    static @Nullable TableForm<?> of(String kind) {
        for (TableForm<?> form : ALL) {
            if (form.kind().equals(kind)) {
                return form;
            }
        }
        return null;
    }
}
