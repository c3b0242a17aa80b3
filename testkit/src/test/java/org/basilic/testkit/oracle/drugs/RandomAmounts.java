package org.basilic.testkit.oracle.drugs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Quantity;
import org.basilic.testkit.AdministrationEdit;
import org.jspecify.annotations.Nullable;

/** Draws dose, containers and waste of one administration, mostly such that they nearly fit. */
final class RandomAmounts {

    private static final List<String> SHARES =
            List.of("0.1", "0.25", "0.5", "0.75", "0.77", "0.9", "0.999", "1", "1.001", "1.5", "2", "2.4");
    private static final List<String> WRONG_UNITS =
            List.of("mL", "mg", "[iU]", "mmol", "meq", "{dose}", "mg/kg", "drops");

    private final Random random;
    private final TableDrug drug;
    private final Quantity unit;
    private final RandomNdc ndcs;
    private final AdministrationEdit edit;
    /** How many billing units of measure a millilitre holds where the name says so, else nothing. */
    private @Nullable BigDecimal strength;

    RandomAmounts(Random random, TableDrug drug, RandomNdc ndcs, AdministrationEdit edit) {
        this.random = random;
        this.drug = drug;
        this.unit = drug.unit() == null ? new Quantity(BigDecimal.ONE, "mg") : drug.unit();
        this.ndcs = ndcs;
        this.edit = edit;
    }

    void draw() {
        if (edit.name != null && !List.of("mL", "{dose}").contains(unit.unit()) && one(4)) {
            name(edit.name);
        }
        BigDecimal opened = one(5) ? null : open();
        BigDecimal others = opened == null ? BigDecimal.ZERO : share(opened);
        BigDecimal there = opened == null ? units(1 + random.nextInt(40)) : opened.subtract(others);
        BigDecimal dose = dose(there).max(BigDecimal.ZERO);
        edit.dose = written(dose);
        waste(there.subtract(dose).max(BigDecimal.ZERO));
        if (unit.unit().equals("mL") && one(2)) {
            edit.volume = edit.dose;
            edit.dose = one(3) ? new Quantity(BigDecimal.TEN, "mg") : null;
        } else if (one(10)) {
            edit.volume = new Quantity(BigDecimal.valueOf(pick(0, 50, 100, 250, 500)), pick("mL", "mL", "L"));
        }
        if (one(25)) {
            strange();
        }
    }

    /** Writes a strength behind the name, as labels have it. */
    private void name(String name) {
        int inMillilitre = pick(1, 2, 5, 10, 25, 50, 100);
        strength = BigDecimal.valueOf(inMillilitre);
        int millilitres = pick(1, 1, 5, 10, 100);
        String below = millilitres == 1 ? pick("mL", "ml") : pick(millilitres + " mL", millilitres + "mL");
        edit.name =
                name + " " + inMillilitre * millilitres + pick(" ", "") + unit.unit() + pick("/", "/", " in ") + below;
    }

    private void strange() {
        switch (random.nextInt(7)) {
            case 0 -> edit.dose = null;
            case 1 -> edit.dose = new Quantity(BigDecimal.ZERO, pick(unit.unit(), pick(WRONG_UNITS)));
            case 2 -> edit.dose = new Quantity(units(1 + random.nextInt(9)), pick(WRONG_UNITS));
            case 3 -> edit.dose = new Quantity(units(pick(999_998, 999_999, 1_000_000, 1_000_001)), unit.unit());
            case 4 -> edit.wasted = new Quantity(BigDecimal.valueOf(random.nextInt(3)), pick(WRONG_UNITS));
            case 5 -> edit.dose = new Quantity(units(1).divide(new BigDecimal("8")), unit.unit());
            default -> {
                for (int i = 0; i < edit.containers.size(); i++) {
                    Container one = edit.containers.get(i);
                    Quantity size = new Quantity(one.size().amount(), pick(WRONG_UNITS));
                    edit.containers.set(
                            i, new Container(one.kind(), size, one.count(), one.ndc(), one.usedForOthers()));
                }
            }
        }
    }

    /** Opens containers of one size or two; returns what they hold in the billing unit's measure. */
    private BigDecimal open() {
        ContainerKind kind = one(8) ? ContainerKind.MULTI_DOSE : ContainerKind.SINGLE_DOSE;
        BigDecimal opened = BigDecimal.ZERO;
        int sizes = pick(1, 1, 1, 2, 2, 3);
        for (int i = 0; i < sizes; i++) {
            BigDecimal size = size();
            int count = pick(1, 1, 1, 2, 3, 4);
            ContainerKind its = one(25) ? pick(ContainerKind.values()) : kind;
            String ndc = ndcs.onContainer();
            edit.containers.add(new Container(its, written(size), count, ndc, null));
            opened = opened.add(size.multiply(BigDecimal.valueOf(count)));
        }
        return opened;
    }

    private BigDecimal size() {
        List<Quantity> fitting = drug.vials().stream()
                .filter(vial -> vial.unit().equals(unit.unit()))
                .toList();
        return fitting.isEmpty() || one(4)
                ? units(1 + random.nextInt(10)).add(one(3) ? part() : BigDecimal.ZERO)
                : pick(fitting).amount();
    }

    /** Gives some of what was opened to others; returns how much. */
    private BigDecimal share(BigDecimal opened) {
        if (!one(8)) {
            return BigDecimal.ZERO;
        }
        BigDecimal others = pick(
                BigDecimal.ZERO, units(1), part(), opened.divide(BigDecimal.valueOf(2)), opened, opened.add(part()));
        int which = random.nextInt(edit.containers.size());
        Container one = edit.containers.get(which);
        edit.containers.set(which, new Container(one.kind(), one.size(), one.count(), one.ndc(), written(others)));
        return others;
    }

    private BigDecimal dose(BigDecimal there) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> there;
            case 5, 6, 7 -> there.subtract(part());
            case 8 -> there.subtract(units(1 + random.nextInt(3)));
            case 9 -> there.divide(BigDecimal.valueOf(2));
            case 10 -> there.add(part());
            default -> units(1 + random.nextInt(20));
        };
    }

    private void waste(BigDecimal left) {
        edit.wasted = switch (random.nextInt(10)) {
            case 0, 1, 2 -> null;
            case 3, 4, 5, 6 -> written(left);
            case 7 -> written(BigDecimal.ZERO);
            case 8 -> written(left.multiply(new BigDecimal(pick("0.5", "0.9", "1.5"))));
            default -> written(part());
        };
    }

    /** Returns a part of a billing unit, or a little more than one. */
    private BigDecimal part() {
        return unit.amount().multiply(new BigDecimal(pick(SHARES)));
    }

    private BigDecimal units(int count) {
        return unit.amount().multiply(BigDecimal.valueOf(count));
    }

    /** Writes the amount in one of the units that mean the same measure, exactly. */
    private Quantity written(BigDecimal amount) {
        if (strength != null && one(2)) {
            return new ChartedUnits("mL").written(amount.divide(strength), random);
        }
        return new ChartedUnits(unit.unit()).written(amount, random);
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
