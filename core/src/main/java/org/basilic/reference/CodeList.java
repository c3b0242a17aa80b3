package org.basilic.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.reference.CodeValidity.Ended;
import org.basilic.reference.CodeValidity.NotYet;
import org.basilic.reference.CodeValidity.Unknown;
import org.basilic.reference.CodeValidity.Valid;
import org.jspecify.annotations.Nullable;

/** One quarter of the publisher's list of HCPCS Level II codes and modifiers, without dental codes. Never changes. */
public final class CodeList implements ImportedTable {

    /** The word for this kind of table. */
    public static final String KIND = "hcpcs";

    private final String release;
    private final DateRange inForce;
    private final List<ListedCode> rows;
    private final Map<String, ListedCode> byCode;

    /**
     * Makes a list.
     *
     * @param release the quarter, such as {@code 2026Q4}
     * @throws IllegalArgumentException if a code stands there twice
     */
    public CodeList(String release, DateRange inForce, List<ListedCode> rows) {
        this.release = release;
        this.inForce = inForce;
        this.rows = List.copyOf(rows);
        this.byCode = new LinkedHashMap<>(rows.size() * 2);
        for (ListedCode row : rows) {
            if (byCode.put(row.code(), row) != null) {
                throw new IllegalArgumentException("two rows for " + row.code());
            }
        }
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

    /** Returns codes and modifiers in the order in which they were given. */
    public List<ListedCode> rows() {
        return rows;
    }

    /** Returns what the list has for a code of five places or a modifier of two, or null when it has nothing. */
    public @Nullable ListedCode row(String code) {
        return byCode.get(code);
    }

    /** Returns whether a code or modifier may be used on a day, which must be one that the list answers for. */
    public CodeValidity validity(String code, LocalDate day) {
        ListedCode row = byCode.get(code);
        if (row == null) {
            return new Unknown();
        }
        if (row.added() != null && day.isBefore(row.added())) {
            return new NotYet(row.added());
        }
        if (row.terminated() != null && day.isAfter(row.terminated())) {
            return new Ended(row.terminated());
        }
        return new Valid();
    }
}
