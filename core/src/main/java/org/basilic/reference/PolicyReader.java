package org.basilic.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.model.DrugClass;
import org.jspecify.annotations.Nullable;

/** Reads the file of a payer policy, refusing with line and remedy what is not as it should be. */
final class PolicyReader {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");
    private static final Pattern PAIR = Pattern.compile("(\\*|[A-Z0-9]\\d{3}[A-Z0-9])/(\\*|[A-Z0-9]\\d{3}[A-Z0-9])");
    private static final Pattern DIAGNOSIS =
            Pattern.compile("[A-Z][0-9A-Z]{2}(\\.[0-9A-Z]{1,4})?|[A-Z]\\d{2}-[A-Z]\\d{2}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final DatedTables dated;
    private final PolicyValues values;
    private final boolean builtIn;
    private final Complaints complaints;

    /**
     * Makes a reader.
     *
     * @param builtIn whether the policies come with the program, and so cite sources of its list
     * @param complaints who is told of rows that are not understood
     */
    PolicyReader(DatedTables dated, PolicyValues values, boolean builtIn, Complaints complaints) {
        this.dated = dated;
        this.values = values;
        this.builtIn = builtIn;
        this.complaints = complaints;
    }

    /** What the rows about the policy itself say. */
    private static final class Itself {
        private @Nullable Dated<TableRow> label;
        private @Nullable String parent;
        private String parentAt;
        private @Nullable Boolean medicare;

        Itself(String fileName) {
            parentAt = fileName + ":1";
        }
    }

    /**
     * Reads one file.
     *
     * @throws MalformedTableException if it is no policy, or a row was complained about
     */
    Policy read(String id, String fileName) {
        if (!ID.matcher(id).matches()) {
            throw new MalformedTableException(
                    fileName + ":1: the file's name is the policy's id, such as my-plan.csv: small"
                            + " letters, digits and hyphens");
        }
        List<PolicyRow> rows = new ArrayList<>();
        Itself itself = new Itself(fileName);
        for (Dated<TableRow> row :
                dated.rows(complaints, fileName, List.of("kind", "subject"), "kind", "subject", "setting", "value")) {
            try {
                read(id, row, itself, rows);
            } catch (MalformedTableException e) {
                complaints.add(e);
            }
        }
        Dated<TableRow> label = itself.label;
        if (label == null) {
            throw new MalformedTableException(
                    fileName + ":1: the row that names the payer is missing: policy,label,both,NAME,FIRST DAY,,SOURCE");
        }
        if (itself.parent == null && itself.medicare == null) {
            throw new MalformedTableException(fileName + ":1: a policy without a parent says whether it is Medicare's:"
                    + " policy,medicare,both,no,FIRST DAY,,SOURCE");
        }
        return new Policy(
                id,
                label.fact().filled("value"),
                itself.parent,
                itself.parentAt,
                itself.medicare,
                label.inForce(),
                List.copyOf(rows),
                builtIn);
    }

    private void read(String id, Dated<TableRow> row, Itself itself, List<PolicyRow> rows) {
        TableRow cells = row.fact();
        PolicyRowKind kind = kind(cells);
        if (kind != PolicyRowKind.POLICY) {
            rows.add(checked(
                    new PolicyRow(
                            id,
                            kind,
                            cells.code("subject"),
                            cells.setting(),
                            cells.code("value"),
                            row.inForce(),
                            row.source()),
                    cells));
            return;
        }
        if (cells.setting() != null) {
            throw cells.malformed("a row about the policy itself is for both settings");
        }
        switch (cells.text("subject")) {
            case "label" -> {
                cells.filled("value");
                itself.label = once(itself.label, row);
            }
            case "parent" -> {
                itself.parent = cells.filled("value");
                itself.parentAt = cells.place();
            }
            case "medicare" -> itself.medicare = cells.yes("value");
            default ->
                throw cells.malformed("unknown subject '" + cells.text("subject")
                        + "' of kind policy; it is one of label, parent, medicare");
        }
    }

    private static Dated<TableRow> once(@Nullable Dated<TableRow> earlier, Dated<TableRow> row) {
        if (earlier != null) {
            throw row.fact().malformed("the policy has a label already; one row says it for all its days");
        }
        return row;
    }

    private static PolicyRowKind kind(TableRow cells) {
        for (PolicyRowKind kind : PolicyRowKind.values()) {
            if (kind.written().equals(cells.text("kind"))) {
                return kind;
            }
        }
        List<String> kinds = new ArrayList<>();
        for (PolicyRowKind kind : PolicyRowKind.values()) {
            kinds.add(kind.written());
        }
        throw cells.malformed("unknown kind '" + cells.text("kind") + "'; it is one of " + String.join(", ", kinds));
    }

    private PolicyRow checked(PolicyRow row, TableRow cells) {
        switch (row.kind()) {
            case SWITCH -> values.switches().check(row, cells);
            case DRUG_CLASS -> {
                wanted(CODE, "a billing code of five places such as J1745", cells);
                cells.oneOf("value", DrugClass.values());
            }
            case INJECTION -> {
                wanted(CODE, "a billing code of five places such as J0517", cells);
                oneOf(values.injections(), cells);
            }
            case HYDRATION_DIAGNOSIS -> {
                wanted(
                        DIAGNOSIS,
                        "a diagnosis such as E86.0, its beginning such as K52, or a range such as I95-I99",
                        cells);
                oneOf(List.of(PayerTerms.ACCEPTED, "refused"), cells);
            }
            case MODIFIER -> {
                wanted(PAIR, "a pair such as 96365/96372, with * for any code", cells);
                oneOf(values.distinct(), cells);
            }
            case UNIT_LIMIT -> {
                wanted(CODE, "a billing code of five places such as 96361", cells);
                if (cells.number("value") < 0) {
                    throw cells.malformed("a limit is a number of units, not " + row.value());
                }
            }
            case AUTHORISATION -> {
                wanted(CODE, "a billing code of five places such as J1745", cells);
                oneOf(List.of("required"), cells);
            }
            case POLICY -> throw new IllegalArgumentException("rows about the policy itself are read elsewhere");
        }
        return row;
    }

    private static void wanted(Pattern pattern, String what, TableRow cells) {
        if (!pattern.matcher(cells.text("subject")).matches()) {
            throw cells.malformed("the subject '" + cells.text("subject") + "' is not " + what);
        }
    }

    private static void oneOf(List<String> known, TableRow cells) {
        if (!known.contains(cells.text("value"))) {
            throw cells.malformed("the value '" + cells.text("value") + "' of kind " + cells.text("kind")
                    + " is not one of " + String.join(", ", known));
        }
    }
}
