package org.basilic.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One quarter of the publisher's crosswalk from packages of drugs to the codes that they are billed by. Never changes. */
public final class AspCrosswalk implements ImportedTable {

    /** The word for this kind of table. */
    public static final String KIND = "asp-crosswalk";

    private final String release;
    private final DateRange inForce;
    private final List<NdcProduct> rows;
    private final Map<String, List<NdcProduct>> byNdc;

    /**
     * Makes a crosswalk.
     *
     * @param release the quarter, such as {@code 2025Q4}
     * @throws IllegalArgumentException if two rows answer for one package and code
     */
    public AspCrosswalk(String release, DateRange inForce, List<NdcProduct> rows) {
        this.release = release;
        this.inForce = inForce;
        this.rows = List.copyOf(rows);
        this.byNdc = byNdc(this.rows);
    }

    /** Returns the short name of the crosswalk of a release. */
    public static String edition(String release) {
        return KIND + " " + release;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public DateRange inForce() {
        return inForce;
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Returns the rows in the order in which they were given. */
    public List<NdcProduct> rows() {
        return rows;
    }

    /** Returns what the crosswalk has for eleven digits without hyphens, by code; empty when it has nothing. */
    List<NdcProduct> products(String ndc) {
        List<NdcProduct> found = byNdc.get(ndc);
        return found == null ? List.of() : found;
    }

    private static Map<String, List<NdcProduct>> byNdc(List<NdcProduct> rows) {
        Map<String, List<NdcProduct>> byNdc = new HashMap<>(rows.size() * 2);
        for (NdcProduct row : rows) {
            List<NdcProduct> others = byNdc.get(row.ndc());
            byNdc.put(row.ndc(), others == null ? List.of(row) : together(others, row));
        }
        return byNdc;
    }

    private static List<NdcProduct> together(List<NdcProduct> others, NdcProduct row) {
        List<NdcProduct> all = new ArrayList<>(others);
        for (NdcProduct other : others) {
            if (other.hcpcs().equals(row.hcpcs())) {
                throw new IllegalArgumentException("two rows for " + row.ndc() + " and " + row.hcpcs());
            }
        }
        all.add(row);
        all.sort(Comparator.comparing(NdcProduct::hcpcs));
        return List.copyOf(all);
    }
}
