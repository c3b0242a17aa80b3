package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** Everything by vein, site by site: settled 8, 10, 29. */
final class Veins {

    final List<Line> lines = new ArrayList<>();
    private final Setup setup;
    private final Chart chart;
    private final Set<LocalDate> concurrentDays = new HashSet<>();

    Veins(Setup setup, Chart chart) {
        this.setup = setup;
        this.chart = chart;
        if (setup.has(Switch.MIDNIGHT_RESET, "on")) {
            days().forEach(this::code);
        } else {
            code(null);
        }
    }

    private Set<LocalDate> days() {
        return Stream.concat(
                        chart.ladder.stream().map(giving -> setup.day(giving.start)),
                        chart.hydration.values().stream().flatMap(List::stream).map(piece -> setup.day(piece.start)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes the services that started on a day, or all of them. */
    private void code(@Nullable LocalDate day) {
        List<Giving> givings = chart.ladder.stream()
                .filter(giving -> day == null || setup.day(giving.start).equals(day))
                .toList();
        TreeSet<String> siteNames = new TreeSet<>(chart.hydration.keySet());
        givings.forEach(giving -> siteNames.add(giving.site));
        List<Ladder> ladders = new ArrayList<>(
                siteNames.stream().map(site -> ladder(site, day, givings)).toList());
        ladders.sort(firstSiteFirst());
        Set<Giving> initials = new LinkedHashSet<>();
        ladders.forEach(ladder -> {
            if (ladder.initial != null) {
                initials.add(ladder.initial);
            }
            chart.questions.addAll(ladder.questions);
        });
        List<Line> coded = new ArrayList<>();
        for (Ladder ladder : ladders) {
            coded.addAll(ladder.lines);
            for (LocalDate concurrent : ladder.concurrentDays) {
                if (concurrentDays.add(concurrent)) {
                    coded.add(Line.at(ladder.site, "96368", concurrent, 1));
                }
            }
        }
        coded.addAll(new Pushes(setup, givings, initials, chart.questions).lines);
        if (!ladders.isEmpty() && ladders.get(0).hasInitial()) {
            markSecondSites(ladders.get(0).site, coded);
        }
        lines.addAll(coded);
    }

    private static void markSecondSites(String firstSite, List<Line> coded) {
        Set<String> firstCodes = coded.stream()
                .filter(line -> firstSite.equals(line.site))
                .map(line -> line.code)
                .collect(Collectors.toSet());
        for (Line line : coded) {
            line.secondSite = !firstSite.equals(line.site) && (line.initial || firstCodes.contains(line.code));
        }
    }

    private Ladder ladder(String site, @Nullable LocalDate day, List<Giving> givings) {
        List<Piece> pieces = chart.hydration.getOrDefault(site, List.of()).stream()
                .filter(piece -> day == null || day.equals(chart.fluidDays(site).get(piece)))
                .toList();
        BitSet pushMinutes = new BitSet();
        chart.ladder.stream()
                .filter(giving -> giving.push && giving.site.equals(site))
                .forEach(giving -> pushMinutes.or(giving.minutes));
        BitSet drugMinutes = chart.drugMinutes.getOrDefault(site, new BitSet());
        Fluid fluid = pieces.isEmpty() ? null : new Fluid(setup, pieces, drugMinutes, pushMinutes);
        boolean refused = setup.laterVisit()
                && setup.has(Switch.SECOND_VISIT_SAME_LINE, "refuse")
                && chart.sites.leftInPlace(site);
        return new Ladder(
                setup,
                site,
                givings.stream().filter(giving -> giving.site.equals(site)).toList(),
                fluid,
                refused);
    }

    private Comparator<Ladder> firstSiteFirst() {
        boolean byReason = !setup.facility() && setup.has(Switch.INITIAL_PROFESSIONAL, "charted-reason");
        return Comparator.comparing((Ladder ladder) -> !ladder.hasInitial())
                .thenComparing(ladder -> !(byReason && ladder.holdsReason()))
                .thenComparing(Comparator.comparingInt(Ladder::initialRank).reversed())
                .thenComparing(Comparator.comparingInt(Ladder::initialLength).reversed())
                .thenComparing(Ladder::initialStart, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingInt(ladder -> chart.sites.order(ladder.site));
    }
}
