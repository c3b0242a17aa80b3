package org.basilic.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Service;
import org.jspecify.annotations.Nullable;

/** Takes parts from an encounter, one by one, as long as it stays what it was found for. */
final class Smaller {

    private static final List<Consumer<Draft>> FIELDS = List.of(
            draft -> draft.purpose = null,
            draft -> draft.access = null,
            draft -> draft.minutes = null,
            draft -> draft.pauses = List.of(),
            draft -> draft.evidence = null,
            draft -> draft.rate = null,
            draft -> draft.volume = null,
            draft -> draft.mixture = null,
            draft -> draft.attended = null,
            draft -> draft.counselled = null,
            draft -> draft.lesions = null,
            draft -> draft.ordered = null,
            draft -> draft.order = null,
            draft -> draft.procedure = null,
            draft -> draft.pump = null,
            draft -> draft.pumpSuppliedBy = null,
            draft -> draft.goesHome = null,
            draft -> draft.discontinued = null);

    private Smaller() {}

    static Encounter of(Encounter encounter, Predicate<Encounter> still) {
        Encounter current = encounter;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Encounter candidate : candidates(current)) {
                if (!candidate.equals(current) && still.test(candidate)) {
                    current = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return current;
    }

    private static List<Encounter> candidates(Encounter all) {
        List<Encounter> candidates = new ArrayList<>();
        for (Administration given : all.administrations()) {
            if (all.administrations().size() > 1) {
                String reason = given.id().equals(all.primaryReason()) ? null : all.primaryReason();
                candidates.add(
                        with(all, all.accesses(), without(all.administrations(), given), all.services(), reason));
            }
        }
        for (Service service : all.services()) {
            candidates.add(with(
                    all, all.accesses(), all.administrations(), without(all.services(), service), all.primaryReason()));
        }
        for (Access access : all.accesses()) {
            candidates.add(with(
                    all, without(all.accesses(), access), all.administrations(), all.services(), all.primaryReason()));
        }
        candidates.add(with(all, all.accesses(), all.administrations(), all.services(), null));
        candidates.add(bare(all, true, false, false));
        candidates.add(bare(all, false, true, false));
        candidates.add(bare(all, false, false, true));
        for (int i = 0; i < all.administrations().size(); i++) {
            for (Consumer<Draft> field : FIELDS) {
                Draft draft = Draft.of(all.administrations().get(i));
                field.accept(draft);
                List<Administration> changed = new ArrayList<>(all.administrations());
                changed.set(i, draft.done());
                candidates.add(with(all, all.accesses(), changed, all.services(), all.primaryReason()));
            }
        }
        return candidates;
    }

    /** Equal ones may stand twice; the very one goes. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(each -> each != one).toList();
    }

    private static Encounter with(
            Encounter all,
            List<Access> accesses,
            List<Administration> administrations,
            List<Service> services,
            @Nullable String reason) {
        return new Encounter(
                all.id(),
                all.setting(),
                all.placeOfService(),
                all.payer(),
                all.dateOfService(),
                null,
                null,
                all.visit(),
                reason,
                List.of(),
                accesses,
                administrations,
                services,
                null,
                List.of());
    }

    private static Encounter bare(Encounter all, boolean place, boolean payer, boolean visit) {
        return new Encounter(
                all.id(),
                all.setting(),
                place ? null : all.placeOfService(),
                payer ? null : all.payer(),
                all.dateOfService(),
                null,
                null,
                visit ? null : all.visit(),
                all.primaryReason(),
                List.of(),
                all.accesses(),
                all.administrations(),
                all.services(),
                null,
                List.of());
    }
}
