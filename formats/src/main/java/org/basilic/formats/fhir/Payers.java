package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.jspecify.annotations.Nullable;

/** Tells the policy of who pays, by what the map knows of the payer, the plan or the kind of cover. */
final class Payers {

    /** Orders coverages by which is asked first. */
    static final Comparator<FhirCoverage> FIRST_ASKED = Comparator.comparing(
                    FhirCoverage::order, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(coverage -> coverage.head().item());

    private final FeedMap map;
    private final References references;

    Payers(FeedMap map, References references) {
        this.map = map;
        this.references = references;
    }

    /** Whether a coverage is in force, as far as it says. */
    static boolean isActive(FhirCoverage coverage) {
        return "active".equals(coverage.status());
    }

    /** Returns the id of the policy; null where the map knows nothing of the coverage. */
    @Nullable
    String policy(FhirCoverage coverage) {
        List<String> texts = new ArrayList<>();
        for (Reference payor : coverage.payors()) {
            FhirThing organization = references.find(payor, coverage.head().scope(), FhirThing.class);
            if (organization != null) {
                texts.addAll(organization.texts());
            }
            add(payor.display(), texts);
            add(payor.address(), texts);
            add(payor.identifier() == null ? null : payor.identifier().value(), texts);
        }
        texts.addAll(coverage.classes());
        if (coverage.type() != null) {
            texts.addAll(coverage.type().texts());
        }
        for (String text : texts) {
            String policy = map.payer(text);
            if (policy != null) {
                return policy;
            }
        }
        return null;
    }

    private static void add(@Nullable String text, List<String> texts) {
        if (text != null) {
            texts.add(text);
        }
    }
}
