package org.basilic.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** One release of the publisher's list of all valid diagnosis codes. Never changes. */
public final class DiagnosisList implements ImportedTable {

    /** The word for this kind of table. */
    public static final String KIND = "icd10cm";

    private final String release;
    private final DateRange inForce;
    private final Set<String> codes;

    /**
     * Makes a list.
     *
     * @param release the fiscal year, such as {@code 2026}, or year and month of a release within it, such as {@code 2026-04}
     * @param codes in capitals without dots
     */
    public DiagnosisList(String release, DateRange inForce, Collection<String> codes) {
        this.release = release;
        this.inForce = inForce;
        this.codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
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
        return codes.size();
    }

    /** Returns the codes in the order in which they were given. */
    public Set<String> codes() {
        return codes;
    }

    /** Whether the list has this code, written in capitals without its dot. */
    boolean has(String code) {
        return codes.contains(code);
    }
}
