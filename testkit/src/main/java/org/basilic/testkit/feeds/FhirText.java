package org.basilic.testkit.feeds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Pause;
import org.jspecify.annotations.Nullable;

/** Visits told as resources of FHIR R4, one a line as bulk exports have them. */
public final class FhirText {

    /** The extension of a dosage that tells what was discarded. */
    public static final String WASTED = "urn:basilic:wasted";

    private static final String TIME = "yyyy-MM-dd'T'HH:mm:ssxxx";

    private final List<String> resources = new ArrayList<>();

    private FhirText() {}

    /** Returns the visits as one file, its resources in an order that the seed decides. */
    public static String of(List<Encounter> visits, long seed) {
        FhirText text = new FhirText();
        visits.forEach(text::visit);
        return text.shuffled(seed);
    }

    /**
     * Returns the same among resources that change nothing: resources that come twice, earlier versions that were wrong, what
     * was not done, what was entered in error, and orders.
     */
    public static String amongOthers(List<Encounter> visits, long seed) {
        FhirText text = new FhirText();
        Random random = new Random(seed);
        visits.forEach(text::visit);
        for (String resource : List.copyOf(text.resources)) {
            if (random.nextInt(4) == 0) {
                text.resources.add(resource);
            }
        }
        visits.forEach(text::others);
        return text.shuffled(seed);
    }

    private void others(Encounter visit) {
        String person = Told.patient(visit);
        for (Administration given : visit.administrations()) {
            String completed = given(visit, person, given);
            String id = "\"id\":\"" + given.id();
            String request = "MedicationRequest/" + given.id();
            String other = completed.replace(request, request + "-X");
            add(other.replace(id, id + "-X").replace("completed", "not-done"));
            add(other.replace(id, id + "-Y").replace("completed", "entered-in-error"));
            add(versioned(other.replace(id, id + "-Z"), visit, given, 1));
            add(versioned(other.replace(id, id + "-Z").replace("completed", "not-done"), visit, given, 2));
        }
    }

    /** Returns a resource with the number of its version, which was made so many hours after what it tells began. */
    private static String versioned(String resource, Encounter visit, Administration given, int version) {
        String updated = time(visit, Objects.requireNonNull(given.start()).plusHours(version));
        return resource.replaceFirst(
                ",", ",\"meta\":{\"versionId\":\"%d\",\"lastUpdated\":\"%s\"},".formatted(version, updated));
    }

    private String shuffled(long seed) {
        Collections.shuffle(resources, new Random(seed));
        return String.join("\n", resources) + "\n";
    }

    private void visit(Encounter visit) {
        Patient patient = Objects.requireNonNull(visit.patient());
        String person = Told.patient(visit);
        add("""
                {"resourceType":"Patient","id":"%s","gender":"%s","birthDate":"%s"}""".formatted(person, Objects.requireNonNull(patient.sex()).written(), patient.birthDate()));
        List<String> diagnoses = new ArrayList<>();
        int rank = 0;
        for (String code : Told.diagnoses(visit)) {
            rank++;
            String id = visit.id() + "-D" + rank;
            add(condition(visit, person, id, code));
            diagnoses.add("""
                    {"condition":{"reference":"Condition/%s"},"rank":%d}""".formatted(id, rank));
        }
        add("""
                {"resourceType":"Encounter","id":"%s","status":"finished","class":{"system":\
                "http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{"reference":"Patient/%s"},\
                "location":[{"location":{"display":"%s"}}]%s%s}""".formatted(
                        visit.id(),
                        person,
                        Told.location(visit),
                        visit.visit() == null
                                ? ""
                                : period(
                                        visit,
                                        ",\"period\":",
                                        visit.visit().arrival(),
                                        visit.visit().departure()),
                        diagnoses.isEmpty() ? "" : ",\"diagnosis\":[" + String.join(",", diagnoses) + "]"));
        if (visit.payer() != null) {
            add("""
                    {"resourceType":"Coverage","id":"%s-C","status":"active","beneficiary":{"reference":"Patient/%s"},\
                    "payor":[{"display":"%s"}]}""".formatted(visit.id(), person, Told.payer(visit)));
        }
        for (Administration given : visit.administrations()) {
            add(given(visit, person, given));
            for (int i = 0; i < given.pauses().size(); i++) {
                add(pause(visit, person, given, given.pauses().get(i), given.id() + "-P" + (i + 1)));
            }
        }
    }

    private static String condition(Encounter visit, String person, String id, String code) {
        return """
                {"resourceType":"Condition","id":"%s","subject":{"reference":"Patient/%s"},"encounter":{"reference":\
                "Encounter/%s"},"verificationStatus":{"coding":[{"system":\
                "http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"category":[{"coding":\
                [{"system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"encounter-diagnosis"}]}],\
                "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}""".formatted(id, person, visit.id(), code);
    }

    private static String given(Encounter visit, String person, Administration given) {
        boolean push = given.route().written().endsWith("push");
        String effective = Told.ran(given)
                ? period(visit, ",\"effectivePeriod\":", given.start(), given.stop())
                : ",\"effectiveDateTime\":\"" + time(visit, given.start()) + "\"";
        String wasted = given.wasted() == null
                ? ""
                : """
                "extension":[{"url":"%s","valueQuantity":{"value":%s,"unit":"%s"}}],""".formatted(WASTED, Told.amount(given.wasted()), Told.unit(given.wasted()));
        String site = given.access() == null ? "" : ",\"site\":{\"text\":\"" + Told.access(given) + "\"}";
        return """
                {"resourceType":"MedicationAdministration","id":"%s","status":"completed","subject":{"reference":\
                "Patient/%s"},"context":{"reference":"Encounter/%s"},"request":{"reference":"MedicationRequest/%s"}%s,\
                "medicationCodeableConcept":{"coding":[{"system":\
                "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets","code":"%s"}],"text":"%s"},\
                "dosage":{%s"route":{"text":"%s"}%s,"dose":{"value":%s,"unit":"%s"}}}""".formatted(
                        given.id(),
                        person,
                        visit.id(),
                        given.id(),
                        effective,
                        given.drug().hcpcs(),
                        given.drug().name(),
                        wasted,
                        push ? "IV push" : Told.route(given.route()),
                        site,
                        Told.amount(given.dose()),
                        Told.unit(given.dose()));
    }

    private static String pause(Encounter visit, String person, Administration given, Pause pause, String id) {
        return """
                {"resourceType":"MedicationAdministration","id":"%s","status":"on-hold","partOf":[{"reference":\
                "MedicationAdministration/%s"}],"subject":{"reference":"Patient/%s"},"context":{"reference":\
                "Encounter/%s"},"request":{"reference":"MedicationRequest/%s"}%s,\
                "medicationCodeableConcept":{"text":"%s"}}""".formatted(
                        id,
                        given.id(),
                        person,
                        visit.id(),
                        given.id(),
                        period(visit, ",\"effectivePeriod\":", pause.start(), pause.stop()),
                        given.drug().name());
    }

    private static String period(
            Encounter visit, String name, @Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        List<String> ends = new ArrayList<>();
        if (start != null) {
            ends.add("\"start\":\"" + time(visit, start) + "\"");
        }
        if (end != null) {
            ends.add("\"end\":\"" + time(visit, end) + "\"");
        }
        return ends.isEmpty() ? "" : name + "{" + String.join(",", ends) + "}";
    }

    private static String time(Encounter visit, @Nullable LocalDateTime time) {
        return Told.timeWithOffset(visit, time, TIME);
    }

    private void add(String resource) {
        resources.add(resource);
    }
}
