package org.basilic.reference;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** Every row of the tables about codes beside each other on a claim, typed and checked, whatever its days. */
final class EditTables {

    static final String PAIRS = "pairs.csv";
    static final String ADDONS = "addons.csv";
    static final String COVERAGE = "edit-coverage.csv";
    static final String MODIFIERS = "pair-modifiers.csv";
    static final String LIMITS = "unit-limits.csv";
    static final String STATUSES = "code-statuses.csv";
    static final String MEANINGS = "status-meanings.csv";

    private static final List<String> MODIFIED = List.of("evaluation", "other");
    private static final List<String> COLUMNS = List.of("second", "either");

    /** A row of pairs.csv; a null setting means both. */
    record Pair(
            String column1,
            String column2,
            PairIndicator indicator,
            @Nullable Setting setting) {}

    /** A row of addons.csv. */
    record Addon(String addon, String parent) {}

    /** A row of edit-coverage.csv; a null setting means both. */
    record Extent(String code, EditExtent extent, @Nullable Setting setting) {}

    /** A row of unit-limits.csv; a null setting means both. */
    record Limit(String code, UnitLimit limit, @Nullable Setting setting) {}

    /** A row of code-statuses.csv. */
    record Status(String code, PaymentSystem system, CodeStatus status) {}

    /** A row of status-meanings.csv. */
    record Meaning(PaymentSystem system, String status, StatusMeaning meaning) {}

    private final List<Dated<Pair>> pairs = new ArrayList<>();
    private final List<Dated<Addon>> addons = new ArrayList<>();
    private final List<Dated<Extent>> extents = new ArrayList<>();
    private final List<Dated<PairModifier>> modifiers = new ArrayList<>();
    private final List<Dated<Limit>> limits = new ArrayList<>();
    private final List<Dated<Status>> statuses = new ArrayList<>();
    private final List<Dated<Meaning>> meanings = new ArrayList<>();

    /** Reads the tables. */
    EditTables(DatedTables dated) {
        readPairs(dated);
        readCoverage(dated);
        readLimits(dated);
        readStatuses(dated);
    }

    private void readLimits(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(LIMITS, List.of("code"), "code", "setting", "units", "adjudication")) {
            TableRow cells = row.fact();
            int units = cells.number("units");
            if (units < 0) {
                throw cells.malformed("a limit of " + units + " units; 0 is the least");
            }
            UnitLimit limit = new UnitLimit(units, cells.oneOf("adjudication", Adjudication.values()));
            limits.add(row.saying(new Limit(cells.code("code"), limit, cells.setting())));
        }
    }

    private void readStatuses(DatedTables dated) {
        for (Dated<TableRow> row :
                dated.rows(STATUSES, List.of("code", "system"), "code", "system", "status", "detail")) {
            TableRow cells = row.fact();
            CodeStatus status = new CodeStatus(cells.filled("status"), cells.text("detail"));
            PaymentSystem system = cells.oneOf("system", PaymentSystem.values());
            statuses.add(row.saying(new Status(cells.code("code"), system, status)));
        }
        for (Dated<TableRow> row :
                dated.rows(MEANINGS, List.of("system", "status"), "system", "status", "meaning", "label")) {
            TableRow cells = row.fact();
            cells.filled("label");
            PaymentSystem system = cells.oneOf("system", PaymentSystem.values());
            StatusMeaning meaning = cells.oneOf("meaning", StatusMeaning.values());
            meanings.add(row.saying(new Meaning(system, cells.text("status"), meaning)));
        }
    }

    private void readPairs(DatedTables dated) {
        for (Dated<TableRow> row :
                dated.rows(PAIRS, List.of("column1", "column2"), "column1", "column2", "indicator", "setting")) {
            TableRow cells = row.fact();
            PairIndicator indicator = cells.oneOf("indicator", PairIndicator.values());
            if (indicator == PairIndicator.NONE) {
                throw cells.unknown("indicator", cells.text("indicator"));
            }
            pairs.add(row.saying(new Pair(cells.code("column1"), cells.code("column2"), indicator, cells.setting())));
        }
        for (Dated<TableRow> row : dated.rows(ADDONS, List.of("addon", "parent"), "addon", "parent")) {
            addons.add(row.saying(new Addon(row.fact().code("addon"), row.fact().code("parent"))));
        }
    }

    private void readCoverage(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(COVERAGE, List.of("code"), "code", "extent", "setting")) {
            TableRow cells = row.fact();
            EditExtent extent = cells.oneOf("extent", EditExtent.values());
            if (extent == EditExtent.NONE) {
                throw cells.unknown("extent", cells.text("extent"));
            }
            extents.add(row.saying(new Extent(cells.code("code"), extent, cells.setting())));
        }
        for (Dated<TableRow> row : dated.rows(MODIFIERS, List.of("modifier"), "modifier", "on", "column")) {
            TableRow cells = row.fact();
            boolean onEvaluation = oneOf(cells, "on", MODIFIED) == 0;
            boolean either = oneOf(cells, "column", COLUMNS) == 1;
            modifiers.add(row.saying(new PairModifier(cells.text("modifier"), onEvaluation, either)));
        }
    }

    private static int oneOf(TableRow row, String column, List<String> words) {
        int found = words.indexOf(row.text(column));
        if (found < 0) {
            throw row.unknown(column, row.text(column));
        }
        return found;
    }

    List<Dated<Pair>> pairs() {
        return pairs;
    }

    List<Dated<Addon>> addons() {
        return addons;
    }

    List<Dated<Extent>> extents() {
        return extents;
    }

    List<Dated<PairModifier>> modifiers() {
        return modifiers;
    }

    List<Dated<Limit>> limits() {
        return limits;
    }

    List<Dated<Status>> statuses() {
        return statuses;
    }

    List<Dated<Meaning>> meanings() {
        return meanings;
    }
}
