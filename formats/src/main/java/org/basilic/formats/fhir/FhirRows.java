package org.basilic.formats.fhir;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.chart.FeedMap;
import org.basilic.chart.GivenRow;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads resources of FHIR R4 into rows: administrations, visits, and what is known of the patient. All files are read before the
 * first row is made, because what a resource refers to may come later, or in another file. Not for several threads.
 */
public final class FhirRows {

    private static final FhirFile READER = new FhirFile(ReadLimits.standard());

    private final FeedMap map;
    private final Intake intake = new Intake();

    /** Makes a reader that reads texts by this map. */
    public FhirRows(FeedMap map) {
        this.map = map;
    }

    /**
     * Reads a file: a bundle, one resource, an array, or one resource a line.
     *
     * @throws IOException if it cannot be read at all; what is wrong with its content is handed on as problems
     */
    public void read(FeedFile file) throws IOException {
        READER.read(file, intake);
    }

    /**
     * Reads a document that is already in memory.
     *
     * @param name what problems call it
     */
    public void read(String name, byte[] document) throws IOException {
        READER.read(name, document, 0, document.length, intake);
    }

    /** Returns how many resources were read, beside those passed over. */
    public int resources() {
        return intake.resources().size();
    }

    /** Returns how many resources of each type were passed over, because nothing is read of them. */
    public Map<String, Integer> skipped() {
        return new TreeMap<>(intake.skipped());
    }

    /** Hands on the rows of all that was read, and what could not be read. */
    public void handOn(RowTaker taker) {
        intake.refused().forEach(taker::refused);
        References references = new References(intake.resources());
        List<FhirResource> current = new ArrayList<>(intake.resources().size());
        List<FhirAdministration> administrations = new ArrayList<>();
        List<FhirPatient> patients = new ArrayList<>();
        Set<String> deleted = new HashSet<>(intake.deleted());
        for (FhirResource resource : intake.resources()) {
            if (references.isLast(resource)) {
                current.add(resource);
                if (resource instanceof FhirAdministration administration) {
                    administrations.add(administration);
                } else if (resource instanceof FhirPatient patient) {
                    patients.add(patient);
                }
            }
        }
        PartOf partOf = new PartOf(references, administrations);
        Keys keys = new Keys(references, partOf, patients);
        Times times = new Times(map.zone() != null);
        Amounts amounts = new Amounts(map);
        Deliveries deliveries = new Deliveries(references, map, amounts, new Drugs(references, map, amounts));
        GivenRows given = new GivenRows(references, partOf, keys, times, deliveries);
        Set<String> givenTo = new HashSet<>();
        Set<VisitKey> givenIn = new HashSet<>();
        for (FhirResource resource : intake.resources()) {
            if (resource instanceof FhirAdministration administration) {
                GivenRow row = attempt(taker, administration, () -> given.row(administration));
                if (row != null) {
                    givenTo.add(row.visit().patient());
                    givenIn.add(row.visit());
                    taker.row(row);
                    if (deleted.contains(row.id().item()) && references.isLast(administration)) {
                        taker.row(GivenRows.deleted(row));
                    }
                }
            }
        }
        VisitRows visits = new VisitRows(map, references, keys, times, current);
        for (FhirResource resource : current) {
            if (resource instanceof FhirEncounter encounter) {
                List<VisitRow> rows = attempt(taker, encounter, () -> visits.rows(encounter));
                for (VisitRow row : rows == null ? List.<VisitRow>of() : rows) {
                    boolean matters = givenIn.contains(row.visit())
                            || givenIn.contains(new VisitKey(row.visit().patient(), null));
                    taker.row(matters ? row : VisitRows.withoutPoints(row));
                }
            }
        }
        handOnPatients(taker, visits, keys, references, patients, current, givenTo);
    }

    /** What may end in the refusal of a resource. */
    private interface Making<T> {
        T make() throws BrokenResourceException;
    }

    private static <T> @Nullable T attempt(RowTaker taker, FhirResource resource, Making<T> making) {
        try {
            return making.make();
        } catch (BrokenResourceException e) {
            taker.refused(new Problem(resource.head().path() + " " + e.path(), e.code(), e.found(), e.wanted()));
            return null;
        }
    }

    private void handOnPatients(
            RowTaker taker,
            VisitRows visits,
            Keys keys,
            References references,
            List<FhirPatient> patients,
            List<FhirResource> current,
            Set<String> givenTo) {
        Payers payers = new Payers(map, references);
        Map<String, List<FhirCoverage>> covers = new HashMap<>();
        for (FhirResource resource : current) {
            if (resource instanceof FhirCoverage coverage && Payers.isActive(coverage)) {
                String patient = attempt(
                        taker,
                        coverage,
                        () -> keys.patient(
                                coverage.beneficiary(), coverage.head().scope(), "beneficiary"));
                if (patient != null) {
                    covers.computeIfAbsent(patient, key -> new ArrayList<>(1)).add(coverage);
                }
            }
        }
        for (FhirPatient patient : patients) {
            List<FhirCoverage> ofPatient = covers.remove(keys.patient(patient));
            Payer payer = payer(ofPatient == null ? List.of() : ofPatient, payers);
            taker.row(visits.row(
                    patient, payer.policy(), givenTo.contains(keys.patient(patient)) ? payer.points() : List.of()));
        }
        covers.forEach((patient, ofPatient) -> {
            Payer payer = payer(ofPatient, payers);
            taker.row(visits.row(
                    ofPatient.get(0), patient, payer.policy(), givenTo.contains(patient) ? payer.points() : List.of()));
        });
    }

    /** Who pays, and what is to be said of it. */
    private record Payer(@Nullable String policy, List<OpenPoint> points) {}

    private static Payer payer(List<FhirCoverage> coverages, Payers payers) {
        List<FhirCoverage> asked = new ArrayList<>(coverages);
        asked.sort(Payers.FIRST_ASKED);
        for (FhirCoverage coverage : asked) {
            String policy = payers.policy(coverage);
            if (policy != null) {
                return new Payer(policy, List.of());
            }
        }
        if (asked.isEmpty()) {
            return new Payer(null, List.of());
        }
        Notes notes = new Notes(asked.get(0).head().item(), null);
        notes.add(OpenPointKind.UNMAPPED_PAYER, null);
        return new Payer(null, notes.points());
    }
}
