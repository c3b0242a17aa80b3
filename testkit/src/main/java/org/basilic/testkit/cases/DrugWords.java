package org.basilic.testkit.cases;

import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.testkit.AdministrationEdit;

/** A drug as one cell: {@code infliximab [J1745] (complex-biologic)}; code and class may be missing, or the name. */
final class DrugWords {

    private static final String NOTHING = "-";

    private DrugWords() {}

    static void read(String cell, AdministrationEdit into) {
        String rest = cell;
        if (rest.endsWith(")")) {
            int open = rest.lastIndexOf('(');
            DrugClass drugClass = open < 0
                    ? null
                    : Words.choiceOrNull(DrugClass.values(), rest.substring(open + 1, rest.length() - 1));
            if (drugClass != null) {
                into.drugClass = drugClass;
                rest = rest.substring(0, open).strip();
            }
        }
        int bracket = rest.lastIndexOf('[');
        if (bracket >= 0 && rest.endsWith("]")) {
            into.hcpcs = rest.substring(bracket + 1, rest.length() - 1);
            rest = rest.substring(0, bracket).strip();
        }
        if (!rest.isEmpty() && !rest.equals(NOTHING)) {
            into.name = rest;
        }
    }

    static String write(Drug drug) {
        StringBuilder cell = new StringBuilder();
        String name = drug.name();
        if (name != null) {
            cell.append(Words.oneLine(name));
        }
        String hcpcs = drug.hcpcs();
        if (hcpcs != null) {
            cell.append(" [").append(Words.oneLine(hcpcs)).append(']');
        }
        DrugClass drugClass = drug.drugClass();
        if (drugClass != null) {
            cell.append(" (").append(drugClass.written()).append(')');
        }
        return cell.isEmpty() ? NOTHING : cell.toString().strip();
    }
}
