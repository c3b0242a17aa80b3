package org.basilic.testkit.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Pause;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.model.Sex;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;

/**
 * Random small visits of which every fact can be told by a medication record, by HL7 messages and by FHIR resources alike.
 * Each visit is decided by its seed alone, and told in the order of its times.
 */
public final class RandomFeedVisits {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int[] LENGTHS = {
        5, 10, 14, 15, 16, 17, 20, 30, 30, 31, 45, 60, 60, 61, 75, 90, 91, 92, 120, 121, 150, 151, 240, 480
    };
    private static final int[] GAPS = {-30, -15, 0, 0, 0, 1, 2, 5, 10, 15, 29, 30, 31, 45};
    private static final List<Drug> INFUSED = List.of(
            drug("ceftriaxone", "J0696"),
            drug("magnesium sulfate", "J3475"),
            drug("iron sucrose", "J1756"),
            drug("zoledronic acid", "J3489"),
            drug("oxaliplatin", "J9263"),
            drug("carboplatin", "J9045"),
            drug("irinotecan", "J9206"),
            drug("infliximab", "J1745"));
    private static final List<Drug> PUSHED = List.of(
            drug("ondansetron", "J2405"),
            drug("dexamethasone", "J1100"),
            drug("ketorolac", "J1885"),
            drug("morphine", "J2270"),
            drug("diphenhydramine", "J1200"));
    private static final Drug FLUID = drug("sodium chloride 0.9%", "J7030");

    private final Dice dice;
    private final List<Administration> given = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private final boolean pauses;
    private final String id;
    private LocalDateTime now;
    private LocalDateTime last;

    private RandomFeedVisits(long seed, boolean pauses) {
        this.dice = new Dice(seed * 31 + (pauses ? 1 : 0));
        this.pauses = pauses;
        this.id = "V" + seed;
        int hour = dice.percent(15) ? 21 + dice.between(0, 2) : dice.between(7, 15);
        this.now = FIRST_DAY.plusDays(dice.between(0, 50)).atTime(hour, dice.between(0, 59));
        this.last = now;
    }

    /** Returns the visit of a seed without pauses, which not every feed can tell. */
    public static Encounter of(long seed) {
        return new RandomFeedVisits(seed, false).make();
    }

    /** Returns the visit of a seed, some of its infusions paused. */
    public static Encounter withPauses(long seed) {
        return new RandomFeedVisits(seed, true).make();
    }

    private static Drug drug(String name, String hcpcs) {
        return new Drug(name, hcpcs, null, null, null);
    }

    private Encounter make() {
        LocalDateTime arrival = dice.percent(70) ? now.minusMinutes(dice.of(5, 10, 30)) : null;
        accesses();
        int count = dice.weighted(0, 20, 25, 25, 15, 10, 5);
        for (int i = 1; i <= count; i++) {
            given.add(administration(id + "-O" + i));
        }
        given.sort(Comparator.comparing((Administration one) -> Objects.requireNonNull(one.start()))
                .thenComparing(Administration::id));
        boolean facility = dice.percent(70);
        EncounterEdit edit = new EncounterEdit(id, facility ? Setting.FACILITY : Setting.PROFESSIONAL);
        edit.placeOfService = facility ? dice.of("22", "23") : "11";
        String payer = dice.of("", "medicare", "commercial");
        edit.payer = payer.isEmpty() ? null : payer;
        edit.timeZone = ZoneId.of("America/Chicago");
        edit.patient =
                new Patient("P" + id, LocalDate.of(1950 + dice.between(0, 50), 5, 17), dice.of(Sex.FEMALE, Sex.MALE));
        edit.arrival = arrival;
        edit.departure = dice.percent(60) ? last.plusMinutes(dice.of(0, 15, 40)) : null;
        // A line that nothing went through, no feed can tell.
        accesses.removeIf(access -> given.stream().noneMatch(one -> access.id().equals(one.access())));
        edit.accesses.addAll(accesses);
        edit.administrations.addAll(given);
        List<String> codes = new ArrayList<>(List.of("Z51.11", "C18.9", "E86.0", "M05.79", "D50.9", "J18.9"));
        for (int i = dice.weighted(20, 50, 30); i > 0; i--) {
            String code = dice.of(codes);
            codes.remove(code);
            edit.diagnoses.add(new Diagnosis(code, null));
        }
        return edit.done();
    }

    private void accesses() {
        switch (dice.weighted(50, 25, 25)) {
            case 0 -> {
                // Nothing charted.
            }
            case 1 -> accesses.add(new Access("chest-port", AccessKind.PORT, null, null, false, null));
            default -> {
                accesses.add(new Access("left-hand-piv", AccessKind.PERIPHERAL, null, null, false, null));
                accesses.add(new Access("right-arm-piv", AccessKind.PERIPHERAL, null, null, false, null));
            }
        }
    }

    private Administration administration(String order) {
        return switch (dice.weighted(45, 30, 15, 10)) {
            case 0 -> infusion(order, dice.of(INFUSED), dice.of("10", "25.5", "100", "400"), "mg");
            case 1 -> atOnce(order, Route.IV_PUSH);
            case 2 -> infusion(order, FLUID, dice.of("250", "500", "1000"), "mL");
            default -> atOnce(order, dice.of(Route.INTRAMUSCULAR, Route.SUBCUTANEOUS));
        };
    }

    private Administration infusion(String order, Drug drug, String amount, String unit) {
        AdministrationEdit edit = begun(order, Route.IV_INFUSION, drug);
        LocalDateTime start = now;
        int length = LENGTHS[dice.between(0, LENGTHS.length - 1)];
        LocalDateTime stop = start.plusMinutes(length);
        if (!dice.percent(10)) {
            edit.stop = stop;
            last = stop.isAfter(last) ? stop : last;
            if (pauses && length >= 20 && dice.percent(30)) {
                LocalDateTime from = start.plusMinutes(dice.between(2, length / 2));
                edit.pauses.add(new Pause(from, from.plusMinutes(dice.between(1, length / 3))));
            }
        }
        edit.dose = quantity(amount, unit);
        edit.wasted = unit.equals("mg") && dice.percent(20) ? quantity(dice.of("5", "10"), "mg") : null;
        now = stop;
        return edit.done();
    }

    private Administration atOnce(String order, Route route) {
        AdministrationEdit edit = begun(order, route, dice.of(PUSHED));
        edit.dose = quantity(dice.of("4", "8", "10"), "mg");
        return edit.done();
    }

    private AdministrationEdit begun(String order, Route route, Drug drug) {
        now = now.plusMinutes(GAPS[dice.between(0, GAPS.length - 1)]);
        last = now.isAfter(last) ? now : last;
        AdministrationEdit edit = new AdministrationEdit(order, route);
        edit.name = drug.name();
        edit.hcpcs = drug.hcpcs();
        edit.start = now;
        boolean vein = route == Route.IV_INFUSION || route == Route.IV_PUSH;
        edit.access = vein && !accesses.isEmpty() ? dice.of(accesses).id() : null;
        return edit;
    }

    private static Quantity quantity(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }
}
