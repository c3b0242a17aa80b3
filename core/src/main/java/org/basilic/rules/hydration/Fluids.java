package org.basilic.rules.hydration;

import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.Switch;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.FluidMinutes;
import org.basilic.worksheet.FluidMinutes.Group;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Worksheet;

/** Counts the hydration minutes of a site. */
final class Fluids {

    private Fluids() {}

    /** Returns the minutes of a ladder on which all deliveries lie; counted once. */
    static FluidMinutes of(Ladder ladder, Worksheet sheet) {
        FluidMinutes known = ladder.fluidMinutes();
        if (known == null) {
            known = count(ladder, sheet);
            ladder.setFluidMinutes(known);
        }
        return known;
    }

    private static FluidMinutes count(Ladder ladder, Worksheet sheet) {
        Intervals ran = Intervals.NONE;
        List<Delivery> unclocked = new ArrayList<>(0);
        long ranSeconds = 0;
        for (int i = 0; i < ladder.hydration().size(); i++) {
            Delivery fluid = ladder.hydration().get(i);
            Intervals running = fluid.running();
            if (running == null) {
                unclocked.add(fluid);
                ranSeconds += fluid.seconds();
            } else {
                ran = ran.plus(running);
            }
        }
        ranSeconds += ran.seconds();
        Intervals counted = ladder.withoutDrugs(ran);
        Intervals betweenPushes = ladder.withoutPushes(counted);
        if (betweenPushes != counted && sheet.choices().is(Switch.HYDRATION_DEDUCT_PUSHES, "yes")) {
            counted = betweenPushes;
        }
        List<Group> alone = stretches(counted, unclocked);
        if (alone.size() < 2) {
            return new FluidMinutes(alone, List.of(), alone.size(), "", ranSeconds);
        }
        String how = sheet.choices().of(Switch.HYDRATION_STRETCHES);
        return switch (how) {
            case "sum" ->
                new FluidMinutes(List.of(new Group(counted, unclocked)), List.of(), alone.size(), how, ranSeconds);
            case "each-31" -> new FluidMinutes(alone, List.of(), alone.size(), how, ranSeconds);
            case "never" -> longest(alone, how, ranSeconds);
            default -> throw new IllegalStateException("hydration.stretches has no value " + how);
        };
    }

    private static FluidMinutes longest(List<Group> alone, String how, long ranSeconds) {
        Group longest = alone.get(0);
        for (int i = 1; i < alone.size(); i++) {
            if (alone.get(i).seconds() > longest.seconds()) {
                longest = alone.get(i);
            }
        }
        List<Group> dropped = new ArrayList<>(alone);
        dropped.remove(longest);
        return new FluidMinutes(List.of(longest), dropped, alone.size(), how, ranSeconds);
    }

    /** Stretches within one charted minute of each other are one, as touching bags are. */
    private static List<Group> stretches(Intervals counted, List<Delivery> unclocked) {
        if (counted.count() == 1 && unclocked.isEmpty()) {
            return List.of(new Group(counted, unclocked));
        }
        List<Group> alone = new ArrayList<>(counted.count() + unclocked.size());
        Intervals stretch = Intervals.NONE;
        for (int i = 0; i < counted.count(); i++) {
            boolean touches = i > 0 && Math.floorDiv(counted.from(i), 60L) <= Math.floorDiv(counted.to(i - 1), 60L);
            if (!touches && !stretch.isEmpty()) {
                alone.add(new Group(stretch, List.of()));
                stretch = Intervals.NONE;
            }
            stretch = stretch.plus(Intervals.of(counted.from(i), counted.to(i)));
        }
        if (!stretch.isEmpty()) {
            alone.add(new Group(stretch, List.of()));
        }
        for (int i = 0; i < unclocked.size(); i++) {
            alone.add(new Group(Intervals.NONE, List.of(unclocked.get(i))));
        }
        return alone;
    }
}
