package org.basilic.cli.drug;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basilic.cli.Paper;
import org.basilic.cli.tables.ReferenceCommands;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugMatch;
import org.basilic.reference.Ndc;
import org.basilic.reference.NdcProduct;
import org.basilic.reference.Reference;

/** The answer to one question about a drug, on one day. */
final class DrugAnswer {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}|\\d{4}[A-Z]|\\d{5}");
    private static final Pattern PERHAPS_NDC = Pattern.compile("[\\d*-]{8,}");

    /** As many names as help a person who mistyped one. */
    private static final int NEAR = 20;

    private final Reference reference;
    private final DrugCatalog drugs;
    private final LocalDate day;
    private final Paper paper;

    DrugAnswer(Reference reference, LocalDate day, Paper paper) {
        this.reference = reference;
        this.drugs = reference.on(day).drugs();
        this.day = day;
        this.paper = paper;
    }

    /** Writes what is known; false when that is nothing. */
    boolean answer(String asked) {
        String text = asked.strip();
        String code = text.toUpperCase(Locale.ROOT);
        if (CODE.matcher(code).matches()) {
            return code(code);
        }
        List<String> packages = Ndc.of(text).candidates();
        if (!packages.isEmpty()) {
            return packages(text, packages);
        }
        if (PERHAPS_NDC.matcher(text).matches()) {
            paper.line(text + " is no NDC, which has ten digits in three parts, or eleven.");
            return false;
        }
        return name(text);
    }

    private boolean code(String code) {
        DrugFacts facts = drugs.facts(code, day);
        if (facts == null) {
            paper.line("The drug table has no code " + code + ".");
            return false;
        }
        sheet(facts);
        return true;
    }

    private boolean name(String name) {
        DrugMatch match = drugs.match(null, name);
        if (match.hcpcs() != null) {
            return code(match.hcpcs());
        }
        if (!match.candidates().isEmpty()) {
            several(name + " may mean one of " + match.candidates().size() + " codes on " + day
                    + "; the record must tell which:");
            for (String candidate : match.candidates()) {
                candidate(candidate);
            }
            return true;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        if (match.drugClass() != null) {
            several("No code that " + name + " may mean is in force on " + day + ". On other days there are:");
            rows(plain, true);
            return true;
        }
        paper.line("The drug table has no name " + name + " on " + day + ".");
        if (plain.length() > 2) {
            rows(plain, false);
        }
        return false;
    }

    /** Lists the rows that have the name or, where any part will do, a name that contains it. */
    private void rows(String plain, boolean whole) {
        List<DrugFacts> found = new ArrayList<>();
        for (DrugFacts row : drugs.rows()) {
            boolean means = names(row)
                    .anyMatch(
                            name -> whole ? name.equals(plain) || plain.startsWith(name + " ") : name.contains(plain));
            if (means) {
                found.add(row);
            }
        }
        if (!whole && !found.isEmpty()) {
            paper.line("Names that contain it:");
        }
        for (DrugFacts row : found.subList(0, Math.min(NEAR, found.size()))) {
            paper.hanging("  " + Paper.column(row.hcpcs(), 7), DrugSheet.inShort(row, day));
        }
        if (found.size() > NEAR) {
            paper.line("  and " + (found.size() - NEAR) + " more");
        }
    }

    private boolean packages(String text, List<String> candidates) {
        if (!reference.imported().hasProducts(day)) {
            paper.line("No crosswalk of packages covers " + day + ". Import one:");
            paper.line("  " + ReferenceCommands.crosswalkFor(day));
            return false;
        }
        TreeSet<String> codes = new TreeSet<>();
        for (String ndc : candidates) {
            for (NdcProduct product : reference.imported().products(ndc, day)) {
                String units = product.unitsPerPackage().toPlainString();
                paper.hanging(
                        Ndc.hyphenated(ndc) + "  " + product.hcpcs() + "  ",
                        4,
                        product.drug() + ", " + product.labeler() + ": " + units
                                + (units.equals("1") ? " unit" : " units") + " a package (" + product.edition() + ")");
                codes.add(product.hcpcs());
            }
        }
        if (codes.isEmpty()) {
            paper.line(text + " is not in the crosswalk that covers " + day + ".");
            return false;
        }
        if (codes.size() > 1) {
            paper.gap();
            several("The package may be billed by one of " + codes.size() + " codes; the record must tell which:");
            codes.forEach(this::candidate);
        } else {
            paper.gap();
            code(codes.first());
        }
        return true;
    }

    private void several(String words) {
        paper.hanging("", words);
    }

    private void candidate(String code) {
        DrugFacts facts = drugs.facts(code, day);
        paper.hanging(
                "  " + Paper.column(code, 7), facts == null ? "not in the drug table" : DrugSheet.inShort(facts, day));
    }

    private void sheet(DrugFacts facts) {
        new DrugSheet(reference, day, paper).write(facts);
    }

    private static Stream<String> names(DrugFacts row) {
        return Stream.concat(Stream.of(row.generic()), Stream.concat(row.brands().stream(), row.spellings().stream()))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
