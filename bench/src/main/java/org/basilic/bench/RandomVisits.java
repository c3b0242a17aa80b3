package org.basilic.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.testkit.An;
import org.basilic.testkit.AnEncounter;
import org.jspecify.annotations.Nullable;

/**
 * Visits of eight administrations, each different: oncology, antibiotics, biologics, and emergencies with pushes, in
 * hospital and office, some with a second line, a pause, a missing stop or two drugs at once. The same seed always gives the
 * same visits.
 */
final class RandomVisits {

    /** The seed of every published figure. */
    static final long SEED = 20_260_302;

    private static final int GIVEN = 8;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private static final List<Kind> ONCOLOGY = List.of(
            Kind.FLUID,
            Kind.PREMEDICATION_BAG,
            Kind.PREMEDICATION_PUSH,
            Kind.CHEMOTHERAPY,
            Kind.CHEMOTHERAPY,
            Kind.RESCUE,
            Kind.CHEMOTHERAPY_PUSH,
            Kind.FLUSH);
    private static final List<Kind> ANTIBIOTICS = List.of(
            Kind.ANTIBIOTIC,
            Kind.ANTIBIOTIC,
            Kind.FLUID,
            Kind.PAIN_PUSH,
            Kind.PREMEDICATION_PUSH,
            Kind.ANTIBIOTIC,
            Kind.FLUSH,
            Kind.INJECTION);
    private static final List<Kind> BIOLOGIC = List.of(
            Kind.PREMEDICATION_PUSH,
            Kind.PREMEDICATION_PUSH,
            Kind.PREMEDICATION_BAG,
            Kind.BIOLOGIC,
            Kind.FLUID,
            Kind.FLUSH,
            Kind.INJECTION,
            Kind.ANTIBIOTIC);
    private static final List<Kind> EMERGENCY = List.of(
            Kind.FLUID,
            Kind.PAIN_PUSH,
            Kind.PREMEDICATION_PUSH,
            Kind.PAIN_PUSH,
            Kind.PAIN_PUSH,
            Kind.FLUID,
            Kind.ANTIBIOTIC,
            Kind.INJECTION);

    private final SplittableRandom random;
    private int number;

    RandomVisits(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns the first visits of a seed. */
    static List<Encounter> list(long seed, int count) {
        RandomVisits visits = new RandomVisits(seed);
        List<Encounter> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(visits.next());
        }
        return List.copyOf(list);
    }

    /** Returns the next visit. */
    Encounter next() {
        number++;
        boolean hospital = !one(3);
        List<Kind> kinds = hospital
                ? pick(List.of(ONCOLOGY, ONCOLOGY, ANTIBIOTICS, BIOLOGIC, EMERGENCY))
                : pick(List.of(ONCOLOGY, BIOLOGIC, ANTIBIOTICS));
        LocalDateTime arrival =
                FIRST_DAY.plusDays(random.nextInt(300)).atTime(7 + random.nextInt(4), random.nextInt(60));
        boolean secondLine = one(6);
        List<An> given = given(kinds, arrival.plusMinutes(5 + random.nextInt(30)), secondLine);
        return (hospital ? AnEncounter.facility() : AnEncounter.professional())
                .place(hospital ? "22" : "11")
                .with(visit -> {
                    visit.id = "visit-" + number;
                    visit.payer = one(2) ? "medicare" : "commercial";
                    visit.dateOfService = null;
                    visit.arrival = arrival;
                    visit.diagnoses.add(new Diagnosis("C18.7", "cancer of the sigmoid colon"));
                    visit.diagnoses.add(new Diagnosis("E86.0", "dehydration"));
                    visit.accesses.add(new Access("line-1", AccessKind.PORT, null, null, false, null));
                    if (secondLine) {
                        visit.accesses.add(new Access(
                                "line-2", AccessKind.PERIPHERAL, null, null, false, "not compatible in one line"));
                    }
                    visit.primaryReason = hospital ? null : "a" + (1 + random.nextInt(GIVEN));
                })
                .gave(given.toArray(An[]::new))
                .done();
    }

    private List<An> given(List<Kind> kinds, LocalDateTime begin, boolean secondLine) {
        List<An> given = new ArrayList<>(GIVEN);
        LocalDateTime from = begin;
        LocalDateTime to = begin;
        for (int i = 0; i < GIVEN; i++) {
            Kind kind = kinds.get(i);
            int minutes = kind.shortest() + random.nextInt(kind.longest() - kind.shortest() + 1);
            boolean together = kind == Kind.RESCUE || one(7);
            from = together ? from : to.plusMinutes(random.nextInt(8));
            LocalDateTime stop = from.plusMinutes(minutes);
            to = stop.isAfter(to) ? stop : to;
            String line = secondLine && one(3) ? "line-2" : "line-1";
            given.add(administration("a" + (i + 1), kind, from, stop, minutes, line));
        }
        return given;
    }

    private An administration(String id, Kind kind, LocalDateTime start, LocalDateTime stop, int minutes, String line) {
        Kind.Choice drug = pick(kind.drugs());
        boolean infusion = kind.route() == Route.IV_INFUSION;
        boolean byLine = infusion || kind.route() == Route.IV_PUSH;
        Pause pause =
                infusion && minutes > 45 && one(10) ? new Pause(start.plusMinutes(20), start.plusMinutes(26)) : null;
        boolean stopCharted = infusion && !one(25);
        long number = kind == Kind.FLUID ? 500L * (1 + random.nextInt(2)) : 10L + 5L * random.nextInt(60);
        Quantity amount = new Quantity(BigDecimal.valueOf(number), kind.unit());
        return An.of(id, kind.route()).of(drug.name()).with(edit -> {
            edit.hcpcs = drug.code();
            edit.drugClass = kind.drugClass();
            edit.purpose = purpose(kind);
            edit.access = byLine ? line : null;
            edit.start = start;
            edit.stop = stopCharted ? stop : null;
            if (pause != null && stopCharted) {
                edit.pauses.add(pause);
            }
            if (kind.unit().equals("mL")) {
                edit.volume = amount;
            } else {
                edit.dose = amount;
                edit.containers.add(new Container(ContainerKind.SINGLE_DOSE, amount, 1, null, null));
            }
        });
    }

    private static @Nullable Purpose purpose(Kind kind) {
        return switch (kind) {
            case FLUID -> Purpose.HYDRATION;
            case FLUSH -> Purpose.FLUSH;
            default -> null;
        };
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
