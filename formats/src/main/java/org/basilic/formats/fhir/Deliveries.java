package org.basilic.formats.fhir;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.chart.AccessName;
import org.basilic.chart.Action;
import org.basilic.chart.ChartRoute;
import org.basilic.chart.FeedMap;
import org.basilic.chart.PumpName;
import org.basilic.chart.Said;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** Tells what an administration says beside what was done and when. */
final class Deliveries {

    /** What names of SNOMED CT end in, such as (qualifier value). */
    private static final Pattern KIND_IN_BRACKETS = Pattern.compile(" \\([a-z ]{1,40}\\)$");

    private static final FhirDosage NOTHING = new FhirDosage(null, null, null, null, null, null);

    private static final Set<Route> LINES = EnumSet.of(
            Route.IV_INFUSION,
            Route.IV_PUSH,
            Route.INTRA_ARTERIAL_INFUSION,
            Route.INTRA_ARTERIAL_PUSH,
            Route.SUBCUTANEOUS_INFUSION);

    /**
     * How it was given.
     *
     * @param route null where none is told
     * @param byHand whether the method says that it was injected
     */
    record Way(@Nullable ChartRoute route, boolean byHand) {

        /** Whether it needs no running time: a needle, a tablet. */
        boolean isAtOnce() {
            return route != null && !LINES.contains(route.byHand());
        }
    }

    private final References references;
    private final FeedMap map;
    private final Amounts amounts;
    private final Drugs drugs;
    /** What was looked up before: an import has the same few texts all over. */
    private final Map<Concept, Optional<ChartRoute>> routes = new HashMap<>();

    private final Map<String, AccessName> accesses = new HashMap<>();

    Deliveries(References references, FeedMap map, Amounts amounts, Drugs drugs) {
        this.references = references;
        this.map = map;
        this.amounts = amounts;
        this.drugs = drugs;
    }

    /** Returns the way in: the route, and by the method whether it was injected or ran. */
    Way way(FhirAdministration administration, Notes notes) {
        FhirDosage dosage = dosage(administration);
        ChartRoute route = dosage.route() == null ? null : route(dosage.route());
        if (dosage.route() != null && route == null) {
            notes.add(OpenPointKind.UNMAPPED_ROUTE, shown(dosage.route()));
        }
        Concept method = dosage.method();
        if (method == null) {
            return new Way(route, false);
        }
        ChartRoute told = route(method);
        if (told != null && (route == null || route.byHand() == told.byHand() || route.running() == told.running())) {
            route = told;
        }
        boolean byHand = told != null && told.running() == told.byHand() && told.running() == Route.IV_PUSH;
        for (String text : method.texts()) {
            byHand |= map.action(text) == Action.PUSH;
        }
        if (byHand && route != null && LINES.contains(route.byHand())) {
            route = ChartRoute.exactly(route.byHand());
        }
        return new Way(route, byHand);
    }

    /** Returns what an administration says; of a part of a larger one that tells the amount, without its amounts. */
    Said said(FhirAdministration administration, Way way, boolean withAmounts, Notes notes) {
        FhirDosage dosage = dosage(administration);
        Quantity dose = amounts.amount(dosage.dose(), notes);
        Drugs.Given given = drugs.given(administration, dose, notes);
        Quantity rate = amounts.rate(dosage.rate(), dosage.rateRatio(), notes);
        return new Said(
                given.drug(),
                given.components(),
                null,
                way.route(),
                access(dosage.site()),
                withAmounts ? dose : null,
                rate,
                null,
                amounts.amount(administration.wasted(), notes),
                null,
                purpose(administration.reasons()),
                pump(administration));
    }

    private static FhirDosage dosage(FhirAdministration administration) {
        FhirDosage dosage = administration.dosage();
        return dosage == null ? NOTHING : dosage;
    }

    private @Nullable ChartRoute route(Concept concept) {
        return routes.computeIfAbsent(concept, key -> Optional.ofNullable(lookUp(key)))
                .orElse(null);
    }

    private @Nullable ChartRoute lookUp(Concept concept) {
        for (String text : concept.texts()) {
            ChartRoute route = map.route(text);
            if (route == null) {
                route = map.route(KIND_IN_BRACKETS.matcher(text).replaceFirst(""));
            }
            if (route != null) {
                return route;
            }
        }
        return null;
    }

    private @Nullable AccessName access(@Nullable Concept site) {
        String words = site == null ? null : site.words();
        if (words == null && site != null && !site.codings().isEmpty()) {
            words = site.codings().get(0).code();
        }
        return words == null ? null : accesses.computeIfAbsent(words, map::access);
    }

    private @Nullable Purpose purpose(List<Concept> reasons) {
        for (Concept reason : reasons) {
            for (String text : reason.texts()) {
                Purpose purpose = map.purpose(text);
                if (purpose != null) {
                    return purpose;
                }
            }
        }
        return null;
    }

    /** Returns what kind of pump the device is; null where its words do not tell. */
    private @Nullable Pump pump(FhirAdministration administration) {
        for (Reference reference : administration.devices()) {
            FhirThing device = references.find(reference, administration.head().scope(), FhirThing.class);
            StringBuilder words = new StringBuilder();
            if (reference.display() != null) {
                words.append(reference.display()).append(' ');
            }
            if (device != null) {
                words.append(String.join(" ", device.texts()));
            }
            Pump pump = PumpName.of(words.toString());
            if (pump != null) {
                return pump;
            }
        }
        return null;
    }

    /** Returns the code of a concept that the map does not know; words may be anything and are not shown. */
    private static @Nullable String shown(Concept concept) {
        for (Coding coding : concept.codings()) {
            String code = coding.code();
            if (code != null && coding.system() != null) {
                return code;
            }
        }
        return null;
    }
}
