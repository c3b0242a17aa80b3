package org.basilic.formats.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.FeeSchedule;
import org.basilic.reference.Locality;
import org.basilic.reference.RelativeValue;

/** The form of the physician fee schedule: rows of codes, then rows of localities. */
final class FeeScheduleForm implements TableForm<FeeSchedule> {

    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}|");
    private static final Pattern STATUS = Pattern.compile("[A-Z]");
    private static final Pattern PARTS = Pattern.compile("\\d|");
    private static final Pattern CONTRACTOR = Pattern.compile("\\d{5}");
    private static final Pattern NUMBER = Pattern.compile("\\d{2}");

    @Override
    public String kind() {
        return FeeSchedule.KIND;
    }

    @Override
    public Class<FeeSchedule> type() {
        return FeeSchedule.class;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "modifier",
                "status",
                "parts",
                "work",
                "nonfacility_expense",
                "facility_expense",
                "malpractice",
                "factor",
                "contractor",
                "state",
                "locality",
                "name");
    }

    @Override
    public void write(FeeSchedule table, Consumer<String[]> row) {
        String factor = Cells.written(table.factor());
        for (RelativeValue value : table.rows()) {
            row.accept(new String[] {
                value.code(),
                value.modifier(),
                value.status(),
                value.parts(),
                Cells.written(value.work()),
                Cells.written(value.nonFacilityExpense()),
                Cells.written(value.facilityExpense()),
                Cells.written(value.malpractice()),
                factor,
                "",
                "",
                "",
                ""
            });
        }
        for (Locality locality : table.localities()) {
            row.accept(new String[] {
                "",
                "",
                "",
                "",
                Cells.written(locality.work()),
                Cells.written(locality.expense()),
                "",
                Cells.written(locality.malpractice()),
                "",
                locality.contractor(),
                locality.state(),
                locality.number(),
                locality.name()
            });
        }
    }

    @Override
    public FeeSchedule read(TableHead head, TableRows rows) throws IOException {
        Cells cells = new Cells(rows);
        List<RelativeValue> values = new ArrayList<>(head.rows());
        List<Locality> localities = new ArrayList<>();
        BigDecimal factor = null;
        while (rows.next()) {
            if (rows.cell(0).isEmpty()) {
                localities.add(locality(cells, rows));
                continue;
            }
            BigDecimal here = cells.given(8);
            if (factor != null && factor.compareTo(here) != 0) {
                throw rows.malformed("the conversion factor is " + here + ", in an earlier row " + factor);
            }
            factor = here;
            values.add(value(cells));
        }
        if (factor == null) {
            throw rows.malformed("no row of a code, so no conversion factor");
        }
        return new FeeSchedule(head.release(), head.inForce(), factor, values, localities);
    }

    private static RelativeValue value(Cells cells) throws MalformedFileException {
        String code = cells.matching(Cells.CODE, 0, "a billing code of five places");
        String modifier = cells.matching(MODIFIER, 1, "a modifier of two places");
        cells.once(code + modifier);
        return new RelativeValue(
                code,
                modifier,
                cells.matching(STATUS, 2, "a status code"),
                cells.matching(PARTS, 3, "a digit for professional and technical parts"),
                cells.given(4),
                cells.number(5),
                cells.number(6),
                cells.given(7));
    }

    private static Locality locality(Cells cells, TableRows rows) throws MalformedFileException {
        String contractor = cells.matching(CONTRACTOR, 9, "the number of a contractor");
        String number = cells.matching(NUMBER, 11, "the number of a locality");
        cells.once(contractor + "-" + number);
        return new Locality(
                contractor, rows.cell(10), number, rows.cell(12), cells.given(4), cells.given(5), cells.given(7));
    }
}
