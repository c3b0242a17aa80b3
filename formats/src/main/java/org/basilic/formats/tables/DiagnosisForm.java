package org.basilic.formats.tables;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.basilic.reference.DiagnosisList;

/** The form of the list of diagnosis codes. */
final class DiagnosisForm implements TableForm<DiagnosisList> {

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9A][0-9A-Z]{1,5}");

    @Override
    public String kind() {
        return DiagnosisList.KIND;
    }

    @Override
    public Class<DiagnosisList> type() {
        return DiagnosisList.class;
    }

    @Override
    public List<String> columns() {
        return List.of("code");
    }

    @Override
    public void write(DiagnosisList table, Consumer<String[]> row) {
        for (String code : table.codes()) {
            row.accept(new String[] {code});
        }
    }

    @Override
    public DiagnosisList read(TableHead head, TableRows rows) throws IOException {
        Set<String> codes = new LinkedHashSet<>(head.rows() * 2);
        while (rows.next()) {
            String code = rows.cell(0);
            if (!CODE.matcher(code).matches()) {
                throw rows.malformed("'" + code + "' is not a diagnosis code in capitals without its dot");
            }
            if (!codes.add(code)) {
                throw rows.malformed(code + " stands here a second time");
            }
        }
        return new DiagnosisList(head.release(), head.inForce(), codes);
    }
}
