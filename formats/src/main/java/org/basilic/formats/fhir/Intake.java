package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.Problem;

/** What was read so far. What a document brings counts only when all of it could be read. */
final class Intake {

    private final List<FhirResource> resources = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>(0);
    private final List<Problem> refused = new ArrayList<>(0);
    private final Map<String, Integer> skipped = new TreeMap<>();

    void add(FhirResource resource) {
        resources.add(resource);
    }

    /** Notes that a resource, named by type and id, was deleted. */
    void delete(String item) {
        deleted.add(item);
    }

    void refuse(Problem problem) {
        refused.add(problem);
    }

    /** Counts a resource of a type of which nothing is read. */
    void skip(String type) {
        skipped.merge(type, 1, Integer::sum);
    }

    /** Takes what another brought. */
    void addAll(Intake other) {
        resources.addAll(other.resources);
        deleted.addAll(other.deleted);
        refused.addAll(other.refused);
        other.skipped.forEach((type, count) -> skipped.merge(type, count, Integer::sum));
    }

    List<FhirResource> resources() {
        return resources;
    }

    List<String> deleted() {
        return deleted;
    }

    List<Problem> refused() {
        return refused;
    }

    Map<String, Integer> skipped() {
        return skipped;
    }
}
