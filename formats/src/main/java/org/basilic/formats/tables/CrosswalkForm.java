package org.basilic.formats.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.AspCrosswalk;
import org.basilic.reference.DateRange;
import org.basilic.reference.NdcProduct;

/** The form of the crosswalk from drug packages to billing codes. */
final class CrosswalkForm implements TableForm<AspCrosswalk> {

    private static final Pattern NDC = Pattern.compile("\\d{11}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern UNITS = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    @Override
    public String kind() {
        return AspCrosswalk.KIND;
    }

    @Override
    public Class<AspCrosswalk> type() {
        return AspCrosswalk.class;
    }

    @Override
    public List<String> columns() {
        return List.of("ndc", "hcpcs", "units_per_package", "drug", "labeler");
    }

    @Override
    public void write(AspCrosswalk table, Consumer<String[]> row) {
        for (NdcProduct product : table.rows()) {
            row.accept(new String[] {
                product.ndc(),
                product.hcpcs(),
                product.unitsPerPackage().toPlainString(),
                product.drug(),
                product.labeler()
            });
        }
    }

    @Override
    public AspCrosswalk read(TableHead head, TableRows rows) throws IOException {
        DateRange inForce = head.inForce();
        String edition = head.edition();
        Set<String> seen = new HashSet<>();
        List<NdcProduct> products = new ArrayList<>(head.rows());
        while (rows.next()) {
            String ndc = matching(NDC, rows, 0, "a drug code of eleven digits");
            String hcpcs = matching(CODE, rows, 1, "a billing code of five places");
            BigDecimal units = new BigDecimal(matching(UNITS, rows, 2, "a number of billing units"));
            if (!seen.add(ndc + hcpcs)) {
                throw rows.malformed("an earlier row is for the same package and code");
            }
            products.add(new NdcProduct(ndc, hcpcs, rows.cell(3), rows.cell(4), units, inForce, edition));
        }
        return new AspCrosswalk(head.release(), inForce, products);
    }

    private static String matching(Pattern pattern, TableRows rows, int column, String what)
            throws MalformedFileException {
        String cell = rows.cell(column);
        if (!pattern.matcher(cell).matches()) {
            throw rows.malformed("'" + cell + "' is not " + what);
        }
        return cell;
    }
}
