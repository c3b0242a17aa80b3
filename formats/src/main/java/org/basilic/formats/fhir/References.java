package org.basilic.formats.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what references name, wherever in the input it stands. Of several versions of one resource the last holds. */
final class References {

    private static final Comparator<FhirResource> VERSIONS = Comparator.comparing(
                    (FhirResource resource) -> Times.instant(resource.head().updated()),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(resource -> resource.head().version(), Comparator.nullsFirst(References::byNumber))
            .thenComparing(resource -> resource.head().scope().place());

    /** The types that a record may stand for, where a reference gives a number and no type. */
    private static final Map<Class<?>, List<String>> TYPES = Map.of(
            FhirAdministration.class, List.of("MedicationAdministration"),
            FhirMedication.class, List.of("Medication"),
            FhirEncounter.class, List.of("Encounter"),
            FhirCondition.class, List.of("Condition"),
            FhirPatient.class, List.of("Patient"),
            FhirRequest.class, List.of("MedicationRequest"),
            FhirThing.class, List.of("Organization", "Location", "Device", "Substance"));

    private final Map<String, List<FhirResource>> byItem = new HashMap<>();
    private final Map<String, List<FhirResource>> byAddress = new HashMap<>();
    private final Map<String, List<FhirResource>> byNumber = new HashMap<>();

    References(List<FhirResource> resources) {
        for (FhirResource resource : resources) {
            Head head = resource.head();
            if (head.id() != null) {
                add(byItem, head.type() + "/" + head.id(), resource);
            }
            String url = head.scope().fullUrl();
            if (url != null) {
                add(byAddress, url, resource);
            }
            for (Identifier identifier : head.identifiers()) {
                if (identifier.value() != null) {
                    add(byNumber, number(head.type(), identifier.system(), identifier.value()), resource);
                    add(byNumber, number(head.type(), null, identifier.value()), resource);
                }
            }
        }
    }

    /**
     * Returns what a reference names.
     *
     * @param from what is around the reference
     * @param kind what is wanted
     * @return null when it is not in the input, is something else, or cannot be told from others
     */
    <R extends FhirResource> @Nullable R find(@Nullable Reference reference, Scope from, Class<R> kind) {
        FhirResource found = reference == null ? null : named(reference, from, kind);
        return kind.isInstance(found) ? kind.cast(found) : null;
    }

    /** Whether a resource is the version that holds: the last of those in the input. */
    boolean isLast(FhirResource resource) {
        return versions(resource).stream().noneMatch(other -> VERSIONS.compare(other, resource) > 0);
    }

    /** Whether the input has an earlier version of a resource. */
    boolean hasEarlier(FhirResource resource) {
        return versions(resource).stream().anyMatch(other -> VERSIONS.compare(other, resource) < 0);
    }

    private List<FhirResource> versions(FhirResource resource) {
        Head head = resource.head();
        List<FhirResource> all = head.id() == null ? null : byItem.get(head.type() + "/" + head.id());
        if (all == null || all.size() == 1) {
            return List.of();
        }
        String base = head.scope().base();
        return all.stream()
                .filter(other -> base == null
                        || other.head().scope().base() == null
                        || base.equals(other.head().scope().base()))
                .toList();
    }

    /** Returns how many different servers have a resource of this type and id. */
    int servers(Head head) {
        List<FhirResource> all = byItem.get(head.type() + "/" + head.id());
        return all == null || all.size() == 1 ? 1 : bases(all).size();
    }

    private @Nullable FhirResource named(Reference reference, Scope from, Class<?> kind) {
        String address = reference.address();
        if (address == null) {
            Identifier number = reference.identifier();
            return number == null || number.value() == null ? null : numbered(kind, number.system(), number.value());
        }
        if (address.startsWith("#")) {
            return from.contained(address.substring(1));
        }
        int query = address.indexOf('?');
        if (query >= 0) {
            return conditional(address.substring(0, query), address.substring(query + 1));
        }
        String plain = Address.withoutVersion(address);
        if (plain.startsWith("urn:")) {
            return only(byAddress.get(plain));
        }
        if (Address.isAbsolute(plain)) {
            List<FhirResource> there = byAddress.get(plain);
            return there == null ? withoutAddress(Address.typeAndId(plain)) : only(there);
        }
        String base = from.base();
        List<FhirResource> beside = base == null ? null : byAddress.get(base + plain);
        return only(beside == null ? byItem.get(plain) : beside);
    }

    private @Nullable FhirResource conditional(String type, String query) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith("identifier=")) {
                String token = decoded(part.substring("identifier=".length()));
                int bar = token.indexOf('|');
                return bar <= 0
                        ? of(type, null, token.substring(bar + 1))
                        : of(type, token.substring(0, bar), token.substring(bar + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private @Nullable FhirResource numbered(Class<?> kind, @Nullable String system, String value) {
        for (String type : TYPES.getOrDefault(kind, List.of())) {
            FhirResource found = of(type, system, value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable FhirResource of(String type, @Nullable String system, String value) {
        return only(byNumber.get(number(type, system, value)));
    }

    private static String number(String type, @Nullable String system, String value) {
        return type + "?" + (system == null ? "" : system) + "|" + value;
    }

    /** Returns a resource of which the input does not tell the server: what an absolute address means in a bulk export. */
    private @Nullable FhirResource withoutAddress(@Nullable String item) {
        List<FhirResource> all = item == null ? null : byItem.get(item);
        return all == null || !bases(all).equals(Set.of("")) ? null : only(all);
    }

    /** Returns the last version where all are of one resource; null where they are of several, or none. */
    private static @Nullable FhirResource only(@Nullable List<FhirResource> found) {
        if (found == null) {
            return null;
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        Set<String> items = new HashSet<>();
        found.forEach(resource -> items.add(resource.head().item()));
        return items.size() > 1 || bases(found).size() > 1
                ? null
                : found.stream().max(VERSIONS).orElse(null);
    }

    /** Returns the servers that resources are from; one of which no server is told is of any. */
    private static Set<String> bases(List<FhirResource> resources) {
        Set<String> bases = new HashSet<>();
        for (FhirResource resource : resources) {
            String base = resource.head().scope().base();
            bases.add(base == null ? "" : base);
        }
        if (bases.size() > 1) {
            bases.remove("");
        }
        return bases;
    }

    private static int byNumber(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static void add(Map<String, List<FhirResource>> map, String key, FhirResource resource) {
        map.computeIfAbsent(key, name -> new ArrayList<>(1)).add(resource);
    }
}
