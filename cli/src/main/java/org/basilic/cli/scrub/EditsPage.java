package org.basilic.cli.scrub;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basilic.cli.Days;
import org.basilic.cli.Paper;
import org.basilic.reference.ClaimEditRow;
import org.basilic.reference.DenialCodes;
import org.basilic.reference.EditScope;
import org.basilic.reference.Reference;

/** Every edit on a claim, for eyes and as a Markdown page. */
final class EditsPage {

    /** What no edit looks at, whatever tables there are. */
    static final List<String> NEVER = List.of(
            "whether the patient is covered and by whom first",
            "what other payers paid",
            "sex and age against codes",
            "whether the record supports what is billed (basilic audit does)");

    private static final String OPENING =
            "Made from reference/claim-edits.csv by `basilic scrub --edits --markdown`; a test keeps it in step. An id names guide, "
                    + "loop, element and a number; numbers up to 10 are faults of structure, which are not listed here. An error "
                    + "means that the claim would be refused or is wrong as it stands, a warning that it would probably be denied. "
                    + "A denial is foreseen where payers judge the claim; what a receiver returns before that has none.";

    private EditsPage() {}

    /** Returns how many edits there are of each level of testing. */
    static Map<Integer, Long> levels(Reference reference) {
        Map<Integer, Long> levels = new TreeMap<>();
        reference.claimEdits().rows().stream()
                .collect(Collectors.toMap(ClaimEditRow::edit, ClaimEditRow::level, (one, other) -> one))
                .values()
                .forEach(level -> levels.merge(level, 1L, Long::sum));
        return levels;
    }

    static String text(Reference reference) {
        Paper paper = new Paper();
        for (ClaimEditRow row : reference.claimEdits().rows()) {
            paper.hanging("", 2, ids(row) + ": " + facts(row));
            paper.hanging("  ", row.says() + ". Else: " + row.fix() + ".");
        }
        return paper.toString();
    }

    static String markdown(Reference reference) {
        Paper paper = new Paper();
        paper.line("# Edits on a claim").gap().hanging("", OPENING).gap();
        for (ClaimEditRow row : reference.claimEdits().rows()) {
            paper.hanging("- **" + ids(row) + "** ", 2, facts(row) + ": " + row.says() + ". Else: " + row.fix() + ".");
        }
        return paper.toString();
    }

    private static String ids(ClaimEditRow row) {
        return row.professional().isEmpty() || row.institutional().isEmpty()
                ? row.professional() + row.institutional()
                : row.professional() + ", " + row.institutional();
    }

    private static String facts(ClaimEditRow row) {
        StringBuilder facts = new StringBuilder(row.weight().written());
        if (row.scope() != EditScope.ANY) {
            facts.append(", scope ").append(row.scope().written());
        }
        facts.append(", level ").append(row.level());
        if (row.limit() != null) {
            facts.append(", limit ").append(row.limit().toPlainString());
        }
        DenialCodes denial = row.denial();
        if (denial != null) {
            facts.append(", denied as ").append(denial.carc());
            facts.append(denial.rarc() == null ? "" : " " + denial.rarc());
        }
        boolean always = row.inForce().to() == null
                && row.inForce().from().equals(Reference.builtIn().coversFrom());
        return always ? facts.toString() : facts + ", " + Days.inWords(row.inForce());
    }
}
