package org.basilic.formats.tables;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.Adjudication;
import org.basilic.reference.UnitLimit;
import org.basilic.reference.UnitLimitTable;

/** The form of the limits on the units of a day in a setting. */
final class UnitLimitForm implements TableForm<UnitLimitTable> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern UNITS = Pattern.compile("\\d{1,6}");

    private final Setting setting;

    UnitLimitForm(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String kind() {
        return UnitLimitTable.kind(setting);
    }

    @Override
    public Class<UnitLimitTable> type() {
        return UnitLimitTable.class;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "units", "adjudication");
    }

    @Override
    public void write(UnitLimitTable table, Consumer<String[]> row) {
        table.limits()
                .forEach((code, limit) -> row.accept(new String[] {
                    code, Integer.toString(limit.units()), limit.adjudication().written()
                }));
    }

    @Override
    public UnitLimitTable read(TableHead head, TableRows rows) throws IOException {
        Map<String, UnitLimit> limits = new HashMap<>();
        while (rows.next()) {
            String code = rows.cell(0);
            if (!CODE.matcher(code).matches()) {
                throw rows.malformed("'" + code + "' is not a code of five capitals and digits");
            }
            if (!UNITS.matcher(rows.cell(1)).matches()) {
                throw rows.malformed("'" + rows.cell(1) + "' is not a number of units");
            }
            UnitLimit limit = new UnitLimit(Integer.parseInt(rows.cell(1)), adjudication(rows));
            if (limits.put(code, limit) != null) {
                throw rows.malformed(code + " stands here a second time");
            }
        }
        return new UnitLimitTable(setting, head.release(), head.inForce(), limits);
    }

    private static Adjudication adjudication(TableRows rows) throws MalformedFileException {
        for (Adjudication adjudication : Adjudication.values()) {
            if (adjudication.written().equals(rows.cell(2))) {
                return adjudication;
            }
        }
        throw rows.malformed("'" + rows.cell(2) + "' is not an adjudication indicator: 1, 2 or 3");
    }
}
