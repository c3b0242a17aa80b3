package org.basilic.reference;

import java.util.List;
import java.util.Set;
import org.basilic.model.DrugClass;
import org.jspecify.annotations.Nullable;

/**
 * What the drug table makes of a code and a name.
 *
 * @param hcpcs the code as given, else the one code in force that the name means, else null
 * @param drugClass null when neither code nor name settles it
 * @param byName whether the name settled the code or the class
 * @param candidates the codes in force that the name may mean, in order, when there are several; otherwise empty
 */
public record DrugMatch(
        @Nullable String hcpcs,
        @Nullable DrugClass drugClass,
        Set<DrugTrait> traits,
        boolean byName,
        List<String> candidates) {

    /** Nothing is known of the drug. */
    public static final DrugMatch UNKNOWN = new DrugMatch(null, null, Set.of(), false, List.of());

    /** Keeps copies that nobody can change. */
    public DrugMatch {
        traits = Set.copyOf(traits);
        candidates = List.copyOf(candidates);
    }

    /** Whether the drug has this property. */
    public boolean has(DrugTrait trait) {
        return traits.contains(trait);
    }

    /** Returns the same class and properties under a code that was given and that the table does not have. */
    DrugMatch underCode(String given) {
        return new DrugMatch(given, drugClass, traits, byName, List.of());
    }
}
