package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of resources. */
final class Records {

    /** Our one extension: how much of what was opened was discarded, on an administration or its dosage. */
    static final String WASTED = "urn:basilic:wasted";

    private Records() {}

    /**
     * Returns the resource as far as it is read; null for a type of which nothing is read.
     *
     * @param scope what is around it
     * @param contained whether it stands in another resource
     */
    static @Nullable FhirResource of(String type, Element element, Scope scope, boolean contained)
            throws BrokenResourceException {
        return switch (type) {
            case "MedicationAdministration" -> administration(head(type, element, scope, contained), element);
            case "Medication" -> medication(head(type, element, scope, contained), element);
            case "Encounter" -> encounter(head(type, element, scope, contained), element);
            case "Condition" ->
                new FhirCondition(
                        head(type, element, scope, contained),
                        Datatypes.concept(element.element("code")),
                        Datatypes.concepts(element.elements("category")),
                        Datatypes.concept(element.element("verificationStatus")),
                        Datatypes.reference(element.element("subject")),
                        Datatypes.reference(element.element("encounter")));
            case "Procedure" ->
                new FhirProcedure(
                        head(type, element, scope, contained),
                        element.text("status"),
                        Datatypes.concept(element.element("code")),
                        Datatypes.reference(element.element("subject")),
                        Datatypes.reference(element.element("encounter")));
            case "Coverage" -> coverage(head(type, element, scope, contained), element);
            case "Patient" ->
                new FhirPatient(
                        head(type, element, scope, contained), element.text("birthDate"), element.text("gender"));
            case "MedicationRequest" -> new FhirRequest(head(type, element, scope, contained));
            case "Location", "Organization" -> named(head(type, element, scope, contained), element);
            case "Device", "Substance" -> described(head(type, element, scope, contained), element);
            default -> null;
        };
    }

    private static Head head(String type, Element element, Scope scope, boolean contained)
            throws BrokenResourceException {
        Element meta = element.element("meta");
        List<Identifier> identifiers = new ArrayList<>(1);
        for (Element one : element.elements("identifier")) {
            Identifier identifier = Datatypes.identifier(one);
            if (identifier != null) {
                identifiers.add(identifier);
            }
        }
        return new Head(
                type,
                element.text("id"),
                identifiers,
                meta == null ? null : meta.text("lastUpdated"),
                meta == null ? null : meta.text("versionId"),
                scope,
                contained);
    }

    private static FhirAdministration administration(Head head, Element element) throws BrokenResourceException {
        String status = element.text("status");
        if (status == null) {
            throw element.missing("status", "the status, which every administration has");
        }
        Element dosage = element.element("dosage");
        List<Concept> reasons = new ArrayList<>(Datatypes.concepts(element.elements("reasonCode")));
        Concept category = Datatypes.concept(element.element("category"));
        if (category != null) {
            reasons.add(category);
        }
        Measured wasted = wasted(element);
        return new FhirAdministration(
                head,
                status,
                Datatypes.concept(element.element("medicationCodeableConcept")),
                Datatypes.reference(element.element("medicationReference")),
                Datatypes.reference(element.element("subject")),
                Datatypes.reference(element.element("context")),
                element.text("effectiveDateTime"),
                Datatypes.period(element.element("effectivePeriod")),
                Datatypes.references(element.elements("partOf")),
                Datatypes.reference(element.element("request")),
                Datatypes.references(element.elements("device")),
                reasons,
                dosage == null ? null : dosage(dosage),
                wasted == null && dosage != null ? wasted(dosage) : wasted,
                element.has("modifierExtension") || (dosage != null && dosage.has("modifierExtension")));
    }

    private static FhirDosage dosage(Element element) throws BrokenResourceException {
        return new FhirDosage(
                Datatypes.concept(element.element("route")),
                Datatypes.concept(element.element("site")),
                Datatypes.concept(element.element("method")),
                Datatypes.measured(element.element("dose")),
                Datatypes.measured(element.element("rateQuantity")),
                Datatypes.ratio(element.element("rateRatio")));
    }

    private static @Nullable Measured wasted(Element element) throws BrokenResourceException {
        for (Element extension : element.elements("extension")) {
            if (WASTED.equals(extension.text("url"))) {
                return Datatypes.measured(extension.element("valueQuantity"));
            }
        }
        return null;
    }

    private static FhirMedication medication(Head head, Element element) throws BrokenResourceException {
        List<FhirMedication.Ingredient> ingredients = new ArrayList<>(0);
        for (Element one : element.elements("ingredient")) {
            ingredients.add(new FhirMedication.Ingredient(
                    Datatypes.concept(one.element("itemCodeableConcept")),
                    Datatypes.reference(one.element("itemReference")),
                    one.truth("isActive"),
                    Datatypes.ratio(one.element("strength"))));
        }
        return new FhirMedication(
                head,
                Datatypes.concept(element.element("code")),
                Datatypes.ratio(element.element("amount")),
                ingredients);
    }

    private static FhirEncounter encounter(Head head, Element element) throws BrokenResourceException {
        List<FhirEncounter.Registered> before = new ArrayList<>(0);
        for (Element one : element.elements("classHistory")) {
            before.add(new FhirEncounter.Registered(
                    Datatypes.coding(one.element("class")), Datatypes.period(one.element("period"))));
        }
        List<Reference> locations = new ArrayList<>(1);
        for (Element one : element.elements("location")) {
            Reference location = Datatypes.reference(one.element("location"));
            if (location != null) {
                locations.add(location);
            }
        }
        List<FhirEncounter.Ranked> diagnoses = new ArrayList<>(1);
        for (Element one : element.elements("diagnosis")) {
            diagnoses.add(new FhirEncounter.Ranked(
                    Datatypes.reference(one.element("condition")),
                    Datatypes.concept(one.element("use")),
                    Datatypes.rank(one, "rank")));
        }
        return new FhirEncounter(
                head,
                element.text("status"),
                Datatypes.coding(element.element("class")),
                before,
                Datatypes.period(element.element("period")),
                Datatypes.reference(element.element("subject")),
                locations,
                Datatypes.reference(element.element("serviceProvider")),
                diagnoses);
    }

    private static FhirCoverage coverage(Head head, Element element) throws BrokenResourceException {
        List<String> classes = new ArrayList<>(1);
        for (Element one : element.elements("class")) {
            add(one.text("value"), classes);
            add(one.text("name"), classes);
        }
        return new FhirCoverage(
                head,
                element.text("status"),
                Datatypes.concept(element.element("type")),
                Datatypes.reference(element.element("beneficiary")),
                Datatypes.references(element.elements("payor")),
                classes,
                Datatypes.rank(element, "order"));
    }

    private static FhirThing named(Head head, Element element) throws BrokenResourceException {
        List<String> texts = new ArrayList<>(2);
        add(head.id(), texts);
        head.identifiers().forEach(identifier -> add(identifier.value(), texts));
        add(element.text("name"), texts);
        return new FhirThing(head, texts);
    }

    /** What a device or substance is: its type or code, its names. */
    private static FhirThing described(Head head, Element element) throws BrokenResourceException {
        List<String> texts = new ArrayList<>(2);
        for (String property : List.of("type", "code")) {
            Concept concept = Datatypes.concept(element.element(property));
            if (concept != null) {
                texts.addAll(concept.texts());
            }
        }
        for (Element name : element.elements("deviceName")) {
            add(name.text("name"), texts);
        }
        return new FhirThing(head, texts);
    }

    private static void add(@Nullable String text, List<String> texts) {
        if (text != null) {
            texts.add(text);
        }
    }
}
