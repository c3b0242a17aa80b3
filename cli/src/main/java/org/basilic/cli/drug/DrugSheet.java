package org.basilic.cli.drug;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.Paper;
import org.basilic.model.Written;
import org.basilic.reference.AskedModifier;
import org.basilic.reference.DoseRange;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.HospitalStatus;
import org.basilic.reference.ProductAdministration;
import org.basilic.reference.Reference;
import org.basilic.reference.SourceRow;
import org.jspecify.annotations.Nullable;

/** All that is known of one code, a line each. */
final class DrugSheet {

    private static final String NOT_KNOWN = "not known";
    private static final int LABEL = 17;

    private final Reference reference;
    private final DrugCatalog drugs;
    private final LocalDate day;
    private final Paper paper;

    DrugSheet(Reference reference, LocalDate day, Paper paper) {
        this.reference = reference;
        this.drugs = reference.on(day).drugs();
        this.day = day;
        this.paper = paper;
    }

    /** Returns the code's names, unit and days in a few words. */
    static String inShort(DrugFacts facts, LocalDate day) {
        StringBuilder words = new StringBuilder(title(facts));
        if (!facts.brands().isEmpty() && !facts.generic().isEmpty()) {
            words.append(" (").append(list(facts.brands())).append(')');
        }
        if (facts.billingUnit() != null) {
            words.append(", one unit is ").append(forEyes(facts.billingUnit().toString()));
        }
        if (!facts.inForceOn(day)) {
            words.append("; ").append(otherDays(facts, day));
        }
        return words.toString();
    }

    /** Writes it. */
    void write(DrugFacts facts) {
        paper.line(facts.hcpcs() + "  " + title(facts) + ", on " + day);
        line("in force", facts.inForceOn(day) ? standing(facts) : otherDays(facts, day));
        line("makers' names", list(facts.brands()));
        line("in charts also", list(facts.spellings()));
        line(
                "class",
                facts.drugClass() == null
                        ? "that of the drug, which the record must name"
                        : facts.drugClass().written());
        line("known for", written(facts.traits().stream().sorted().toList()));
        line(
                "one unit",
                facts.billingUnit() == null
                        ? "none; one is billed for each drug"
                        : forEyes(facts.billingUnit().toString()));
        line("usual routes", known(written(facts.routes())));
        line("sold in", known(forEyes(list(facts.vials()))));
        line("containers", known(facts.soldAs().written()));
        line("hospital status", status(facts.hospitalStatus()));
        line("usual dose", doses(facts.hcpcs()));
        line("modifiers", modifiers(facts.hcpcs()));
        line("given as", administration(reference.on(day).administrationOf(facts.hcpcs())));
        paper.line("  sources, the most binding first");
        for (String source : facts.source()) {
            paper.hanging("    " + Paper.column(source, 21), document(source));
        }
    }

    private String document(String id) {
        for (SourceRow row : reference.sources()) {
            if (row.id().equals(id)) {
                return row.publisher() + ", " + row.document();
            }
        }
        throw new IllegalStateException("no source " + id);
    }

    private void line(String label, String words) {
        if (!words.isEmpty()) {
            paper.hanging("  " + Paper.column(label, LABEL), words);
        }
    }

    private static String title(DrugFacts facts) {
        if (!facts.generic().isEmpty()) {
            return facts.generic();
        }
        if (!facts.brands().isEmpty()) {
            return String.join(", ", facts.brands());
        }
        return facts.spellings().isEmpty()
                ? "any drug without a code of its own"
                : String.join(", ", facts.spellings());
    }

    /** Says since when a code in force is; the first day of the tables stands for every day before as well. */
    private String standing(DrugFacts facts) {
        LocalDate from = facts.inForce().from();
        LocalDate to = facts.inForce().to();
        String since = "since " + from + (from.equals(reference.coversFrom()) ? " or before" : "");
        return to == null ? since : since + ", until " + to.minusDays(1) + successors(facts);
    }

    /** Says why a code is not in force. */
    private static String otherDays(DrugFacts facts, LocalDate day) {
        LocalDate from = facts.inForce().from();
        LocalDate to = facts.inForce().to();
        return to == null || day.isBefore(from)
                ? "not yet: begins on " + from
                : "no longer: ended on " + to.minusDays(1) + successors(facts);
    }

    private static String successors(DrugFacts facts) {
        return facts.successors().isEmpty() ? "" : ", after it " + list(facts.successors());
    }

    private static String status(HospitalStatus status) {
        return switch (status) {
            case PACKAGED -> "N, packaged";
            case SEPARATE -> "K, paid separately";
            case PASS_THROUGH -> "G, paid separately as a new product";
            case UNKNOWN -> NOT_KNOWN;
        };
    }

    private String doses(String code) {
        List<String> doses = new ArrayList<>();
        for (DoseRange range : drugs.usualDoses(code)) {
            String unit = forEyes(range.measure().base()) + (range.perKilogram() ? " for each kilogram" : "");
            doses.add(range.lowest().toPlainString() + " to " + range.highest().toPlainString() + " " + unit);
        }
        return String.join("; ", doses);
    }

    private String modifiers(String code) {
        List<String> asked = new ArrayList<>();
        for (AskedModifier modifier : drugs.modifiersAsked(code)) {
            asked.add("one of " + String.join(", ", modifier.oneOf())
                    + (modifier.required() ? " on every line" : " where the contractor asks"));
        }
        return String.join("; ", asked);
    }

    private static String administration(@Nullable ProductAdministration codes) {
        if (codes == null) {
            return "";
        }
        return codes.further() == null ? codes.first() : codes.first() + ", then " + codes.further();
    }

    private static String written(List<? extends Written> values) {
        return list(values.stream().map(Written::written).toList());
    }

    private static String list(List<?> values) {
        return String.join(", ", values.stream().map(Object::toString).toList());
    }

    /** Returns the text with units as people write them. */
    private static String forEyes(String text) {
        return text.replace("[iU]", "IU").replace("{dose}", "dose");
    }

    private static String known(String words) {
        return words.isEmpty() ? NOT_KNOWN : words;
    }
}
