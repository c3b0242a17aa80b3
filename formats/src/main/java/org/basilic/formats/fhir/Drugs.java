package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basilic.chart.Component;
import org.basilic.chart.FeedMap;
import org.basilic.model.Drug;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Tells what was given: a drug, or what was in the bag. */
final class Drugs {

    /**
     * What was given.
     *
     * @param components empty where it is one drug
     */
    record Given(@Nullable Drug drug, List<Component> components) {}

    private static final Given NOTHING = new Given(null, List.of());

    private final References references;
    private final FeedMap map;
    private final Amounts amounts;
    /** What was looked up before. */
    private final Map<Concept, Optional<Drug>> known = new HashMap<>();

    Drugs(References references, FeedMap map, Amounts amounts) {
        this.references = references;
        this.map = map;
        this.amounts = amounts;
    }

    /** Returns what an administration gave. */
    Given given(FhirAdministration administration, @Nullable Quantity dose, Notes notes) {
        if (administration.medicationReference() == null) {
            Drug drug = administration.medication() == null ? null : drug(administration.medication());
            return drug == null ? NOTHING : new Given(drug, List.of());
        }
        Reference reference = administration.medicationReference();
        FhirMedication medication =
                references.find(reference, administration.head().scope(), FhirMedication.class);
        if (medication == null) {
            notes.add(OpenPointKind.MISSING_TARGET, "medicationReference");
            String display = reference.display();
            return display == null ? NOTHING : new Given(named(display), List.of());
        }
        return given(medication, dose, notes, new HashSet<>());
    }

    /** Returns what is in a medication: what its code says, else its ingredients. */
    private Given given(FhirMedication medication, @Nullable Quantity dose, Notes notes, Set<FhirMedication> within) {
        Drug coded = medication.code() == null ? null : drug(medication.code());
        boolean product =
                coded != null && (isCoded(coded) || medication.ingredients().isEmpty());
        if (product || !within.add(medication)) {
            return new Given(coded, List.of());
        }
        List<Component> components = new ArrayList<>(medication.ingredients().size());
        for (FhirMedication.Ingredient ingredient : medication.ingredients()) {
            Drug drug = ingredient(ingredient, medication, notes, within);
            if (drug != null) {
                boolean base = Boolean.FALSE.equals(ingredient.active());
                components.add(new Component(drug, amounts.strength(ingredient.strength(), dose, notes), base));
            }
        }
        within.remove(medication);
        if (components.size() == 1 && components.get(0).amount() == null) {
            return new Given(components.get(0).drug(), List.of());
        }
        return new Given(components.isEmpty() ? coded : null, components);
    }

    private @Nullable Drug ingredient(
            FhirMedication.Ingredient ingredient, FhirMedication of, Notes notes, Set<FhirMedication> within) {
        if (ingredient.concept() != null) {
            return drug(ingredient.concept());
        }
        Reference reference = ingredient.reference();
        if (reference == null) {
            return null;
        }
        Scope scope = of.head().scope();
        FhirMedication medication = references.find(reference, scope, FhirMedication.class);
        if (medication != null) {
            Given given = given(medication, null, notes, within);
            return given.drug() != null || given.components().isEmpty()
                    ? given.drug()
                    : given.components().get(0).drug();
        }
        FhirThing substance = references.find(reference, scope, FhirThing.class);
        if (substance == null) {
            notes.add(OpenPointKind.MISSING_TARGET, "ingredient");
        }
        return substance == null || substance.texts().isEmpty()
                ? null
                : named(substance.texts().get(substance.texts().size() - 1));
    }

    /** Returns a drug by its codes and words, and by what the map says of either. */
    @Nullable
    Drug drug(Concept concept) {
        return known.computeIfAbsent(concept, key -> Optional.ofNullable(lookUp(key)))
                .orElse(null);
    }

    private @Nullable Drug lookUp(Concept concept) {
        String hcpcs = concept.code(CodeSystem.HCPCS);
        Drug mapped = null;
        for (String text : concept.texts()) {
            mapped = mapped == null ? map.drug(text) : mapped;
        }
        Drug drug = new Drug(
                first(mapped == null ? null : mapped.name(), concept.words()),
                first(mapped == null ? null : mapped.hcpcs(), hcpcs == null ? concept.code(CodeSystem.CPT) : hcpcs),
                first(mapped == null ? null : mapped.ndc(), concept.code(CodeSystem.NDC)),
                concept.code(CodeSystem.RXNORM),
                mapped == null ? null : mapped.drugClass());
        return drug.name() == null && !isCoded(drug) ? null : drug;
    }

    private Drug named(String name) {
        Drug drug = drug(new Concept(List.of(), name));
        return drug == null ? new Drug(name, null, null, null, null) : drug;
    }

    private static boolean isCoded(Drug drug) {
        return drug.hcpcs() != null || drug.ndc() != null || drug.rxnorm() != null || drug.drugClass() != null;
    }

    private static @Nullable String first(@Nullable String mapped, @Nullable String told) {
        return mapped == null ? told : mapped;
    }
}
