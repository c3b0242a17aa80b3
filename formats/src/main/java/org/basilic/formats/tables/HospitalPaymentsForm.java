package org.basilic.formats.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.basilic.reference.HospitalPayment;
import org.basilic.reference.HospitalPayments;

/** The form of how hospitals are paid for codes. */
final class HospitalPaymentsForm implements TableForm<HospitalPayments> {

    private static final Pattern STATUS = Pattern.compile("[A-Z]\\d?");
    private static final Pattern GROUP = Pattern.compile("\\d{4}|");

    @Override
    public String kind() {
        return HospitalPayments.KIND;
    }

    @Override
    public Class<HospitalPayments> type() {
        return HospitalPayments.class;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "status", "group", "rate");
    }

    @Override
    public void write(HospitalPayments table, Consumer<String[]> row) {
        for (HospitalPayment payment : table.rows()) {
            row.accept(new String[] {payment.code(), payment.status(), payment.group(), Cells.written(payment.rate())});
        }
    }

    @Override
    public HospitalPayments read(TableHead head, TableRows rows) throws IOException {
        Cells cells = new Cells(rows);
        List<HospitalPayment> payments = new ArrayList<>(head.rows());
        while (rows.next()) {
            payments.add(new HospitalPayment(
                    cells.code(0),
                    cells.matching(STATUS, 1, "a status indicator"),
                    cells.matching(GROUP, 2, "an ambulatory payment classification"),
                    cells.number(3)));
        }
        return new HospitalPayments(head.release(), head.inForce(), payments);
    }
}
