package org.basilic.server.worklist;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.basilic.result.Status;
import org.basilic.server.visits.Stage;

/**
 * What the visits of a facility are, taken together.
 *
 * @param counts how many stand where
 * @param units what units they name, in order
 * @param policies by what policies they are coded, in order
 */
record Standing(Counts counts, List<String> units, List<String> policies) {

    /** Choices that a form can hold. */
    private static final int CHOICES = 500;

    /** Visits that are alike in this, and how many of them have open questions. */
    record Group(Stage stage, Status status, String unit, String policy, long visits, long asked) {}

    static Standing of(Collection<Group> groups) {
        return new Standing(
                new Counts(
                        sum(groups, open(Status.BLOCKED), Group::visits),
                        sum(groups, open(Status.REVIEW), Group::visits),
                        sum(groups, open(Status.CLEAN), Group::visits),
                        sum(groups, group -> true, Group::asked),
                        sum(groups, group -> group.stage() == Stage.DELTA, Group::visits),
                        sum(
                                groups,
                                group -> group.stage() == Stage.RELEASED || group.stage() == Stage.CLOSED,
                                Group::visits)),
                named(groups, Group::unit),
                named(groups, Group::policy));
    }

    private static Predicate<Group> open(Status status) {
        return group -> group.stage() == Stage.OPEN && group.status() == status;
    }

    private static long sum(Collection<Group> groups, Predicate<Group> which, ToLongFunction<Group> what) {
        return groups.stream().filter(which).mapToLong(what).sum();
    }

    private static List<String> named(Collection<Group> groups, Function<Group, String> name) {
        return groups.stream()
                .map(name)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .limit(CHOICES)
                .toList();
    }
}
