package org.basilic.claim.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.basilic.claim.Claim;

/**
 * Gathers claims that follow each other into visits: one patient, one billing provider, one form, a day in common, each an
 * original or without a frequency. Holds the claims of one visit at a time, and never more than {@link #MOST}: claims of a visit
 * that stand apart in a file are not seen together.
 */
public final class ClaimVisits {

    /** The most claims of a visit that are looked at together. */
    public static final int MOST = 100;

    private static final String ORIGINAL = "1";

    private final Consumer<List<Claim>> finished;
    private final List<Claim> visit = new ArrayList<>();
    private final Set<LocalDate> days = new HashSet<>();

    /** Gathers claims and hands each visit on when it is whole. */
    public ClaimVisits(Consumer<List<Claim>> finished) {
        this.finished = finished;
    }

    /** Takes the next claim of a file. */
    public void add(Claim claim) {
        Set<LocalDate> its = daysOf(claim);
        if (!visit.isEmpty() && !(visit.size() < MOST && together(visit.get(0), claim) && meet(its))) {
            finish();
        }
        visit.add(claim);
        days.addAll(its);
    }

    /** Hands on the last visit; to be called at the end of a file. */
    public void finish() {
        if (!visit.isEmpty()) {
            finished.accept(List.copyOf(visit));
            visit.clear();
            days.clear();
        }
    }

    private boolean meet(Set<LocalDate> its) {
        return its.stream().anyMatch(days::contains);
    }

    private static boolean together(Claim one, Claim other) {
        return one.form() == other.form()
                && original(one)
                && original(other)
                && one.patient().equals(other.patient())
                && Objects.equals(one.coverage().memberId(), other.coverage().memberId())
                && Objects.equals(one.billing().npi(), other.billing().npi())
                && one.billing().party().equals(other.billing().party());
    }

    private static boolean original(Claim claim) {
        return claim.frequency() == null || claim.frequency().equals(ORIGINAL);
    }

    private static Set<LocalDate> daysOf(Claim claim) {
        Set<LocalDate> its = new HashSet<>();
        for (VisitLine line : VisitLine.of(claim, 0)) {
            if (line.day() != null) {
                its.add(line.day());
            }
        }
        return its;
    }
}
