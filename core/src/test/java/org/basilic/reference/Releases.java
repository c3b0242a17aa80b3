package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Setting;

/** Releases of edits made for a test: the first quarter of 2026, in both settings. */
public final class Releases {

    public static final DateRange QUARTER = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));

    private static final String RELEASE = "2026Q1";

    private Releases() {}

    /** Returns pairs written as {@code 96365/96372/1}; a release of which nothing is missing. */
    public static List<PairTable> pairs(String... rows) {
        return pairs(List.of(), rows);
    }

    /** Returns pairs of a release of which a part is missing. */
    public static List<PairTable> partOfPairs(String... rows) {
        return pairs(List.of("f4"), rows);
    }

    private static List<PairTable> pairs(List<String> missing, String... rows) {
        List<PairTable> tables = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            PairRows packed = new PairRows(QUARTER);
            for (int i = 0; i < rows.length; i++) {
                String[] cells = rows[i].split("/", -1);
                PairIndicator indicator = cells[2].equals("0") ? PairIndicator.NEVER : PairIndicator.WITH_MODIFIER;
                packed.add(cells[0], cells[1], QUARTER.from(), null, indicator, i + 1);
            }
            tables.add(packed.table(setting, RELEASE, missing));
        }
        return tables;
    }

    /** Returns limits written as {@code 96365/2/3}. */
    public static List<UnitLimitTable> limits(String... rows) {
        Map<String, UnitLimit> limits = new HashMap<>();
        for (String row : rows) {
            String[] cells = row.split("/", -1);
            Adjudication adjudication = Adjudication.values()[Integer.parseInt(cells[2]) - 1];
            limits.put(cells[0], new UnitLimit(Integer.parseInt(cells[1]), adjudication));
        }
        List<UnitLimitTable> tables = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            tables.add(new UnitLimitTable(setting, RELEASE, QUARTER, limits));
        }
        return tables;
    }

    /** Returns add-on codes written as {@code 96366/1/96365}; without a primary code where the payer names it. */
    public static AddOnTable addOns(String... rows) {
        List<AddOnTable.Row> all = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("/", -1);
            AddOnType type = AddOnType.values()[Integer.parseInt(cells[1]) - 1];
            all.add(new AddOnTable.Row(cells[0], type, cells.length > 2 ? cells[2] : null, QUARTER, ""));
        }
        return new AddOnTable(RELEASE, QUARTER, all);
    }

    /** Returns the built-in tables as releases. */
    public static Imported likeBuiltIn() {
        EditTables builtIn = Tables.read(new EditedTables()).editTables();
        List<ImportedTable> all = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            PairRows pairs = new PairRows(QUARTER);
            for (Dated<EditTables.Pair> row : builtIn.pairs()) {
                if (row.fact().setting() == null || row.fact().setting() == setting) {
                    EditTables.Pair pair = row.fact();
                    pairs.add(
                            pair.column1(), pair.column2(), QUARTER.from(), null, pair.indicator(), pairs.count() + 1);
                }
            }
            Map<String, UnitLimit> limits = new HashMap<>();
            for (Dated<EditTables.Limit> row : builtIn.limits()) {
                if (row.fact().setting() == null || row.fact().setting() == setting) {
                    limits.put(row.fact().code(), row.fact().limit());
                }
            }
            all.add(pairs.table(setting, RELEASE, List.of()));
            all.add(new UnitLimitTable(setting, RELEASE, QUARTER, limits));
        }
        all.add(addOns(builtIn.addons().stream()
                .map(row -> row.fact().addon() + "/1/" + row.fact().parent())
                .toArray(String[]::new)));
        return Imported.of(all);
    }
}
