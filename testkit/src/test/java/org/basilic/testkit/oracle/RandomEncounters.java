package org.basilic.testkit.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.TimeEvidence;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** Small encounters that hit thresholds often; the same seed always gives the same encounter. */
final class RandomEncounters {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int[] LENGTHS = {
        0, 3, 5, 10, 15, 16, 17, 20, 25, 30, 30, 31, 32, 40, 45, 59, 60, 60, 61, 75, 90, 91, 92, 120, 150, 151, 211, 480
    };
    private static final int[] GAPS = {0, 0, 0, 1, 2, 5, 10, 15, 16, 29, 30, 31, 32, 60, 90};
    private static final String[] VISITS = {"99213", "99213", "99205", "99211", "G0463", "99284"};
    private static final String[] OTHERS = {"36000", "36410", "36591", "36592", "36415", "96521", "96522"};

    private final Random random;
    private final List<Access> accesses = new ArrayList<>();
    private final List<Drug> drugs = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private LocalDateTime from = DAY.atTime(8, 0);
    private LocalDateTime to = DAY.atTime(8, 0);

    private RandomEncounters(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    static Encounter encounter(long seed) {
        return new RandomEncounters(seed).encounter("oracle-" + seed);
    }

    private Encounter encounter(String id) {
        if (one(5)) {
            from = DAY.atTime(22, 30 + random.nextInt(30));
            to = from;
        }
        accesses();
        int kinds = 1 + random.nextInt(3);
        for (int i = 0; i < kinds; i++) {
            drugs.add(drug(i));
        }
        int entries = 1 + random.nextInt(6);
        for (int i = 0; i < entries; i++) {
            drafts.add(draft("a" + (i + 1)));
        }
        if (one(6)) {
            mix();
        }
        Setting setting = one(2) ? Setting.FACILITY : Setting.PROFESSIONAL;
        return new Encounter(
                id,
                setting,
                one(12) ? pick("11", "12", "20", "22", "23") : null,
                one(3) ? "commercial" : one(2) ? "medicare" : null,
                DAY,
                null,
                null,
                visit(),
                one(2) ? pick(drafts).id : null,
                List.of(),
                accesses,
                drafts.stream().map(Draft::done).toList(),
                services(),
                null,
                List.of());
    }

    private @Nullable Visit visit() {
        if (!one(5)) {
            return null;
        }
        LocalDateTime arrival = one(2) ? DAY.atTime(8, 0).plusMinutes(random.nextInt(40)) : null;
        LocalDateTime departure = one(3) ? DAY.atTime(9, 0).plusMinutes(random.nextInt(120)) : null;
        return new Visit(one(3) ? 2 : 1, arrival, departure);
    }

    private void accesses() {
        int count = one(2) ? 0 : 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            String before = i > 1 && one(3) ? "iv" + (1 + random.nextInt(i - 1)) : null;
            boolean lumen = one(2);
            accesses.add(new Access(
                    "iv" + i,
                    pick(AccessKind.PERIPHERAL, AccessKind.PORT, AccessKind.PICC),
                    lumen ? before : null,
                    lumen ? null : before,
                    one(4),
                    one(2) ? "incompatible with the first line" : null));
        }
    }

    private Drug drug(int number) {
        DrugClass drugClass = switch (random.nextInt(10)) {
            case 0, 1 -> DrugClass.CHEMOTHERAPY;
            case 2 -> DrugClass.COMPLEX_BIOLOGIC;
            case 3 -> DrugClass.HYDRATION;
            default -> DrugClass.THERAPEUTIC;
        };
        return new Drug("agent " + (char) ('p' + number), null, null, null, drugClass);
    }

    private Draft draft(String id) {
        Drug drug = pick(drugs);
        Draft draft = new Draft(id, drug, Route.IV_INFUSION);
        if (drug.drugClass() != DrugClass.HYDRATION) {
            if (one(3)) {
                draft.route = Route.IV_PUSH;
            } else if (one(6)) {
                elsewhere(draft);
            }
        } else {
            draft.purpose = one(4)
                    ? pick(Purpose.PROTOCOL_HYDRATION, Purpose.KEEP_VEIN_OPEN, Purpose.FLUSH, Purpose.TREATMENT)
                    : null;
        }
        boolean vein = draft.route == Route.IV_INFUSION || draft.route == Route.IV_PUSH;
        if (vein && !accesses.isEmpty() && !one(6)) {
            draft.access = pick(accesses).id();
        }
        clock(draft);
        if (vein) {
            circumstances(draft);
        }
        if (one(40)) {
            draft.ordered = false;
        }
        if (one(60)) {
            draft.drug = new Drug("alteplase", "J2997", null, null, DrugClass.OTHER);
            draft.route = Route.OTHER;
            draft.purpose = Purpose.LINE_PATENCY;
        } else if (one(60)) {
            draft.drug = new Drug("pemivibart", "Q0224", null, null, DrugClass.THERAPEUTIC);
            draft.route = Route.IV_INFUSION;
        }
        return draft;
    }

    private void elsewhere(Draft draft) {
        DrugClass drugClass = draft.drug.drugClass();
        boolean chemo = drugClass == DrugClass.CHEMOTHERAPY;
        boolean plain = drugClass == DrugClass.THERAPEUTIC;
        draft.route = switch (random.nextInt(8)) {
            case 0 -> chemo ? Route.INTRA_ARTERIAL_INFUSION : Route.SUBCUTANEOUS;
            case 1 -> chemo || plain ? Route.INTRA_ARTERIAL_PUSH : Route.SUBCUTANEOUS;
            case 2 -> plain ? Route.SUBCUTANEOUS_INFUSION : Route.SUBCUTANEOUS;
            case 3 -> chemo ? pick(Route.INTRATHECAL, Route.INTRAPLEURAL, Route.INTRAPERITONEAL) : Route.SUBCUTANEOUS;
            case 4 -> chemo ? pick(Route.INTRALESIONAL, Route.INTRAVENTRICULAR) : Route.ORAL;
            case 5 -> Route.ON_BODY_INJECTOR;
            default -> plain ? Route.INTRAMUSCULAR : Route.SUBCUTANEOUS;
        };
        if (one(6)) {
            special(draft);
        }
        draft.order = one(2) ? "order 1" : null;
        if (draft.route == Route.INTRATHECAL || draft.route == Route.INTRAPLEURAL) {
            draft.procedure = one(2) ? pick(AccessProcedure.values()) : null;
        }
        if (draft.route == Route.SUBCUTANEOUS_INFUSION) {
            draft.pump = one(2) ? pick(Pump.NONE, Pump.PORTABLE) : null;
            draft.access = accesses.isEmpty() ? null : pick(accesses).id();
        }
        if (draft.route == Route.INTRALESIONAL) {
            draft.lesions = one(2) ? pick(1, 7, 8) : null;
        }
    }

    /** Products that have codes of their own. */
    private void special(Draft draft) {
        draft.route = Route.INTRAMUSCULAR;
        draft.drug = switch (random.nextInt(5)) {
            case 0 -> new Drug("nirsevimab", "90381", null, null, DrugClass.THERAPEUTIC);
            case 1 -> new Drug("onabotulinumtoxinA", "J0585", null, null, DrugClass.OTHER);
            case 2 -> new Drug("fulvestrant", "J9395", null, null, DrugClass.HORMONAL_ANTINEOPLASTIC);
            default -> new Drug("vaccine " + random.nextInt(2), null, null, null, DrugClass.VACCINE);
        };
        draft.counselled = one(2) ? one(2) : null;
    }

    private void clock(Draft draft) {
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        boolean short_ = draft.route != Route.IV_INFUSION && !one(4);
        if (short_) {
            length = pick(0, 3, 5, 5, 10, 15, 16, 20);
        }
        LocalDateTime start = switch (random.nextInt(5)) {
            case 0, 1 -> to.plusMinutes(GAPS[random.nextInt(GAPS.length)]);
            case 2 -> from.plusMinutes(GAPS[random.nextInt(GAPS.length)]);
            case 3 -> DAY.atTime(8, 0).plusMinutes(5L * random.nextInt(60));
            default ->
                drafts.isEmpty() ? from : from.plusMinutes(random.nextInt(100)).minusMinutes(20);
        };
        if (one(30)) {
            start = start.plusDays(1);
        }
        LocalDateTime stop = start.plusMinutes(length);
        from = start;
        to = stop;
        draft.start = start;
        draft.stop = stop;
        switch (random.nextInt(16)) {
            case 0 -> draft.stop = null;
            case 1 -> {
                draft.start = null;
                draft.stop = null;
                draft.minutes = length;
            }
            case 2 -> {
                draft.stop = null;
                draft.minutes = length;
            }
            case 3 -> {
                if (one(2)) {
                    draft.start = null;
                    draft.minutes = one(2) ? length : null;
                }
            }
            case 4 -> draft.evidence = pick(TimeEvidence.values());
            case 5 -> {
                draft.start = one(3) ? null : draft.start;
                draft.stop = draft.start == null && one(2) ? stop : null;
            }
            default -> {}
        }
        if (one(6)) {
            draft.volume = new Quantity(BigDecimal.valueOf(pick(100, 250, 400, 500, 1000)), "mL");
            draft.rate = one(4) ? null : new Quantity(BigDecimal.valueOf(pick(100, 125, 250, 500)), "mL/h");
        }
        if (one(8) && draft.start != null && draft.stop != null && length >= 15) {
            int at = random.nextInt(length - 10);
            int pause = 1 + random.nextInt(10);
            draft.pauses = List.of(new Pause(start.plusMinutes(at), start.plusMinutes(at + pause)));
        }
    }

    private void circumstances(Draft draft) {
        if (draft.drug.drugClass() == DrugClass.HYDRATION) {
            return;
        }
        if (one(8)) {
            draft.attended = one(2);
        }
        if (one(25)) {
            draft.purpose = pick(Purpose.PROCEDURE, Purpose.HYDRATION);
        }
        if (draft.route == Route.IV_INFUSION && one(12)) {
            draft.discontinued = Discontinued.ADVERSE_REACTION;
        }
        if (draft.route == Route.IV_INFUSION && one(12)) {
            draft.pump = pick(Pump.values());
            draft.attended = null;
            draft.goesHome = one(2) ? Boolean.TRUE : null;
            draft.pumpSuppliedBy = one(3) ? pick(PumpSupplier.values()) : null;
            if (one(2)) {
                int hours = pick(8, 9, 46);
                draft.pauses = List.of();
                draft.stop = null;
                draft.minutes = one(4) ? null : 60 * hours + random.nextInt(2);
            }
        }
    }

    /** Makes one bag or syringe of two entries. */
    private void mix() {
        List<Draft> byVein = drafts.stream()
                .filter(draft -> draft.route == Route.IV_INFUSION || draft.route == Route.IV_PUSH)
                .filter(draft -> draft.purpose == null && draft.ordered == null && draft.pump == null)
                .toList();
        if (byVein.size() < 2) {
            return;
        }
        Draft one = byVein.get(0);
        Draft other = byVein.get(1);
        if (one.drug.equals(other.drug)) {
            return;
        }
        Draft copy = Draft.of(one.done());
        copy.id = other.id;
        copy.drug = other.drug;
        if (other.drug.drugClass() == DrugClass.HYDRATION) {
            copy.purpose = Purpose.DILUENT;
        }
        if (one.drug.drugClass() == DrugClass.HYDRATION) {
            return;
        }
        one.mixture = "bag";
        copy.mixture = "bag";
        drafts.set(drafts.indexOf(other), copy);
    }

    private List<Service> services() {
        List<Service> services = new ArrayList<>();
        if (one(6)) {
            Boolean separate = one(3) ? null : (Boolean) one(2);
            services.add(new Service(pick(VISITS), null, one(4) ? List.of("25") : List.of(), separate, null));
        }
        if (one(10)) {
            services.add(new Service(pick(OTHERS), null, List.of(), null, null));
        }
        return services;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
