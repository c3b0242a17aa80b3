package org.basilic.coding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.basilic.model.Route;
import org.basilic.model.Visit;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The check whether an encounter makes sense: times in order and on days that the tables cover, ids used once,
 * references that lead somewhere. The engine takes only encounters in which this check finds nothing. Safe for many
 * threads.
 */
public final class EncounterCheck {

    /** Up to this many ids are compared one by one, which needs no memory; more go through a map. */
    private static final int FEW = 16;

    private final Reference reference;
    private final @Nullable String policy;

    /** Makes a check against the days and policies of these tables. */
    public EncounterCheck(Reference reference) {
        this(reference, null);
    }

    /**
     * Makes a check of encounters that are coded by a policy whatever payer they name.
     *
     * @param policy id of the policy, which is looked at in place of the payer; null for the payer
     */
    public EncounterCheck(Reference reference, @Nullable String policy) {
        this.reference = reference;
        this.policy = policy;
    }

    /**
     * Returns the day whose rules and rows apply: the date of service, else the arrival's date, else the date of the
     * earliest clock time of an administration; null when none is charted.
     */
    public static @Nullable LocalDate dateOf(Encounter encounter) {
        if (encounter.dateOfService() != null) {
            return encounter.dateOfService();
        }
        Visit visit = encounter.visit();
        if (visit != null && visit.arrival() != null) {
            return visit.arrival().toLocalDate();
        }
        LocalDateTime earliest = null;
        List<Administration> administrations = encounter.administrations();
        for (int i = 0; i < administrations.size(); i++) {
            Administration given = administrations.get(i);
            earliest = earlier(earlier(earliest, given.start()), given.stop());
        }
        return earliest == null ? null : earliest.toLocalDate();
    }

    /** Returns every problem of the encounter, in the order of its properties; empty when it can be coded. */
    public List<Problem> problems(Encounter encounter) {
        ZoneId zone = encounter.timeZone();
        List<Problem> found = payer(encounter, List.of());
        found = date(encounter, found);
        found = ChartedTimes.visit(encounter.visit(), zone, found);
        Map<String, Integer> manyGiven = byIdIfMany(encounter.administrations(), Administration::id);
        String reason = encounter.primaryReason();
        if (reason != null && indexOf(encounter.administrations(), Administration::id, manyGiven, reason) < 0) {
            found = Problems.with(
                    found,
                    "$.primaryReason",
                    ProblemCode.DANGLING_REFERENCE,
                    "an id that no administration has",
                    "the id of one of the administrations");
        }
        Map<String, Integer> manyAccesses = byIdIfMany(encounter.accesses(), Access::id);
        found = accesses(encounter.accesses(), manyAccesses, found);
        found = repeated(encounter.administrations(), Administration::id, manyGiven, "administration", found);
        for (int i = 0; i < encounter.administrations().size(); i++) {
            Administration given = encounter.administrations().get(i);
            found = days(given, i, found);
            found = ChartedTimes.run(given, i, zone, found);
            if (given.access() != null
                    && byLine(given.route())
                    && indexOf(encounter.accesses(), Access::id, manyAccesses, given.access()) < 0) {
                found = Problems.with(
                        found,
                        "$.administrations[" + i + "].access",
                        ProblemCode.DANGLING_REFERENCE,
                        "an id that no access has",
                        "the id of one of the accesses");
            }
        }
        for (int i = 0; i < encounter.openPoints().size(); i++) {
            String about = encounter.openPoints().get(i).administration();
            if (about != null && indexOf(encounter.administrations(), Administration::id, manyGiven, about) < 0) {
                found = Problems.with(
                        found,
                        "$.openPoints[" + i + "].administration",
                        ProblemCode.DANGLING_REFERENCE,
                        "an id that no administration has",
                        "the id of one of the administrations");
            }
        }
        return found;
    }

    private List<Problem> payer(Encounter encounter, List<Problem> found) {
        String payer = policy != null ? policy : encounter.payer();
        if (payer == null) {
            return found;
        }
        Policy named = reference.policies().named(payer);
        LocalDate date = dateOf(encounter);
        if (named != null && (date == null || named.inForce().covers(date))) {
            return found;
        }
        return Problems.with(
                found,
                "$.payer",
                ProblemCode.UNKNOWN_PAYER,
                named == null
                        ? "an id that no payer policy has"
                        : "the id of a payer policy that is not in force on " + date,
                "the id of a payer policy, or none for the national default");
    }

    private List<Problem> date(Encounter encounter, List<Problem> found) {
        LocalDate date = dateOf(encounter);
        if (date == null) {
            return Problems.with(
                    found,
                    "$.dateOfService",
                    ProblemCode.NO_DATE_OF_SERVICE,
                    "no date of service, no arrival and no clock time",
                    "a date of service, or a clock time from which to tell it");
        }
        if (encounter.dateOfService() != null) {
            return covered(date, "$.dateOfService", found);
        }
        // A day told from an administration's clock is judged there.
        return encounter.visit() != null && encounter.visit().arrival() != null
                ? covered(date, "$.visit.arrival", found)
                : found;
    }

    private List<Problem> days(Administration given, int index, List<Problem> found) {
        LocalDateTime start = given.start();
        LocalDateTime stop = given.stop();
        List<Problem> all = found;
        if (start != null && !reference.covers(start.toLocalDate())) {
            all = covered(start.toLocalDate(), "$.administrations[" + index + "].start", all);
        }
        if (stop != null && !reference.covers(stop.toLocalDate())) {
            all = covered(stop.toLocalDate(), "$.administrations[" + index + "].stop", all);
        }
        for (int i = 0; i < given.pauses().size(); i++) {
            Pause pause = given.pauses().get(i);
            if (!reference.covers(pause.start().toLocalDate())
                    || !reference.covers(pause.stop().toLocalDate())) {
                String path = "$.administrations[" + index + "].pauses[" + i + "]";
                all = covered(pause.start().toLocalDate(), path + ".start", all);
                all = covered(pause.stop().toLocalDate(), path + ".stop", all);
            }
        }
        return all;
    }

    private List<Problem> covered(LocalDate date, String path, List<Problem> found) {
        return reference.covers(date)
                ? found
                : Problems.with(
                        found,
                        path,
                        ProblemCode.DATE_NOT_COVERED,
                        "the day " + date,
                        "a day that the tables cover, from " + reference.coversFrom() + " to "
                                + reference.coversTo().minusDays(1));
    }

    private static List<Problem> accesses(
            List<Access> accesses, @Nullable Map<String, Integer> many, List<Problem> found) {
        List<Problem> all = repeated(accesses, Access::id, many, "access", found);
        boolean linked = false;
        for (int i = 0; i < accesses.size(); i++) {
            Access access = accesses.get(i);
            if (access.lumenOf() != null) {
                linked = true;
                all = linked(accesses, many, access.lumenOf(), i, ".lumenOf", all);
            }
            if (access.replaces() != null) {
                linked = true;
                all = linked(accesses, many, access.replaces(), i, ".replaces", all);
            }
        }
        return linked ? AccessCircles.problems(accesses, all) : all;
    }

    private static List<Problem> linked(
            List<Access> accesses,
            @Nullable Map<String, Integer> many,
            String target,
            int index,
            String property,
            List<Problem> found) {
        return indexOf(accesses, Access::id, many, target) >= 0
                ? found
                : Problems.with(
                        found,
                        "$.accesses[" + index + "]" + property,
                        ProblemCode.DANGLING_REFERENCE,
                        "an id that no access has",
                        "the id of another access");
    }

    private static <T> List<Problem> repeated(
            List<T> items,
            Function<T, String> idOf,
            @Nullable Map<String, Integer> many,
            String what,
            List<Problem> found) {
        List<Problem> all = found;
        long hashes = 0;
        for (int i = 0; i < items.size(); i++) {
            String id = idOf.apply(items.get(i));
            // An id whose hash no earlier one has cannot stand twice, and needs no further look.
            long hash = 1L << id.hashCode();
            boolean perhaps = (hashes & hash) != 0;
            hashes |= hash;
            int first = perhaps ? indexOf(items, idOf, many, id) : i;
            if (first < i) {
                String list = what.equals("access") ? "$.accesses[" : "$.administrations[";
                all = Problems.with(
                        all,
                        list + i + "].id",
                        ProblemCode.DUPLICATE_ID,
                        "the id of " + list + first + "] again",
                        "an id that no other " + what + " has");
            }
        }
        return all;
    }

    private static <T> @Nullable Map<String, Integer> byIdIfMany(List<T> items, Function<T, String> idOf) {
        if (items.size() <= FEW) {
            return null;
        }
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            byId.putIfAbsent(idOf.apply(items.get(i)), i);
        }
        return byId;
    }

    /** Returns the first place of the id, or a negative number when nothing has it. */
    private static <T> int indexOf(
            List<T> items, Function<T, String> idOf, @Nullable Map<String, Integer> many, String id) {
        if (many != null) {
            return many.getOrDefault(id, -1);
        }
        for (int i = 0; i < items.size(); i++) {
            if (idOf.apply(items.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the route runs through a line; for an injection {@code access} names the body site. */
    private static boolean byLine(Route route) {
        return switch (route) {
            case IV_INFUSION, IV_PUSH, INTRA_ARTERIAL_PUSH, INTRA_ARTERIAL_INFUSION -> true;
            default -> false;
        };
    }

    private static @Nullable LocalDateTime earlier(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
