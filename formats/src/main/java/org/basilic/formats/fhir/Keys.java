package org.basilic.formats.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.basilic.chart.VisitKey;
import org.basilic.model.Drug;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The numbers by which patients, visits and orders are told apart. */
final class Keys {

    private static final String RECORD_NUMBER = "MR";
    private static final String VISIT_NUMBER = "VN";
    private static final String PLACER = "PLAC";
    private static final String FILLER = "FILL";

    private final References references;
    private final PartOf partOf;
    /** For each record number the patients that have it. */
    private final Map<String, Set<String>> holders = new HashMap<>();

    Keys(References references, PartOf partOf, List<FhirPatient> patients) {
        this.references = references;
        this.partOf = partOf;
        for (FhirPatient patient : patients) {
            String number = numbered(patient.head(), RECORD_NUMBER);
            if (number != null) {
                holders.computeIfAbsent(number, key -> new HashSet<>(1))
                        .add(patient.head().item());
            }
        }
    }

    /**
     * Returns the number of the patient whom a reference names: the record number, else the id.
     *
     * @throws BrokenResourceException if it names none
     */
    String patient(@Nullable Reference subject, Scope from, String property) throws BrokenResourceException {
        FhirPatient patient = references.find(subject, from, FhirPatient.class);
        String key = patient == null ? named(subject) : told(patient);
        if (key == null) {
            throw new BrokenResourceException(
                    property, ProblemCode.NO_PATIENT, "no reference to a patient", "a reference to the patient");
        }
        return key;
    }

    /** Returns the number of a patient. */
    String patient(FhirPatient patient) {
        String number = numbered(patient.head(), RECORD_NUMBER);
        return number != null && holders.getOrDefault(number, Set.of()).size() < 2 ? number : id(patient.head());
    }

    /** Returns the number of a patient; null of one within another resource that has none. */
    private @Nullable String told(FhirPatient patient) {
        Head head = patient.head();
        return head.contained() && numbered(head, RECORD_NUMBER) == null ? anyNumber(head) : patient(patient);
    }

    /** Returns whose an administration is, and of which visit. */
    VisitKey visit(FhirAdministration of) throws BrokenResourceException {
        Scope from = of.head().scope();
        Reference context = of.context();
        FhirEncounter encounter = references.find(context, from, FhirEncounter.class);
        String patient = patient(
                of.subject() == null && encounter != null ? encounter.subject() : of.subject(), from, "subject");
        if (encounter != null) {
            return new VisitKey(patient, visit(encounter));
        }
        boolean other = context != null
                && context.address() != null
                && context.address().contains("EpisodeOfCare/");
        return new VisitKey(patient, other ? null : named(context));
    }

    /** Returns the number of a visit: that of the visit or account, else the id. */
    String visit(FhirEncounter encounter) {
        String number = numbered(encounter.head(), VISIT_NUMBER);
        return number == null ? id(encounter.head()) : number;
    }

    /** Returns the order: what was asked for, else the larger administration of which this is a part, else the drug. */
    String order(FhirAdministration administration, @Nullable Drug drug) {
        String own = requested(administration);
        if (own != null) {
            return own;
        }
        FhirAdministration root = partOf.root(administration);
        String asked = requested(root);
        if (asked != null) {
            return asked;
        }
        if (partOf.parent(administration) == null && !administration.partOf().isEmpty()) {
            String missing = named(administration.partOf().get(0));
            return missing == null ? id(administration.head()) : missing;
        }
        if (partOf.hasFamily(administration) || drug == null) {
            return id(root.head());
        }
        return order(drug);
    }

    /** Whether an administration says what asked for it. */
    boolean isRequested(FhirAdministration administration) {
        return requested(administration) != null;
    }

    private @Nullable String requested(FhirAdministration administration) {
        Reference request = administration.request();
        FhirRequest order = references.find(request, administration.head().scope(), FhirRequest.class);
        if (order == null) {
            return named(request);
        }
        String placer = numbered(order.head(), PLACER);
        String filler = placer == null ? numbered(order.head(), FILLER) : placer;
        return filler == null ? id(order.head()) : filler;
    }

    private static String order(Drug drug) {
        for (String code : new String[] {drug.hcpcs(), drug.ndc(), drug.rxnorm()}) {
            if (code != null) {
                return code;
            }
        }
        String name = drug.name() == null ? "drug" : drug.name();
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Returns what tells a resource from others: its id; of several servers that each have it the server too. */
    private String id(Head head) {
        String number = head.contained() ? anyNumber(head) : null;
        if (number != null) {
            return number;
        }
        String id = head.id();
        if (id == null || head.contained()) {
            return Address.id(head.item());
        }
        String base = head.scope().base();
        return base == null || references.servers(head) < 2 ? id : base + id;
    }

    /** Returns the id or number by which a reference names what is not in the input. */
    private static @Nullable String named(@Nullable Reference reference) {
        if (reference == null) {
            return null;
        }
        String address = reference.address();
        if (address == null) {
            return reference.identifier() == null
                    ? null
                    : reference.identifier().value();
        }
        if (address.startsWith("#") || address.contains("Group/")) {
            return null;
        }
        String plain = Address.withoutVersion(address);
        int number = Math.max(plain.lastIndexOf('|'), plain.lastIndexOf('='));
        String id = plain.contains("?") ? plain.substring(number + 1) : Address.id(plain);
        return id.isEmpty() ? null : id;
    }

    private static @Nullable String anyNumber(Head head) {
        for (Identifier identifier : head.identifiers()) {
            if (identifier.value() != null) {
                return identifier.value();
            }
        }
        return null;
    }

    private static @Nullable String numbered(Head head, String kind) {
        for (Identifier identifier : head.identifiers()) {
            if (kind.equals(identifier.kind()) && identifier.value() != null) {
                return identifier.value();
            }
        }
        return null;
    }
}
