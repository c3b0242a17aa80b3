package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** What is given neither by vein nor by artery: needles, subcutaneous pumps, cavities, lesions. */
final class Elsewhere {

    final List<Line> lines = new ArrayList<>();
    private final Setup setup;
    private final Set<String> questions;
    /** One puncture a day gives all the drugs of one cavity; each of the codes has a unit limit of one. */
    private final Set<String> punctures = new HashSet<>();

    private final Set<String> dosesCounted = new HashSet<>();
    private final List<Piece> subcutaneousInfusions = new ArrayList<>();
    private final List<Piece> underTheSkin = new ArrayList<>();
    private final List<Piece> vaccines = new ArrayList<>();
    private final List<Piece> lesions = new ArrayList<>();

    Elsewhere(Setup setup, List<Piece> pieces, Set<String> questions) {
        this.setup = setup;
        this.questions = questions;
        pieces.stream()
                .sorted(Comparator.comparing(
                        (Piece piece) -> piece.place(), Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(this::sort);
        pumpedUnderTheSkin();
        subcutaneous();
        vaccines();
        lesions();
    }

    private void sort(Piece piece) {
        DrugClass drugClass = Drugs.highestClass(piece.members);
        switch (piece.first.route()) {
            case INTRAMUSCULAR, SUBCUTANEOUS -> needle(piece, drugClass);
            case INTRADERMAL -> {
                if (drugClass == DrugClass.VACCINE) {
                    vaccines.add(piece);
                }
            }
            case SUBCUTANEOUS_INFUSION -> underTheSkin.add(piece);
            case ON_BODY_INJECTOR -> once("96377", piece, !setup.has(Switch.ON_BODY_INJECTOR, "none"));
            case INTRAPLEURAL -> cavity(piece, drugClass, "96440", true);
            case INTRAPERITONEAL -> cavity(piece, drugClass, "96446", false);
            case INTRATHECAL -> cavity(piece, drugClass, "96450", true);
            case INTRAVENTRICULAR -> cavity(piece, drugClass, "96542", false);
            case INTRALESIONAL -> {
                if (drugClass == DrugClass.CHEMOTHERAPY) {
                    lesions.add(piece);
                }
            }
            default -> {}
        }
    }

    private void needle(Piece piece, DrugClass drugClass) {
        Administration given = piece.first;
        if (setup.tables().botulinum(given)) {
            return;
        }
        if (setup.tables().rsvAntibody(given)) {
            once(Boolean.TRUE.equals(given.counselled()) ? "96380" : "96381", piece, true);
            return;
        }
        switch (drugClass) {
            case VACCINE -> vaccines.add(piece);
            case THERAPEUTIC -> inject(piece, "96372");
            case CHEMOTHERAPY -> inject(piece, "96401");
            case HORMONAL_ANTINEOPLASTIC -> inject(piece, "96402");
            case COMPLEX_BIOLOGIC -> inject(piece, setup.value(Switch.COMPLEX_BIOLOGIC_SUBCUTANEOUS));
            default -> questions.add(given.id());
        }
    }

    /** Counts an injection, unless it is a further part of a dose that counts once. Settled 39, 40. */
    private void inject(Piece piece, String code) {
        Administration given = piece.first;
        if (given.order() != null && setup.has(Switch.SPLIT_INJECTION, "one-per-drug")) {
            String dose = given.order()
                    + given.route()
                    + Drugs.named(piece.members, setup.tables()).keys();
            if (!dosesCounted.add(dose)) {
                return;
            }
        }
        lines.add(Line.given(code, setup.day(piece.place()), 1));
    }

    /** Reports a code once. */
    private void once(String code, Piece piece, boolean reported) {
        LocalDate day = setup.day(piece.place());
        if (reported && lines.stream().noneMatch(line -> line.code.equals(code))) {
            lines.add(Line.given(code, day, 1));
        }
    }

    private void cavity(Piece piece, DrugClass drugClass, String code, boolean includesPuncture) {
        if (drugClass != DrugClass.CHEMOTHERAPY) {
            questions.add(piece.first.id());
            return;
        }
        if (!punctures.add(code + setup.day(piece.place()))) {
            return;
        }
        Line line = Line.given(code, setup.day(piece.place()), 1);
        AccessProcedure procedure = piece.first.accessProcedure();
        if (includesPuncture && procedure != null && procedure != AccessProcedure.PERFORMED) {
            line.modifiers.add("52");
        }
        lines.add(line);
    }

    /** Tells infusions under the skin from injections; touching bags count together. */
    private void pumpedUnderTheSkin() {
        List<List<Piece>> chains = Touching.chains(
                setup,
                underTheSkin,
                piece -> piece,
                piece -> piece.first.access()
                        + Drugs.named(piece.members, setup.tables()).keys());
        for (List<Piece> chain : chains) {
            BitSet minutes = new BitSet();
            chain.forEach(piece -> minutes.or(piece.run));
            for (Piece piece : chain) {
                boolean longEnough = minutes.cardinality() > 15 || (piece.length != null && piece.length > 15);
                if (longEnough && piece.first.pump() != Pump.NONE) {
                    subcutaneousInfusions.add(piece);
                } else {
                    inject(piece, "96372");
                }
            }
        }
    }

    /** Settled 41: one first hour and one clock for the encounter. */
    private void subcutaneous() {
        if (subcutaneousInfusions.isEmpty()) {
            return;
        }
        BitSet clock = new BitSet();
        int untimed = 0;
        Integer start = null;
        Set<String> accesses = new HashSet<>();
        boolean discontinued = false;
        for (Piece piece : subcutaneousInfusions) {
            clock.or(piece.run);
            untimed += piece.timed() || piece.length == null ? 0 : piece.length;
            start = min(start, piece.place());
            discontinued |= piece.discontinued();
            if (piece.first.access() != null) {
                accesses.add(piece.first.access());
            }
        }
        Line first = Line.given("96369", setup.day(start), 1);
        if (discontinued && !setup.has(Switch.STOPPED_INFUSION, "minutes")) {
            first.modifiers.add(setup.value(Switch.STOPPED_INFUSION));
        }
        lines.add(first);
        BitSet byClock = untimed > 0 ? new BitSet() : clock;
        int total = untimed + clock.cardinality();
        Map<LocalDate, Integer> byDay = Ladder.spread(setup, start, byClock, total, Ladder::afterFirstHour);
        byDay.forEach((day, units) -> lines.add(Line.given("96370", day, units).startedOn(first.day)));
        if (accesses.size() > 1) {
            lines.add(Line.given("96371", setup.day(start), 1));
        }
    }

    private static @Nullable Integer min(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }

    /** Settled 98. */
    private void vaccines() {
        vaccines.sort(
                Comparator.comparing((Piece piece) -> piece.place(), Comparator.nullsLast(Comparator.naturalOrder())));
        for (int i = 0; i < vaccines.size(); i++) {
            lines.add(Line.given(
                    i == 0 ? "90471" : "90472", setup.day(vaccines.get(i).place()), 1));
        }
    }

    /** Settled 82. */
    private void lesions() {
        if (lesions.isEmpty()) {
            return;
        }
        int charted = 0;
        Integer start = null;
        Set<String> places = new HashSet<>();
        for (Piece piece : lesions) {
            start = min(start, piece.place());
            charted += piece.first.lesions() == null ? 0 : piece.first.lesions();
            if (piece.first.access() != null) {
                places.add(piece.first.access());
            }
        }
        int count = charted > 0 ? charted : places.isEmpty() ? lesions.size() : places.size();
        lines.add(Line.given(count <= 7 ? "96405" : "96406", setup.day(start), 1));
    }
}
