package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which administrations are parts of which larger ones. */
final class PartOf {

    private final References references;
    private final Map<String, FhirAdministration> roots = new HashMap<>();
    private final Set<String> circles = new HashSet<>(0);
    private final Set<String> wholes = new HashSet<>();

    PartOf(References references, List<FhirAdministration> all) {
        this.references = references;
        for (FhirAdministration administration : all) {
            FhirAdministration parent = parent(administration);
            if (parent != null) {
                wholes.add(parent.head().item());
            }
            follow(administration);
        }
    }

    /** Returns the administration of which one is a part; null when it is none, or of one that is not in the input. */
    @Nullable
    FhirAdministration parent(FhirAdministration of) {
        for (Reference reference : of.partOf()) {
            FhirAdministration parent = references.find(reference, of.head().scope(), FhirAdministration.class);
            if (parent != null) {
                return parent;
            }
        }
        return null;
    }

    /** Whether one leads into a circle, so that it cannot be told what it is a part of. */
    boolean isCircle(FhirAdministration administration) {
        return circles.contains(administration.head().item());
    }

    /** Whether one has parts, or is one. */
    boolean hasFamily(FhirAdministration administration) {
        return !administration.partOf().isEmpty()
                || wholes.contains(administration.head().item());
    }

    /** Returns the largest administration of which one is a part: itself where it is none. */
    FhirAdministration root(FhirAdministration administration) {
        return roots.getOrDefault(administration.head().item(), administration);
    }

    /** Follows the parts upward; each is followed once, however many lead to it. */
    private void follow(FhirAdministration from) {
        Set<String> way = new LinkedHashSet<>(2);
        List<FhirAdministration> chain = new ArrayList<>(2);
        FhirAdministration at = from;
        while (true) {
            String item = at.head().item();
            if (circles.contains(item) || !way.add(item)) {
                circles.addAll(way);
                return;
            }
            chain.add(at);
            FhirAdministration known = roots.get(item);
            FhirAdministration parent = known == null ? parent(at) : null;
            if (known != null || parent == null) {
                FhirAdministration root = known == null ? at : known;
                chain.forEach(one -> roots.put(one.head().item(), root));
                return;
            }
            at = parent;
        }
    }
}
