package org.basilic.testkit.oracle.drugs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Program340B;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Supplier;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;
import org.jspecify.annotations.Nullable;

/** Visits whose drugs are charted to the container, right and wrong; the same seed always gives the same visit. */
final class RandomDrugRecords {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 30);
    private static final List<LocalDate> BOUNDARIES =
            List.of(LocalDate.of(2023, 7, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 10, 1));
    private static final List<List<TableDrug>> DRUGS = TableDrug.byKind();
    private static final List<Route> ROUTES = List.of(
            Route.IV_INFUSION,
            Route.IV_INFUSION,
            Route.IV_PUSH,
            Route.INTRAMUSCULAR,
            Route.SUBCUTANEOUS,
            Route.INTRAVITREAL,
            Route.INTRATHECAL,
            Route.ORAL,
            Route.OTHER);
    private static final List<String> MODIFIERS =
            List.of("EA", "EB", "JA", "JB", "RE", "KX", "PO", "PN", "GA", "GZ", "TB", "JZ");
    private static final List<String> ENTITIES = List.of("DSH", "CAN", "rural SCH", "PED", "rrc", "CH");

    private final Random random;
    private final List<TableDrug> drugs = new ArrayList<>();
    private final RandomNdc ndcs;
    private final LocalDate day;

    private RandomDrugRecords(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
        int count = pick(1, 1, 2, 2, 3);
        for (int i = 0; i < count; i++) {
            drugs.add(pick(pick(DRUGS)));
        }
        ndcs = new RandomNdc(random);
        day = day();
    }

    static Encounter visit(long seed) {
        return new RandomDrugRecords(seed).visit("drugs-" + seed);
    }

    private Encounter visit(String id) {
        EncounterEdit edit = new EncounterEdit(id, pick(Setting.values()));
        edit.payer = one(4) ? null : pick("medicare", "medicare", "commercial");
        edit.placeOfService = one(10) ? pick("11", "12", "19", "20", "22") : null;
        edit.program340B = one(2) ? null : new Program340B(maybe(), entity());
        int given = 1 + random.nextInt(4);
        for (int i = 1; i <= given; i++) {
            edit.administrations.add(administration("a" + i).done());
        }
        boolean timed = edit.administrations.stream().anyMatch(each -> each.start() != null);
        edit.dateOfService = timed && one(3) ? null : day;
        services(edit);
        return edit.done();
    }

    /** Days near those on which codes and rules change, and any others. */
    private LocalDate day() {
        TableDrug drug = drugs.get(0);
        LocalDate any = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
        LocalDate near = switch (random.nextInt(5)) {
            case 0, 1 -> drug.to() != null && one(2) ? drug.to() : drug.from().equals(FIRST) ? any : drug.from();
            case 2 -> pick(BOUNDARIES);
            default -> any;
        };
        LocalDate exact = near.plusDays(pick(-1, 0, 0, 1));
        return exact.isBefore(FIRST) ? FIRST : exact.isAfter(LAST) ? LAST : exact;
    }

    private AdministrationEdit administration(String id) {
        TableDrug drug = pick(drugs);
        AdministrationEdit edit = new AdministrationEdit(id, pick(ROUTES));
        named(drug, edit);
        new RandomAmounts(random, drug, ndcs, edit).draw();
        clock(edit);
        edit.ndc = ndcs.beside();
        edit.acquired340B = maybe();
        edit.suppliedBy = one(12) ? pick(Supplier.values()) : null;
        edit.purpose = one(8) ? pick(Purpose.values()) : null;
        edit.ordered = one(25) ? one(2) : null;
        edit.order = one(10) ? "order 1" : null;
        edit.drugClass = one(15) ? pick(DrugClass.values()) : null;
        return edit;
    }

    private void named(TableDrug drug, AdministrationEdit edit) {
        edit.hcpcs = drug.hcpcs();
        if (!drug.names().isEmpty() && one(3)) {
            edit.name = pick(drug.names());
            edit.hcpcs = one(2) ? null : edit.hcpcs;
        } else if (drug.unit() == null && !one(5)) {
            edit.name = pick("new drug", "New Drug", "newer drug");
        }
        if (one(40)) {
            edit.hcpcs = one(4) ? null : pick("J0000", "X1234", "96365");
            edit.name = one(2) ? "unheard-of drug" : edit.name;
        }
    }

    private void clock(AdministrationEdit edit) {
        if (one(3)) {
            return;
        }
        edit.start = day.atTime(8, 0).plusMinutes(15L * random.nextInt(64));
        edit.stop = edit.start.plusMinutes(pick(0, 5, 15, 30, 60, 90, 600));
        if (one(10)) {
            edit.start = edit.start.plusDays(1);
            edit.stop = edit.stop.plusDays(1);
        } else if (one(10)) {
            edit.start = null;
            edit.minutes = one(2) ? 30 : null;
        }
    }

    private void services(EncounterEdit edit) {
        if (one(6)) {
            edit.services.add(service(pick(drugs).hcpcs()));
        }
        if (one(20)) {
            edit.services.add(service(pick(drugs).hcpcs()));
        }
        if (one(20)) {
            edit.services.add(service(pick(pick(DRUGS)).hcpcs()));
        }
    }

    private Service service(String code) {
        List<String> modifiers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            modifiers.add(pick(MODIFIERS));
        }
        return new Service(code, one(2) ? null : 1 + random.nextInt(9), modifiers, null, null);
    }

    private @Nullable String entity() {
        return one(4) ? null : pick(ENTITIES);
    }

    private @Nullable Boolean maybe() {
        return one(4) ? null : (Boolean) !one(3);
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
