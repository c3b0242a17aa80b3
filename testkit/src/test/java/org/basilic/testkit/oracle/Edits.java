package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Administration;
import org.basilic.model.Purpose;
import org.basilic.model.Service;
import org.basilic.reference.Switch;

/** What becomes of lines beside each other: places, services, pairs, modifiers. Settled 12, 47 to 53, 78 to 80, 97. */
final class Edits {

    private static final List<String> HOSPITAL_PLACES =
            List.of("19", "21", "22", "23", "24", "31", "34", "51", "52", "61", "62", "65");
    private static final Set<String> DISTINCT = Set.of("59", "XE", "XS", "XP", "XU");

    private final Setup setup;
    private List<Line> lines;

    private Edits(Setup setup, List<Line> lines) {
        this.setup = setup;
        this.lines = new ArrayList<>(lines);
    }

    static List<Line> apply(Setup setup, List<Line> lines) {
        Edits edits = new Edits(setup, lines);
        edits.places();
        edits.services();
        edits.dropNeverTogether();
        edits.portFlush();
        edits.pair();
        edits.splitInjections();
        edits.distinctServices();
        return edits.lines;
    }

    /** Whether administrations at this place are on nobody's claim, or on the hospital's: CMS-01, settled 80. */
    static boolean elsewhereOnAClaim(Setup setup) {
        return setup.placeIsOneOf(List.of("12")) || (!setup.facility() && setup.placeIsOneOf(HOSPITAL_PLACES));
    }

    /** CMS-01 and settled 80. */
    private void places() {
        if (setup.placeIsOneOf(List.of("12"))) {
            lines.clear();
        } else if (!setup.facility() && setup.placeIsOneOf(HOSPITAL_PLACES)) {
            lines.removeIf(line -> setup.tables().incidentTo(line.code));
        }
    }

    private static boolean between(String code, String from, String to) {
        return code.length() == 5 && code.compareTo(from) >= 0 && code.compareTo(to) <= 0;
    }

    private void services() {
        boolean anyLine = !lines.isEmpty();
        boolean anythingGiven = !setup.encounter().administrations().isEmpty();
        for (Service service : setup.encounter().services()) {
            TreeSet<String> modifiers = new TreeSet<>(service.modifiers());
            if (notPayableHere(service.code())
                    || included(service.code())
                    || (visit(service.code()) && !keeps(service, modifiers, anyLine, anythingGiven))) {
                continue;
            }
            int units = service.units() == null ? 1 : service.units();
            lines.add(Line.service(service.code(), setup.encounterDay(), units, modifiers));
        }
    }

    /** Whether the code is one of an administration, entered where this claim may not carry it. */
    private boolean notPayableHere(String code) {
        boolean refill = code.equals("96521") || code.equals("96522") || code.equals("96523");
        return refill && elsewhereOnAClaim(setup);
    }

    private boolean included(String code) {
        if (code.equals("36000")) {
            return true;
        }
        if (code.equals("36591") || code.equals("36592")) {
            return !setup.facility();
        }
        Set<String> beside = switch (code) {
            case "96521", "96522" -> Set.of("96416", "96425", "G0498", "C8957");
            case "96415" -> Set.of("C8957");
            default -> Set.of();
        };
        return lines.stream().anyMatch(line -> beside.contains(line.code));
    }

    static boolean visit(String code) {
        return between(code, "99202", "99205")
                || between(code, "99211", "99215")
                || between(code, "99281", "99285")
                || code.equals("99291")
                || code.equals("G0463");
    }

    /** Whether an E/M service stays; adds the 25 that it needs. Settled 49 to 53. */
    private boolean keeps(Service service, Set<String> modifiers, boolean anyLine, boolean anythingGiven) {
        boolean separate = Boolean.TRUE.equals(service.separatelyIdentifiable());
        if (anythingGiven && Boolean.FALSE.equals(service.separatelyIdentifiable())) {
            return false;
        }
        boolean officeCode = between(service.code(), "99202", "99205") || between(service.code(), "99211", "99215");
        if (setup.facility() && setup.medicare() && officeCode) {
            if (separate && anyLine) {
                modifiers.add("25");
            }
            return true;
        }
        if (!anyLine) {
            return true;
        }
        if (!setup.facility() && service.code().equals("99211")) {
            return false;
        }
        if (separate) {
            modifiers.add("25");
        }
        return modifiers.contains("25");
    }

    private void dropNeverTogether() {
        List<Line> before = List.copyOf(lines);
        lines.removeIf(second -> before.stream().anyMatch(first -> edit(first, second) == Tables.Edit.NEVER_TOGETHER));
    }

    private Tables.Edit edit(Line first, Line second) {
        if (first.code.equals(second.code) || !first.startDay.equals(second.startDay)) {
            return Tables.Edit.NONE;
        }
        return setup.tables().edit(first.code, second.code, setup.facility());
    }

    /** Settled 78. */
    private void portFlush() {
        if (!lines.isEmpty() || elsewhereOnAClaim(setup)) {
            return;
        }
        Sites sites = new Sites(setup);
        for (Administration given : setup.encounter().administrations()) {
            String access = sites.named(given.access());
            boolean port = setup.encounter().accesses().stream()
                    .filter(declared -> declared.id().equals(access))
                    .map(Access::kind)
                    .anyMatch(kind -> kind == AccessKind.PORT);
            boolean flush = Drugs.purpose(given) == Purpose.FLUSH && !Boolean.FALSE.equals(given.ordered());
            Piece piece = new Piece(setup, List.of(given));
            if (lines.isEmpty() && flush && port && !piece.outside) {
                lines.add(Line.given("96523", setup.day(piece.place()), 1));
            }
        }
    }

    /** Settled 48. */
    private void pair() {
        for (Line second : lines) {
            for (Line first : lines) {
                boolean twoSitesInitials = first.initial
                        && second.initial
                        && !String.valueOf(first.site).equals(second.site);
                if (second.administration && !twoSitesInitials && edit(first, second) == Tables.Edit.WITH_MODIFIER) {
                    second.paired = true;
                }
            }
        }
    }

    /** Settled 87: the modifier of further injections stands on the units after the first of the day. */
    private void splitInjections() {
        String modifier = setup.value(Switch.REPEAT_INJECTION_MODIFIER);
        if (modifier.equals("none")) {
            return;
        }
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (Line line : lines) {
            if (line.administration && line.code.equals("96372") && seen.merge(line.day, 1, Integer::sum) > 1) {
                line.modifiers.add(modifier);
            }
        }
    }

    private void distinctServices() {
        for (Line line : lines) {
            if (!line.administration) {
                continue;
            }
            String distinct = null;
            if (setup.laterVisit()) {
                distinct = setup.value(Switch.SECOND_VISIT_MODIFIER);
            } else if (line.secondSite) {
                distinct = setup.value(Switch.SECOND_SITE_MODIFIER);
            } else if (line.paired) {
                distinct = "59";
            }
            if (distinct != null) {
                line.modifiers.removeAll(DISTINCT);
                line.modifiers.add(distinct);
            }
        }
    }
}
