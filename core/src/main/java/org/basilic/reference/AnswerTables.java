package org.basilic.reference;

import java.util.ArrayList;
import java.util.List;

/** Every row of the table about what payers answer, typed and checked, whatever its days. */
final class AnswerTables {

    static final String ADJUSTMENTS = "adjustment-kinds.csv";

    private static final List<String> GROUPS = List.of("any", "CO", "OA", "PI", "PR");

    /** A row of adjustment-kinds.csv; the group {@code any} means every group. */
    record Row(String group, AdjustmentMeaning meaning) {}

    private final List<Dated<Row>> adjustments = new ArrayList<>(256);

    /** Reads the table. */
    AnswerTables(DatedTables dated) {
        for (Dated<TableRow> row :
                dated.rows(ADJUSTMENTS, List.of("carc", "group"), "carc", "group", "kind", "action", "near", "label")) {
            TableRow cells = row.fact();
            if (!GROUPS.contains(cells.text("group"))) {
                throw cells.unknown("group", cells.text("group"));
            }
            AdjustmentKind kind = cells.oneOf("kind", AdjustmentKind.values());
            DenialAction action = cells.oneOf("action", DenialAction.values());
            if ((kind == AdjustmentKind.DENIAL) == (action == DenialAction.NONE)) {
                throw cells.malformed("a denial has an action, and nothing else has one");
            }
            adjustments.add(row.saying(new Row(
                    cells.text("group"),
                    new AdjustmentMeaning(
                            cells.filled("carc"), kind, action, cells.list("near"), cells.filled("label")))));
        }
    }

    List<Dated<Row>> adjustments() {
        return adjustments;
    }
}
