package org.basilic.testkit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.model.Access;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.Service;
import org.basilic.model.Setting;

/**
 * An encounter for a test, as in {@code AnEncounter.facility().payer("medicare").gave(An.push("a1").of("ondansetron"))}.
 * Immutable. Where no administration has a clock time the day is 2026-03-02 unless {@link #on} says otherwise.
 */
public final class AnEncounter {

    private final Encounter encounter;

    private AnEncounter(Encounter encounter) {
        this.encounter = encounter;
    }

    public static AnEncounter facility() {
        return like(new EncounterEdit("e1", Setting.FACILITY).done()).on(An.DAY);
    }

    public static AnEncounter professional() {
        return like(new EncounterEdit("e1", Setting.PROFESSIONAL).done()).on(An.DAY);
    }

    public static AnEncounter like(Encounter encounter) {
        return new AnEncounter(encounter);
    }

    public AnEncounter on(LocalDate day) {
        return with(edit -> edit.dateOfService = day);
    }

    public AnEncounter payer(String payer) {
        return with(edit -> edit.payer = payer);
    }

    public AnEncounter place(String code) {
        return with(edit -> edit.placeOfService = code);
    }

    public AnEncounter zone(String zone) {
        return with(edit -> edit.timeZone = ZoneId.of(zone));
    }

    public AnEncounter reason(String administration) {
        return with(edit -> edit.primaryReason = administration);
    }

    public AnEncounter diagnosis(String code) {
        return with(edit -> edit.diagnoses.add(new Diagnosis(code, null)));
    }

    public AnEncounter access(String id) {
        return with(edit -> edit.accesses.add(new Access(id, null, null, null, false, null)));
    }

    public AnEncounter secondAccess(String id, String reason) {
        return with(edit -> edit.accesses.add(new Access(id, null, null, null, false, reason)));
    }

    public AnEncounter service(String code, String... modifiers) {
        return with(edit -> edit.services.add(new Service(code, null, List.of(modifiers), null, null)));
    }

    public AnEncounter gave(An... administrations) {
        return with(edit -> {
            for (An administration : administrations) {
                edit.administrations.add(administration.done());
            }
        });
    }

    /** Returns the same with any other change. */
    public AnEncounter with(Consumer<EncounterEdit> change) {
        EncounterEdit edit = new EncounterEdit(encounter);
        change.accept(edit);
        return new AnEncounter(edit.done());
    }

    /** Returns the encounter. */
    public Encounter done() {
        return encounter;
    }
}
