package org.basilic.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.DrugClass;

/** Every row of the tables about diagnoses and denials, typed and checked, whatever its days. */
final class DiagnosisTables {

    static final String DIAGNOSES = "diagnoses.csv";
    static final String INDICATIONS = "indications.csv";
    static final String DENIALS = "denials.csv";
    static final String ROLES = "diagnosis-roles.csv";

    /** A row of indications.csv; a subject is written like {@code drug:J1745}, {@code class:chemotherapy}. */
    record Subjects(List<String> subjects, Indication indication) {}

    /** A row of diagnosis-roles.csv. */
    record RoleDiagnoses(DiagnosisRole role, List<DiagnosisPattern> diagnoses) {}

    private final List<Dated<DiagnosisFacts>> diagnoses = new ArrayList<>(512);
    private final List<Dated<Subjects>> indications = new ArrayList<>();
    private final List<Dated<RuleDenial>> denials = new ArrayList<>();
    private final List<Dated<RoleDiagnoses>> roles = new ArrayList<>();

    /** Reads the tables. */
    DiagnosisTables(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(DIAGNOSES, List.of("code"), "code", "title", "successors")) {
            TableRow cells = row.fact();
            diagnoses.add(row.saying(new DiagnosisFacts(
                    cells.text("code"), cells.filled("title"), List.copyOf(cells.list("successors")), row.inForce())));
        }
        Map<String, Set<DateRange>> taken = new HashMap<>();
        for (Dated<TableRow> row : dated.rows(
                INDICATIONS, List.of("subjects", "order", "diagnoses"), "subjects", "order", "diagnoses", "policy")) {
            indications.add(row.saying(indication(row, taken)));
        }
        for (Dated<TableRow> row : dated.rows(ROLES, List.of("role"), "role", "diagnoses")) {
            roles.add(row.saying(
                    new RoleDiagnoses(row.fact().oneOf("role", DiagnosisRole.values()), patterns(row.fact()))));
        }
        for (Dated<TableRow> row :
                dated.rows(DENIALS, List.of("rule", "reason"), "rule", "reason", "carc", "rarc", "on")) {
            TableRow cells = row.fact();
            denials.add(row.saying(new RuleDenial(
                    cells.text("rule"),
                    cells.text("reason"),
                    new DenialCodes(cells.filled("carc"), cells.optional("rarc")),
                    cells.oneOf("on", LineScope.values()))));
        }
    }

    List<Dated<RoleDiagnoses>> roles() {
        return roles;
    }

    List<Dated<DiagnosisFacts>> diagnoses() {
        return diagnoses;
    }

    List<Dated<Subjects>> indications() {
        return indications;
    }

    List<Dated<RuleDenial>> denials() {
        return denials;
    }

    private static Subjects indication(Dated<TableRow> dated, Map<String, Set<DateRange>> taken) {
        TableRow row = dated.fact();
        List<String> subjects = row.list("subjects");
        for (String subject : subjects) {
            checkSubject(row, subject);
            String key = subject + " " + row.text("order");
            for (DateRange other : taken.computeIfAbsent(key, none -> new HashSet<>())) {
                if (other.overlaps(dated.inForce())) {
                    throw row.malformed("the subject " + subject + " has two rows of order " + row.text("order"));
                }
            }
            taken.get(key).add(dated.inForce());
        }
        return new Subjects(
                List.copyOf(subjects), Indication.of(row.number("order"), patterns(row), row.filled("policy")));
    }

    private static List<DiagnosisPattern> patterns(TableRow row) {
        List<DiagnosisPattern> patterns = new ArrayList<>();
        for (String written : row.list("diagnoses")) {
            patterns.add(DiagnosisPattern.of(written));
        }
        return List.copyOf(patterns);
    }

    private static void checkSubject(TableRow row, String subject) {
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? "" : subject.substring(0, colon);
        switch (kind) {
            case "drug", "line" -> {}
            case "class" -> row.oneOf("subjects", subject.substring(colon + 1), DrugClass.values());
            default -> throw row.malformed("the subject '" + subject + "' is no drug:, class: or line:");
        }
    }
}
