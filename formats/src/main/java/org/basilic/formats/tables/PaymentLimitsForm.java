package org.basilic.formats.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.reference.PaymentLimit;
import org.basilic.reference.PaymentLimits;

/** The form of the payment limits of drugs. */
final class PaymentLimitsForm implements TableForm<PaymentLimits> {

    @Override
    public String kind() {
        return PaymentLimits.KIND;
    }

    @Override
    public Class<PaymentLimits> type() {
        return PaymentLimits.class;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "dosage", "dollars", "notes");
    }

    @Override
    public void write(PaymentLimits table, Consumer<String[]> row) {
        for (PaymentLimit limit : table.rows()) {
            row.accept(new String[] {limit.code(), limit.dosage(), Cells.written(limit.dollars()), limit.notes()});
        }
    }

    @Override
    public PaymentLimits read(TableHead head, TableRows rows) throws IOException {
        Cells cells = new Cells(rows);
        List<PaymentLimit> limits = new ArrayList<>(head.rows());
        while (rows.next()) {
            limits.add(new PaymentLimit(cells.code(0), rows.cell(1), cells.number(2), rows.cell(3)));
        }
        return new PaymentLimits(head.release(), head.inForce(), limits);
    }
}
