package org.basilic.testkit.claims;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;

/** Visits with so many products that one professional claim does not hold their lines. */
final class LongVisits {

    private static final List<String> DRUGS = List.of("J2405", "J1100", "J1745", "J9263", "J9206", "J0696", "J2270");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 2, 7, 0);

    private LongVisits() {}

    static Encounter of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EncounterEdit edit = new EncounterEdit("long-" + seed, Setting.PROFESSIONAL);
        edit.payer = "medicare";
        edit.dateOfService = BEGIN.toLocalDate();
        edit.placeOfService = "11";
        edit.diagnoses.add(new Diagnosis("C18.9", null));
        edit.diagnoses.add(new Diagnosis("M05.79", null));
        int count = random.nextInt(20, 70);
        LocalDateTime at = BEGIN;
        for (int i = 1; i <= count; i++) {
            boolean push = random.nextInt(100) < 40;
            AdministrationEdit one = new AdministrationEdit("a" + i, push ? Route.IV_PUSH : Route.IV_INFUSION);
            one.hcpcs = DRUGS.get(random.nextInt(DRUGS.size()));
            one.ndc = "%05d%06d".formatted(seed % 100_000, i);
            one.start = at;
            one.stop = at.plusMinutes(push ? 3 : random.nextInt(16, 40));
            at = one.stop.plusMinutes(1);
            int vials = random.nextInt(1, 4);
            int wasted = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 60);
            one.containers.add(new Container(ContainerKind.SINGLE_DOSE, milligrams(100), vials, null, null));
            one.dose = milligrams(vials * 100 - wasted);
            one.wasted = milligrams(wasted);
            edit.administrations.add(one.done());
        }
        return edit.done();
    }

    private static Quantity milligrams(int amount) {
        return new Quantity(BigDecimal.valueOf(amount), "mg");
    }
}
