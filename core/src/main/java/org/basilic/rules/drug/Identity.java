package org.basilic.rules.drug;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugMatch;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.Ndc;
import org.basilic.reference.NdcProduct;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.PolicyRow;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that tells which drug an administration gave and what class it is of. */
public final class Identity {

    private Identity() {}

    /** Returns the administration with its drug told. */
    public static Entry of(int index, Administration given, Clocked clocked, Worksheet sheet) {
        Drug drug = given.drug();
        LocalDate day = sheet.dateOf(clocked.when());
        DrugMatch match = match(drug, day, sheet);
        PolicyRow listed = drug.drugClass() == null ? sheet.terms(day).drugClass(match.hcpcs()) : null;
        DrugClass drugClass = drugClass(drug, match, listed);
        return new Entry(
                index,
                given,
                clocked,
                key(drug, match),
                drugClass,
                listed,
                match.hcpcs(),
                match.traits(),
                purpose(given, drugClass),
                match.byName() && drug.hcpcs() == null,
                match.candidates());
    }

    /** The code tells the drug, else the number of its package, else its RxNorm concept, else its name. */
    private static DrugMatch match(Drug drug, LocalDate day, Worksheet sheet) {
        DrugCatalog drugs = sheet.tables(day).drugs();
        if (drug.hcpcs() == null && drug.ndc() != null) {
            List<String> codes = codes(drug.ndc(), day, sheet);
            if (codes.size() == 1) {
                return drugs.match(codes.get(0), drug.name());
            }
            if (codes.size() > 1) {
                return among(codes, drug, drugs);
            }
        }
        if (drug.hcpcs() == null && drug.rxnorm() != null) {
            DrugMatch concept = drugs.matchConcept(drug.rxnorm());
            if (concept.drugClass() != null) {
                return concept;
            }
        }
        return drugs.match(drug.hcpcs(), drug.name());
    }

    /** The name may tell which of several codes is meant; the class is theirs where they share one. */
    private static DrugMatch among(List<String> codes, Drug drug, DrugCatalog drugs) {
        DrugMatch named = drug.name() == null ? DrugMatch.UNKNOWN : drugs.match(null, drug.name());
        if (named.hcpcs() != null && codes.contains(named.hcpcs())) {
            return named;
        }
        DrugMatch first = drugs.match(codes.get(0), null);
        DrugClass shared = first.drugClass();
        for (String code : codes) {
            shared = drugs.match(code, null).drugClass() == shared ? shared : null;
        }
        return new DrugMatch(null, shared, first.traits(), false, codes);
    }

    /** Returns the codes under which imported tables list a package on the day; none where they say nothing. */
    private static List<String> codes(String ndc, LocalDate day, Worksheet sheet) {
        List<String> codes = List.of();
        for (String candidate : Ndc.of(ndc).candidates()) {
            for (NdcProduct product : sheet.imported().products(candidate, day)) {
                if (!codes.contains(product.hcpcs())) {
                    codes = new ArrayList<>(codes);
                    codes.add(product.hcpcs());
                }
            }
        }
        return codes;
    }

    /** What is charted tells the class, else the payer's list, else the drug table. */
    private static @Nullable DrugClass drugClass(Drug drug, DrugMatch match, @Nullable PolicyRow listed) {
        if (drug.drugClass() != null) {
            return drug.drugClass();
        }
        return listed == null ? match.drugClass() : PayerTerms.drugClass(listed);
    }

    private static Purpose purpose(Administration given, @Nullable DrugClass drugClass) {
        Purpose charted = given.purpose();
        if (charted != null) {
            return charted;
        }
        return drugClass == DrugClass.HYDRATION ? Purpose.HYDRATION : Purpose.TREATMENT;
    }

    /** Equal codes are equal drugs; a code that stands for any drug tells nothing, the name does. */
    private static @Nullable String key(Drug drug, DrugMatch match) {
        String code = match.hcpcs();
        if (code != null && !match.traits().contains(DrugTrait.NOT_OTHERWISE_CLASSIFIED)) {
            return code;
        }
        if (drug.name() != null) {
            return drug.name().trim().toLowerCase(Locale.ROOT);
        }
        return drug.ndc();
    }
}
