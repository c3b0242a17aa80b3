package org.basilic.formats.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.basilic.reference.CodeList;
import org.basilic.reference.ListedCode;

/** The form of the list of HCPCS codes and modifiers. */
final class CodeListForm implements TableForm<CodeList> {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}|[A-Z0-9]{2}");

    @Override
    public String kind() {
        return CodeList.KIND;
    }

    @Override
    public Class<CodeList> type() {
        return CodeList.class;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "short_name", "long_name", "coverage", "pricing", "group", "added", "terminated");
    }

    @Override
    public void write(CodeList table, Consumer<String[]> row) {
        for (ListedCode code : table.rows()) {
            row.accept(new String[] {
                code.code(),
                code.shortName(),
                code.longName(),
                code.coverage(),
                code.pricing(),
                code.group(),
                Cells.written(code.added()),
                Cells.written(code.terminated())
            });
        }
    }

    @Override
    public CodeList read(TableHead head, TableRows rows) throws IOException {
        Cells cells = new Cells(rows);
        List<ListedCode> codes = new ArrayList<>(head.rows());
        while (rows.next()) {
            codes.add(new ListedCode(
                    cells.once(cells.matching(CODE, 0, "a code of five places or a modifier of two")),
                    rows.cell(1),
                    rows.cell(2),
                    rows.cell(3),
                    rows.cell(4),
                    rows.cell(5),
                    cells.day(6),
                    cells.day(7)));
        }
        return new CodeList(head.release(), head.inForce(), codes);
    }
}
