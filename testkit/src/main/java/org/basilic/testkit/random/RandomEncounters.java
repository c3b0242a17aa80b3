package org.basilic.testkit.random;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.testkit.EncounterEdit;

/**
 * Random visits that a record could hold: all routes, classes, purposes, settings and payers, with times near every
 * threshold. Common things are common. Each visit is decided by its seed alone.
 */
public final class RandomEncounters {

    private final Dice dice;
    private final EncounterEdit encounter;

    private RandomEncounters(long seed) {
        this.dice = new Dice(seed);
        Setting setting = dice.percent(60) ? Setting.FACILITY : Setting.PROFESSIONAL;
        this.encounter = new EncounterEdit("r" + Long.toUnsignedString(seed, Character.MAX_RADIX), setting);
    }

    /** Returns the visit of a seed. */
    public static Encounter of(long seed) {
        return new RandomEncounters(seed).make();
    }

    private Encounter make() {
        RandomClock clock = new RandomClock(dice);
        encounter.timeZone = clock.zone();
        encounter.dateOfService = clock.date();
        place();
        accesses();
        int count = dice.weighted(2, 12, 18, 18, 16, 12, 8, 6, 4, 2, 2);
        List<Administration> given = new RandomAdministrations(dice, clock, encounter.accesses).make(count);
        encounter.administrations.addAll(given);
        if (dice.percent(30)) {
            encounter.visitNumber = dice.percent(88) ? 1 : 2;
        }
        if (dice.percent(25)) {
            encounter.arrival = clock.after(clock.begin(), -dice.of(0, 10, 30, -20));
        }
        if (dice.percent(20)) {
            LocalDateTime arrival = encounter.arrival;
            LocalDateTime last = arrival != null && arrival.isAfter(clock.latest()) ? arrival : clock.latest();
            encounter.departure = clock.after(last, dice.of(0, 15, 60));
        }
        if (encounter.setting == Setting.PROFESSIONAL && !given.isEmpty() && dice.percent(45)) {
            encounter.primaryReason = dice.of(given).id();
        }
        services();
        diagnoses();
        // A date of service and an arrival on different days would be two stories; the arrival tells the day.
        if (encounter.arrival != null) {
            encounter.dateOfService = encounter.arrival.toLocalDate();
        }
        return encounter.done();
    }

    private void place() {
        encounter.payer = switch (dice.weighted(30, 45, 25)) {
            case 0 -> null;
            case 1 -> "medicare";
            default -> "commercial";
        };
        boolean facility = encounter.setting == Setting.FACILITY;
        encounter.placeOfService = switch (dice.weighted(50, 45, 5)) {
            case 0 -> null;
            case 1 -> facility ? dice.of("22", "19", "23") : "11";
            default -> facility ? "22" : dice.of("12", "20", "21", "23", "49");
        };
    }

    private void accesses() {
        List<Access> accesses = encounter.accesses;
        switch (dice.weighted(62, 14, 8, 8, 4, 4)) {
            case 0 -> {
                // Nothing charted, the most frequent record.
            }
            case 1 -> accesses.add(new Access("iv1", dice.of(AccessKind.values()), null, null, dice.percent(10), null));
            case 2 -> {
                accesses.add(plain("iv1"));
                accesses.add(plain("iv2"));
            }
            case 3 -> {
                accesses.add(plain("iv1"));
                accesses.add(new Access("iv2", AccessKind.PERIPHERAL, null, null, false, "the drugs do not mix"));
            }
            case 4 -> {
                accesses.add(new Access("line", AccessKind.PICC, null, null, false, null));
                accesses.add(new Access("red", null, "line", null, false, null));
                accesses.add(new Access("blue", null, "line", null, false, null));
            }
            default -> {
                accesses.add(plain("iv1"));
                accesses.add(new Access("iv2", AccessKind.PERIPHERAL, null, "iv1", false, null));
            }
        }
    }

    private static Access plain(String id) {
        return new Access(id, AccessKind.PERIPHERAL, null, null, false, null);
    }

    private void services() {
        if (dice.percent(14)) {
            String visit = dice.of("99211", "99213", "99214", "G0463", "99284");
            List<String> modifiers = dice.percent(30) ? List.of("25") : List.of();
            Boolean separate = dice.percent(60) ? Boolean.valueOf(dice.percent(70)) : null;
            encounter.services.add(new Service(visit, null, modifiers, separate, null));
        }
        if (dice.percent(6)) {
            String code = dice.of("36000", "36591", "36415", "80053", "71046", "96523");
            encounter.services.add(new Service(code, dice.percent(20) ? 2 : null, List.of(), null, null));
        }
    }

    private void diagnoses() {
        List<String> codes = new ArrayList<>(List.of("Z51.11", "C18.9", "E86.0", "M05.79", "D50.9", "K52.9"));
        int count = dice.weighted(50, 30, 20);
        for (int i = 0; i < count; i++) {
            String code = dice.of(codes);
            codes.remove(code);
            encounter.diagnoses.add(new Diagnosis(code, null));
        }
    }
}
