package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The edits on a claim, whatever their days. Never changes. */
public final class ClaimEditTable {

    static final String EDITS = "claim-edits.csv";

    private static final Pattern ID =
            Pattern.compile("IB\\.837[PI]\\.[0-9A-Z]{4,6}\\.[A-Z0-9]{2,5}(-[0-9])?\\.[1-9][0-9]");
    private static final int LEVELS = 7;

    private final List<ClaimEditRow> rows = new ArrayList<>();
    private final Map<String, List<ClaimEditRow>> byEdit = new HashMap<>();

    /** Reads the table. */
    ClaimEditTable(DatedTables dated) {
        Map<String, String> ids = new HashMap<>();
        for (Dated<TableRow> row : dated.rows(
                EDITS,
                List.of("edit", "scope"),
                "edit",
                "professional",
                "institutional",
                "scope",
                "severity",
                "snip",
                "says",
                "fix",
                "limit",
                "carc",
                "rarc")) {
            ClaimEditRow read = read(row, ids);
            rows.add(read);
            byEdit.computeIfAbsent(read.edit(), none -> new ArrayList<>()).add(read);
        }
    }

    /** Returns every row in the order of the table. */
    public List<ClaimEditRow> rows() {
        return List.copyOf(rows);
    }

    /**
     * Returns the row that answers for an edit, or null where it is not in force.
     *
     * @param scopes those that hold for the payer, the narrowest first
     */
    public @Nullable ClaimEditRow row(String edit, List<EditScope> scopes, LocalDate day) {
        List<ClaimEditRow> of = byEdit.getOrDefault(edit, List.of());
        for (EditScope scope : scopes) {
            for (ClaimEditRow row : of) {
                if (row.scope() == scope && row.inForce().covers(day)) {
                    return row;
                }
            }
        }
        return null;
    }

    private static ClaimEditRow read(Dated<TableRow> dated, Map<String, String> ids) {
        TableRow row = dated.fact();
        String edit = row.text("edit");
        String professional = id(row, "professional", ids);
        String institutional = id(row, "institutional", ids);
        if (professional.isEmpty() && institutional.isEmpty()) {
            throw row.malformed("the edit '" + edit + "' has no id on either form");
        }
        int level = row.number("snip");
        if (level < 1 || level > LEVELS) {
            throw row.malformed("the cell snip is '" + level + "', not a level from 1 to " + LEVELS);
        }
        String carc = row.text("carc");
        if (carc.isEmpty() && !row.text("rarc").isEmpty()) {
            throw row.malformed("a remark code stands without a reason code");
        }
        return new ClaimEditRow(
                edit,
                professional,
                institutional,
                row.oneOf("scope", EditScope.values()),
                row.oneOf("severity", EditWeight.values()),
                level,
                row.filled("says"),
                row.filled("fix"),
                row.text("limit").isEmpty() ? null : row.decimal("limit"),
                carc.isEmpty() ? null : new DenialCodes(carc, row.optional("rarc")),
                dated.inForce(),
                row.list("source"));
    }

    /** Returns an id, refusing one of another form and one that another edit has. */
    private static String id(TableRow row, String form, Map<String, String> ids) {
        String id = row.text(form);
        if (id.isEmpty()) {
            return id;
        }
        String guide = form.equals("professional") ? "IB.837P." : "IB.837I.";
        if (!ID.matcher(id).matches() || !id.startsWith(guide)) {
            throw row.malformed("the cell " + form + " is '" + id + "', not an id such as " + guide + "2400.LX01.11");
        }
        String edit = row.text("edit");
        String other = ids.putIfAbsent(id, edit);
        if (other != null && !other.equals(edit)) {
            throw row.malformed("the id " + id + " is that of '" + other + "' already");
        }
        return id;
    }
}
