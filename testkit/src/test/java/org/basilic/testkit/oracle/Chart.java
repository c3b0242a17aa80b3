package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** The record sorted by what each entry is: on a ladder, hydration, a long pump, or something of its own. */
final class Chart {

    private static final int LONG_PUMP = 480;

    /** Pushes and infusions by vein that take part in the ladder of their site. */
    final List<Giving> ladder = new ArrayList<>();
    /** Hydration of known length, by site. */
    final Map<String, List<Piece>> hydration = new HashMap<>();
    /** Minutes of each site that hydration loses to drugs. */
    final Map<String, BitSet> drugMinutes = new HashMap<>();
    /** Pump infusions over eight hours, by code. */
    final Map<String, Piece> prolonged = new LinkedHashMap<>();
    /** Entries by artery, joined. */
    final List<Giving> arterial = new ArrayList<>();
    /** What is neither by vein nor by artery. */
    final List<Piece> elsewhere = new ArrayList<>();
    /** Lines that need nothing but the entry itself. */
    final List<Line> lines = new ArrayList<>();

    final TreeSet<String> questions = new TreeSet<>();
    final Sites sites;
    private final Setup setup;
    private final List<Bag> bags = new ArrayList<>();
    private final List<Piece> products = new ArrayList<>();
    private @Nullable Integer declotted;
    private boolean declotting;

    /** An entry that is an infusion if it is long enough, alone or with the bags it touches. */
    private record Bag(
            Piece piece, String site, boolean onLadder, DrugClass drugClass, Drugs.Named named, boolean artery) {}

    Chart(Setup setup) {
        this.setup = setup;
        this.sites = new Sites(setup);
        Map<String, List<Administration>> mixtures = new LinkedHashMap<>();
        for (Administration given : setup.encounter().administrations()) {
            if (isActive(given) && setup.tables().productCode(given, true) != null) {
                product(given);
            } else if (isActive(given)) {
                String key = given.mixture() == null ? "entry " + given.id() : given.mixture() + " " + given.route();
                mixtures.computeIfAbsent(key, any -> new ArrayList<>()).add(given);
            } else {
                aside(given);
            }
        }
        mixtures.values().forEach(this::active);
        join();
        products();
        if (declotting) {
            lines.add(Line.given("36593", setup.day(declotted), 1));
        }
    }

    private boolean isActive(Administration given) {
        return !Boolean.FALSE.equals(given.ordered())
                && switch (Drugs.purpose(given)) {
                    case TREATMENT, HYDRATION, PROTOCOL_HYDRATION -> true;
                    default -> false;
                };
    }

    /** Takes an entry that earns no line by itself: it may still block hydration, or dissolve a clot. */
    private void aside(Administration given) {
        Purpose purpose = Drugs.purpose(given);
        if (Boolean.FALSE.equals(given.ordered())) {
            questions.add(given.id());
        } else if (purpose == Purpose.LINE_PATENCY && setup.tables().thrombolytic(given)) {
            Piece piece = new Piece(setup, List.of(given));
            if (!piece.outside && (!declotting || earlier(piece.place(), declotted))) {
                declotted = piece.place();
                declotting = true;
            }
            return;
        }
        boolean carriesNoDrug = purpose == Purpose.KEEP_VEIN_OPEN
                || purpose == Purpose.FLUSH
                || purpose == Purpose.DILUENT
                || purpose == Purpose.LINE_PATENCY;
        DrugClass drugClass = Drugs.classOf(given);
        boolean drug = drugClass != DrugClass.HYDRATION && drugClass != DrugClass.BLOOD;
        if (!carriesNoDrug && drug && byVein(given) && !Drugs.hydrationByVein(given)) {
            Piece piece = new Piece(setup, List.of(given));
            if (technique(piece) == Technique.BAG) {
                bags.add(bag(piece, List.of(given), false, false));
            }
        }
    }

    private static boolean earlier(@Nullable Integer one, @Nullable Integer other) {
        return one != null && (other == null || one < other);
    }

    private void active(List<Administration> members) {
        Piece piece = new Piece(setup, members);
        if (byVein(piece.first)) {
            vein(piece);
        } else if (byArtery(piece.first)) {
            artery(piece);
        } else if (!piece.outside) {
            elsewhere.add(piece);
        }
    }

    private void product(Administration given) {
        Piece piece = new Piece(setup, List.of(given));
        products.add(piece);
        if (byVein(given) && technique(piece) == Technique.BAG) {
            bags.add(bag(piece, List.of(given), false, false));
        }
    }

    /** Products with an administration code of their own, touching bags of one together: settled 20, 70. */
    private void products() {
        products.sort(
                Comparator.comparing((Piece piece) -> piece.place(), Comparator.nullsLast(Comparator.naturalOrder())));
        Set<String> begun = new HashSet<>();
        List<Piece> firsts = Touching.chains(setup, products, piece -> piece, this::bagOf).stream()
                .map(chain -> chain.get(0))
                .sorted(Comparator.comparing(
                        (Piece piece) -> piece.place(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        for (Piece piece : firsts) {
            String drug = String.valueOf(piece.first.drug().hcpcs());
            String code = setup.tables().productCode(piece.first, begun.add(drug));
            if (!piece.outside && code != null) {
                lines.add(Line.given(code, setup.day(piece.place()), 1));
            }
        }
    }

    private String bagOf(Piece piece) {
        String product = piece.first.drug().hcpcs() + " at " + piece.first.access();
        return piece.handGiven() ? product + " by hand " + piece.first.id() : product;
    }

    private void vein(Piece piece) {
        if (piece.outside) {
            return;
        }
        if (piece.members.stream().allMatch(Drugs::hydrationByVein)) {
            hydrate(piece);
            return;
        }
        DrugClass drugClass = Drugs.highestClass(piece.members);
        boolean coded = drugClass == DrugClass.THERAPEUTIC || antineoplasticOrBiologic(drugClass);
        if (!coded) {
            questions.add(piece.first.id());
        }
        Technique technique = technique(piece);
        if (coded && !attendedPush(piece) && isLongPump(piece) && pumpLine(piece, chemo(drugClass))) {
            return;
        }
        askForLength(piece);
        if (technique == Technique.BAG) {
            boolean apart = setup.has(Switch.MIXED_BAG, "concurrent") && known(piece) >= 16;
            for (List<Administration> members : apart ? singles(piece.members) : List.of(piece.members)) {
                bags.add(bag(piece, members, coded, false));
            }
        } else if (coded && technique == Technique.PUSH) {
            ladder.add(giving(true, List.of(bag(piece, piece.members, true, false))));
        } else {
            questions.add(piece.first.id());
        }
    }

    private static List<List<Administration>> singles(List<Administration> members) {
        return members.stream().map(List::of).toList();
    }

    private void hydrate(Piece piece) {
        boolean denied = setup.has(Switch.HYDRATION_PROTOCOL, "deny")
                && Drugs.purpose(piece.first) == Purpose.PROTOCOL_HYDRATION;
        if (piece.length == null) {
            questions.add(piece.first.id());
        } else if (!denied) {
            hydration
                    .computeIfAbsent(sites.site(piece.first.access()), any -> new ArrayList<>())
                    .add(piece);
        }
    }

    /** Whether somebody gave it by hand, so that it is a push and no pump drove it. */
    private boolean attendedPush(Piece piece) {
        Route route = piece.first.route();
        boolean pushRoute = route == Route.IV_PUSH || route == Route.INTRA_ARTERIAL_PUSH;
        return (pushRoute || piece.attended()) && technique(piece) == Technique.PUSH;
    }

    private void askForLength(Piece piece) {
        if (piece.length == null && !attendedPush(piece)) {
            questions.add(piece.first.id());
        }
    }

    private boolean isLongPump(Piece piece) {
        Pump pump = piece.first.pump();
        boolean carried = pump == Pump.PORTABLE || pump == Pump.ELASTOMERIC || pump == Pump.IMPLANTABLE;
        return carried && (piece.length == null ? piece.goesHome() : piece.length > LONG_PUMP);
    }

    /** Reports a long pump infusion in its own right; false when it goes by hours. */
    private boolean pumpLine(Piece piece, boolean chemo) {
        Administration given = piece.first;
        String code;
        if (chemo) {
            boolean home = setup.has(Switch.PUMP_PROLONGED, "G0498")
                    && setup.medicare()
                    && given.pump() != Pump.IMPLANTABLE
                    && given.pumpSuppliedBy() != PumpSupplier.DME_SUPPLIER
                    && piece.goesHome();
            code = home ? "G0498" : "96416";
        } else if (setup.medicare() && setup.facility()) {
            code = "C8957";
        } else {
            return false;
        }
        if (piece.chartedLength == null) {
            questions.add(given.id());
        }
        keepEarlier(code, piece);
        BitSet beside = drugMinutes.computeIfAbsent(sites.site(given.access()), any -> new BitSet());
        beside.or(piece.run);
        if (piece.length == null && piece.start != null) {
            beside.set(piece.start, piece.start + 3 * 1440);
        }
        return true;
    }

    private void keepEarlier(String code, Piece piece) {
        Piece before = prolonged.get(code);
        if (before == null || earlier(piece.start, before.start)) {
            prolonged.put(code, piece);
        }
    }

    private void artery(Piece piece) {
        if (piece.outside) {
            return;
        }
        DrugClass drugClass = Drugs.highestClass(piece.members);
        boolean chemo = chemo(drugClass);
        Technique technique = technique(piece);
        if (!attendedPush(piece) && isLongPump(piece) && chemo) {
            keepEarlier("96425", piece);
            return;
        }
        askForLength(piece);
        if (technique == Technique.BAG) {
            bags.add(bag(piece, piece.members, true, true));
        } else if (technique == Technique.PUSH) {
            arterial.add(giving(true, List.of(bag(piece, piece.members, true, true))));
        }
    }

    boolean chemo(DrugClass drugClass) {
        return drugClass == DrugClass.COMPLEX_BIOLOGIC
                ? setup.has(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS, "964xx")
                : antineoplasticOrBiologic(drugClass);
    }

    private static boolean antineoplasticOrBiologic(DrugClass drugClass) {
        return drugClass == DrugClass.CHEMOTHERAPY
                || drugClass == DrugClass.COMPLEX_BIOLOGIC
                || drugClass == DrugClass.HORMONAL_ANTINEOPLASTIC;
    }

    private static boolean byVein(Administration given) {
        return given.route() == Route.IV_INFUSION || given.route() == Route.IV_PUSH;
    }

    private static boolean byArtery(Administration given) {
        return given.route() == Route.INTRA_ARTERIAL_INFUSION || given.route() == Route.INTRA_ARTERIAL_PUSH;
    }

    private static int known(Piece piece) {
        return piece.length == null ? 0 : piece.length;
    }

    /** How an entry goes in, before its neighbours are looked at. */
    private enum Technique {
        PUSH,
        BAG,
        UNKNOWN
    }

    /** Settled 19, 22; T-02, T-03. */
    private Technique technique(Piece piece) {
        boolean byMinutes = setup.has(Switch.PUSH_LONG_ATTENDED, "by-minutes");
        boolean sixteen = known(piece) >= 16;
        Route route = piece.first.route();
        if (route == Route.IV_PUSH || route == Route.INTRA_ARTERIAL_PUSH) {
            boolean left = Boolean.FALSE.equals(piece.first.continuouslyAttended()) && piece.length != null;
            return left || (sixteen && byMinutes) ? Technique.BAG : Technique.PUSH;
        }
        if (piece.attended()) {
            return sixteen && byMinutes ? Technique.BAG : Technique.PUSH;
        }
        if (piece.length != null) {
            return Technique.BAG;
        }
        return setup.has(Switch.MISSING_STOP, "push") ? Technique.PUSH : Technique.UNKNOWN;
    }

    private Bag bag(Piece piece, List<Administration> members, boolean onLadder, boolean artery) {
        Piece its = piece;
        if (members.size() < piece.members.size()) {
            its = new Piece(setup, members);
            its.start = piece.start;
            its.stop = piece.stop;
            its.length = piece.length;
            its.run.or(piece.run);
        }
        return new Bag(
                its,
                sites.site(piece.first.access()),
                onLadder,
                Drugs.highestClass(members),
                Drugs.named(members, setup.tables()),
                artery);
    }

    /** Makes one infusion of bags that touch, or a push where they are short all together. */
    private void join() {
        for (List<Bag> chain : chains(bags.stream().filter(Bag::onLadder).toList())) {
            BitSet minutes = minutes(chain);
            Bag one = chain.get(0);
            int length = one.piece.timed() ? minutes.cardinality() : known(one.piece);
            (one.artery ? arterial : ladder).add(giving(length < 16 && !stoppedAsOrdered(chain), chain));
        }
        for (List<Bag> chain : chains(bags.stream().filter(bag -> !bag.artery).toList())) {
            BitSet minutes = minutes(chain);
            if (minutes.cardinality() >= 16) {
                drugMinutes
                        .computeIfAbsent(chain.get(0).site, any -> new BitSet())
                        .or(minutes);
            }
        }
    }

    /** Whether a stopped infusion keeps the code of what was ordered: settled 87. */
    private boolean stoppedAsOrdered(List<Bag> chain) {
        return !setup.has(Switch.STOPPED_INFUSION, "minutes")
                && chain.stream().anyMatch(bag -> bag.piece.discontinued() && known(bag.piece) > 0);
    }

    private static BitSet minutes(List<Bag> chain) {
        BitSet minutes = new BitSet();
        chain.forEach(bag -> minutes.or(bag.piece.run));
        return minutes;
    }

    private List<List<Bag>> chains(List<Bag> all) {
        return Touching.chains(setup, all, Bag::piece, bag -> {
            String attended = bag.piece.handGiven() ? bag.piece.first.id() : "";
            return bag.site + bag.artery + attended + bag.named.keys();
        });
    }

    /** Returns the day on which each fluid of a site began; bags that touch began with the first. */
    Map<Piece, LocalDate> fluidDays(String site) {
        Map<Piece, LocalDate> days = new HashMap<>();
        List<Piece> pieces = hydration.getOrDefault(site, List.of());
        Touching.chains(
                        setup,
                        pieces,
                        piece -> piece,
                        piece -> Drugs.named(piece.members, setup.tables())
                                .keys()
                                .toString())
                .forEach(chain -> chain.forEach(piece -> days.put(piece, setup.day(chain.get(0).start))));
        return days;
    }

    private Giving giving(boolean push, List<Bag> chain) {
        Bag one = chain.get(0);
        List<Piece> pieces = chain.stream().map(Bag::piece).toList();
        int place = setup.encounter().administrations().indexOf(one.piece.first);
        return new Giving(push, chemo(one.drugClass), one.drugClass, one.named, one.site, place, pieces);
    }
}
