package org.basilic.reference;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** Every row of the tables about amounts that Medicare pays, typed and checked, whatever its days. */
final class PriceTables {

    static final String RATES = "place-rates.csv";
    static final String MODIFIERS = "price-modifiers.csv";

    /** A row of place-rates.csv. */
    record Rate(String place, PlaceRate rate) {}

    /** A row of price-modifiers.csv; a null setting means both. */
    record Modifier(String modifier, @Nullable Setting setting, String why) {}

    private final List<Dated<Rate>> rates = new ArrayList<>();
    private final List<Dated<Modifier>> modifiers = new ArrayList<>();

    /** Reads the tables. */
    PriceTables(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(RATES, List.of("place"), "place", "rate", "label")) {
            TableRow cells = row.fact();
            cells.filled("label");
            rates.add(row.saying(new Rate(cells.text("place"), cells.oneOf("rate", PlaceRate.values()))));
        }
        for (Dated<TableRow> row : dated.rows(MODIFIERS, List.of("modifier"), "modifier", "setting", "why")) {
            TableRow cells = row.fact();
            modifiers.add(row.saying(new Modifier(cells.text("modifier"), cells.setting(), cells.filled("why"))));
        }
    }

    List<Dated<Rate>> rates() {
        return rates;
    }

    List<Dated<Modifier>> modifiers() {
        return modifiers;
    }
}
