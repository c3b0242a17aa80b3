package org.basilic.rules.ladder;

import java.util.List;
import org.basilic.reference.Switch;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.hydration.Hydration;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that chooses the initial service of each site and tells the first site from the others. */
public final class InitialChoice {

    private final Worksheet sheet;
    private final boolean severalSites;

    private InitialChoice(Worksheet sheet, boolean severalSites) {
        this.sheet = sheet;
        this.severalSites = severalSites;
    }

    /** Chooses the initial service of every ladder. */
    public static void choose(List<Ladder> ladders, Worksheet sheet) {
        InitialChoice step = new InitialChoice(sheet, ladders.size() > 1);
        for (int i = 0; i < ladders.size(); i++) {
            step.choose(ladders.get(i));
        }
        step.findSecondSites(ladders);
    }

    private void choose(Ladder ladder) {
        boolean hydration = Hydration.reportable(ladder, sheet);
        int services = ladder.drugs().size() + (hydration ? 1 : 0);
        if (services == 0) {
            return;
        }
        if (!sheet.facility()
                && (services > 1 || severalSites)
                && sheet.choices().is(Switch.INITIAL_PROFESSIONAL, "charted-reason")
                && byReason(ladder, hydration, services)) {
            return;
        }
        byRank(ladder, services);
    }

    private void byRank(Ladder ladder, int services) {
        Delivery best = null;
        for (int i = 0; i < ladder.drugs().size(); i++) {
            Delivery drug = ladder.drugs().get(i);
            if (best == null || compare(drug, best) < 0) {
                best = drug;
            }
        }
        if (best == null) {
            ladder.setHydrationInitial(new FacilityOrder.RanksFirst(Family.HYDRATION, Technique.INFUSION, services));
        } else {
            ladder.setInitial(best, new FacilityOrder.RanksFirst(best.family(), best.technique(), services));
        }
    }

    private boolean byReason(Ladder ladder, boolean hydration, int services) {
        String reason = sheet.encounter().primaryReason();
        if (reason == null) {
            if (services == 1) {
                return false;
            }
            boolean decides = !hasChemotherapy(ladder);
            sheet.find(decides ? Severity.WARNING : Severity.INFO, notCharted(decides, services));
            return false;
        }
        Delivery drug = containing(ladder.drugs(), reason);
        if (drug != null) {
            return drugIsReason(ladder, drug);
        }
        Delivery fluid = containing(ladder.hydration(), reason);
        if (fluid != null && hydration) {
            return hydrationIsReason(ladder, fluid);
        }
        if (fluid != null || !isByVein(reason)) {
            sheet.find(Severity.INFO, new ChartedReason.NoService());
        }
        return false;
    }

    private static Reason notCharted(boolean decides, int services) {
        return decides ? new ChartedReason.NotCharted(services) : new ChartedReason.NotChartedNoMatter(services);
    }

    private boolean drugIsReason(Ladder ladder, Delivery drug) {
        ladder.setHoldsReason();
        boolean ofClass = drug.antineoplasticOrBiologic();
        if ((!ofClass && hasChemotherapy(ladder))
                || (ofClass && drug.technique() == Technique.PUSH && hasChemotherapyInfusion(ladder))) {
            sheet.find(
                    Severity.WARNING, new ChartedReason.Outranked(drug.first().drugInWords()), drug.entries());
            return false;
        }
        Delivery infused = drug.technique() == Technique.PUSH ? infusionOf(drug, ladder) : null;
        if (infused == null) {
            ladder.setInitial(drug, new ChartedReason.IsReason(drug.first().drugInWords()));
        } else {
            ladder.setInitial(
                    infused, new ChartedReason.InfusionOfReason(drug.first().drugInWords()));
        }
        return true;
    }

    private boolean hydrationIsReason(Ladder ladder, Delivery fluid) {
        ladder.setHoldsReason();
        if (hasChemotherapy(ladder)) {
            sheet.find(
                    Severity.WARNING, new ChartedReason.Outranked(fluid.first().drugInWords()), fluid.entries());
            return false;
        }
        if (!ladder.drugs().isEmpty()) {
            if (sheet.choices().is(Switch.INITIAL_PROFESSIONAL_HYDRATION_WITH_PUSH, "refuse")) {
                sheet.find(
                        Severity.WARNING,
                        new ChartedReason.Outranked(fluid.first().drugInWords()),
                        fluid.entries());
                return false;
            }
            sheet.find(Severity.WARNING, OfficeHydration.ALLOWED, fluid.entries());
        }
        ladder.setHydrationInitial(new ChartedReason.IsReason(fluid.first().drugInWords()));
        return true;
    }

    private static @Nullable Delivery containing(List<Delivery> deliveries, String administration) {
        for (int i = 0; i < deliveries.size(); i++) {
            List<Entry> entries = deliveries.get(i).entries();
            for (int j = 0; j < entries.size(); j++) {
                if (entries.get(j).id().equals(administration)) {
                    return deliveries.get(i);
                }
            }
        }
        return null;
    }

    /** Whether the reason is a service of some site, which then judges it itself. */
    private boolean isByVein(String reason) {
        Delivery delivery = containing(sheet.deliveries(), reason);
        return delivery != null && delivery.verdict() == null;
    }

    /** Whether an antineoplastic or complex biologic entered a vein here, whatever codes it takes. */
    private static boolean hasChemotherapy(Ladder ladder) {
        for (int i = 0; i < ladder.drugs().size(); i++) {
            if (ladder.drugs().get(i).antineoplasticOrBiologic()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasChemotherapyInfusion(Ladder ladder) {
        for (int i = 0; i < ladder.drugs().size(); i++) {
            Delivery drug = ladder.drugs().get(i);
            if (drug.technique() == Technique.INFUSION && drug.antineoplasticOrBiologic()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Delivery infusionOf(Delivery push, Ladder ladder) {
        Delivery best = null;
        for (int i = 0; i < ladder.drugs().size(); i++) {
            Delivery other = ladder.drugs().get(i);
            if (other.technique() == Technique.INFUSION
                    && push.repeats(other)
                    && (best == null || compare(other, best) < 0)) {
                best = other;
            }
        }
        return best;
    }

    /** Orders by rank; equals by length or by start, as the switch says. */
    private int compare(Delivery one, Delivery other) {
        int rank = Integer.compare(FacilityOrder.rank(one), FacilityOrder.rank(other));
        if (rank != 0) {
            return rank;
        }
        int longer = Long.compare(other.seconds(), one.seconds());
        int earlier = ClockOrder.byStart(one, other);
        boolean longest = sheet.choices().is(Switch.INITIAL_TIE_BREAK, "longest");
        int first = longest ? longer : earlier;
        if (first != 0) {
            return first;
        }
        int second = longest ? earlier : longer;
        return second != 0 ? second : ClockOrder.byName(one, other);
    }

    private void findSecondSites(List<Ladder> ladders) {
        for (int i = 0; i < ladders.size(); i++) {
            Ladder ladder = ladders.get(i);
            if (!ladder.hasInitial()) {
                continue;
            }
            for (int j = 0; j < ladders.size(); j++) {
                Ladder other = ladders.get(j);
                if (i != j && other.hasInitial() && other.day() == ladder.day() && compareSites(other, ladder) < 0) {
                    ladder.setSecond();
                    break;
                }
            }
        }
    }

    private int compareSites(Ladder one, Ladder other) {
        if (one.holdsReason() != other.holdsReason()) {
            return one.holdsReason() ? -1 : 1;
        }
        int rank = Integer.compare(rank(one), rank(other));
        if (rank != 0) {
            return rank;
        }
        int longer = Long.compare(seconds(other), seconds(one));
        if (longer != 0) {
            return longer;
        }
        int earlier = ClockOrder.byStart(first(one), first(other));
        return earlier != 0
                ? earlier
                : Integer.compare(one.site().order(), other.site().order());
    }

    private static int rank(Ladder ladder) {
        Delivery initial = ladder.initial();
        return initial == null ? Integer.MAX_VALUE : FacilityOrder.rank(initial);
    }

    private long seconds(Ladder ladder) {
        Delivery initial = ladder.initial();
        if (initial != null) {
            return initial.seconds();
        }
        return Hydration.countedSeconds(ladder, sheet);
    }

    private static Delivery first(Ladder ladder) {
        Delivery initial = ladder.initial();
        return initial == null ? ladder.hydration().get(0) : initial;
    }
}
