package org.basilic.testkit.oracle.drugs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Supplier;
import org.basilic.reference.DayTables;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugMatch;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.HospitalStatus;
import org.basilic.reference.PlaceKind;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchValues;
import org.basilic.reference.UsualRoute;
import org.basilic.result.LineKind;
import org.basilic.testkit.oracle.drugs.Share.Waste;
import org.jspecify.annotations.Nullable;

/** Codes the drugs of an encounter a second time, one administration after another, from the texts alone. */
final class DrugOracle {

    /** Modifiers that follow from the record; only others are carried from what was entered. */
    private static final List<String> OF_DISCOUNT = List.of("JG", "TB", "UD", "SE");

    private static final List<String> OF_WASTE = List.of("JW", "JZ");

    private final Encounter encounter;
    private final Function<LocalDate, DayTables> days;
    private final DayTables tables;
    /** The values of the policy on a day: what is given after midnight is billed by the rules of its own day. */
    private final Function<LocalDate, SwitchValues> values;

    private final boolean medicare;
    private final DrugAnswer answer = new DrugAnswer();
    private final List<Share> shares = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    private DrugOracle(
            Encounter encounter,
            Function<LocalDate, DayTables> days,
            Function<LocalDate, SwitchValues> values,
            boolean medicare) {
        this.encounter = encounter;
        this.days = days;
        this.tables = days.apply(Days.ofVisit(encounter));
        this.values = values;
        this.medicare = medicare;
    }

    /** Returns the drug and waste lines, summed, services entered under a drug's code, and what waits for an answer. */
    static DrugAnswer answer(
            Encounter encounter,
            Function<LocalDate, DayTables> days,
            Function<LocalDate, SwitchValues> values,
            boolean medicare) {
        DrugOracle oracle = new DrugOracle(encounter, days, values, medicare);
        encounter.administrations().forEach(oracle::code);
        oracle.shares.forEach(oracle::bill);
        encounter.services().forEach(oracle::passOn);
        return oracle.answer;
    }

    private void code(Administration given) {
        if (!billsDrugs() || !supplied(given)) {
            return;
        }
        DrugMatch match =
                match(given.drug(), days.apply(Days.of(given, encounter)).drugs());
        if (carriesOnly(given, match)) {
            return;
        }
        DrugFacts facts = facts(given, match);
        if (facts != null && given.drug().hcpcs() == null && !fits(given.route(), facts)) {
            // A name in another form means another product: nothing to bill, and no question that holds up the visit.
            return;
        }
        if (facts != null && !fits(given.route(), facts)) {
            facts = null;
        }
        List<Share> its = facts == null || Boolean.FALSE.equals(given.ordered()) ? null : account(given, match, facts);
        if (its == null) {
            answer.open().add(given.id());
        } else {
            shares.addAll(its);
        }
    }

    /** Settled 90: a physician's claim has no drugs of a facility. */
    private boolean billsDrugs() {
        return encounter.setting() == Setting.FACILITY
                || tables.place(encounter.placeOfService()) != PlaceKind.FACILITY;
    }

    private static boolean supplied(Administration given) {
        return given.suppliedBy() == null || given.suppliedBy() == Supplier.PROVIDER;
    }

    private static DrugMatch match(Drug drug, DrugCatalog drugs) {
        DrugMatch match = drugs.match(drug.hcpcs(), drug.name());
        return match.hcpcs() == null && drug.rxnorm() != null ? drugs.matchConcept(drug.rxnorm()) : match;
    }

    /** Settled 56. */
    private static boolean carriesOnly(Administration given, DrugMatch match) {
        Purpose purpose = given.purpose();
        return purpose == Purpose.KEEP_VEIN_OPEN
                || purpose == Purpose.FLUSH
                || purpose == Purpose.DILUENT
                || (purpose == Purpose.LINE_PATENCY && !match.has(DrugTrait.THROMBOLYTIC));
    }

    /** Settled 54, 66: one code, in force on the day, or nothing. */
    private @Nullable DrugFacts facts(Administration given, DrugMatch match) {
        String code = match.hcpcs();
        DrugFacts facts = code == null ? null : tables.drugs().facts(code, Days.of(given, encounter));
        return facts != null && facts.inForceOn(Days.of(given, encounter)) ? facts : null;
    }

    /** A code of an injection does not stand for a tablet, a breath or an ointment. */
    private static boolean fits(Route route, DrugFacts facts) {
        UsualRoute needed = switch (route) {
            case ORAL -> UsualRoute.ORAL;
            case INHALED -> UsualRoute.INHALED;
            case TOPICAL -> UsualRoute.TOPICAL;
            default -> null;
        };
        return needed == null || facts.routes().isEmpty() || facts.routes().contains(needed);
    }

    private @Nullable List<Share> account(Administration given, DrugMatch match, DrugFacts facts) {
        DrugClass charted = given.drug().drugClass();
        DrugClass drugClass = charted == null ? match.drugClass() : charted;
        boolean packaged = medicare
                && encounter.setting() == Setting.FACILITY
                && facts.hospitalStatus() == HospitalStatus.PACKAGED;
        String discount = packaged ? null : discount(given);
        String required = on(given).value(Switch.WASTE_REQUIRED);
        OneDrug one = new OneDrug(
                given,
                facts,
                tables.drugs(),
                drugClass,
                encounter.setting(),
                !packaged && !required.equals("off"),
                required.equals("on"));
        List<OneDrug.Part> parts = one.parts();
        if (one.open()) {
            answer.open().add(given.id());
        }
        if (parts == null) {
            return null;
        }
        String unlisted = facts.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED) ? unlisted(given) : null;
        return parts.stream()
                .map(part -> new Share(
                        facts.hcpcs(),
                        Days.of(given, encounter),
                        part.ndc(),
                        part.given(),
                        part.discarded(),
                        part.waste(),
                        discount,
                        carried(facts.hcpcs(), given, packaged),
                        unlisted))
                .toList();
    }

    /** Settled 36, 73: what tells one drug without a code of its own from another, of which each is one unit. */
    private static String unlisted(Administration given) {
        String name = given.drug().name();
        if (name != null) {
            return "name " + name.strip().toLowerCase(Locale.ROOT);
        }
        return given.drug().ndc() == null
                ? "entry " + given.id()
                : "ndc " + given.drug().ndc();
    }

    private SwitchValues on(Administration given) {
        return values.apply(Days.of(given, encounter));
    }

    /** Settled 65 and the switch. */
    private @Nullable String discount(Administration given) {
        boolean entity = encounter.program340B() == null
                || !Boolean.FALSE.equals(encounter.program340B().coveredEntity());
        if (!Boolean.TRUE.equals(given.acquired340B()) || !entity) {
            return null;
        }
        String value = on(given).value(Switch.PROGRAM_340B);
        if (value.equals("JG-TB")) {
            String type = encounter.program340B() == null
                    ? null
                    : encounter.program340B().entityType();
            return type == null
                    ? null
                    : days.apply(Days.of(given, encounter)).drugs().discountModifier(type);
        }
        return value.equals("none") ? null : value;
    }

    /** Settled 72: what somebody charted with the code stays with it. */
    private List<String> carried(String code, Administration given, boolean packaged) {
        String program = on(given).value(Switch.PROGRAM_340B);
        List<String> carried = new ArrayList<>();
        for (Service service : encounter.services()) {
            if (service.code().equals(code)) {
                carried.addAll(service.modifiers());
            }
        }
        // Settled 65 and 81: what marks a discount stands only where the payer has such a mark that day.
        carried.removeIf(modifier -> OF_DISCOUNT.contains(modifier)
                && (packaged || !List.of(program.split("-")).contains(modifier)));
        return carried;
    }

    private void bill(Share share) {
        List<String> modifiers = new ArrayList<>();
        if (share.discount() != null) {
            modifiers.add(share.discount());
        }
        if (share.discarded() > 0) {
            List<String> ofWaste = new ArrayList<>(modifiers);
            ofWaste.add("JW");
            add(share, ofWaste, LineKind.WASTE, share.discarded());
        }
        if (attested(share)) {
            modifiers.add("JZ");
        }
        add(share, modifiers, LineKind.DRUG, share.given());
    }

    private void add(Share share, List<String> modifiers, LineKind kind, int units) {
        if (share.unlisted() != null
                && !reported.add(share.day() + share.code() + share.ndc() + share.unlisted() + modifiers)) {
            return;
        }
        for (String carried : share.carried()) {
            if (!modifiers.contains(carried) && !OF_WASTE.contains(carried)) {
                modifiers.add(carried);
            }
        }
        answer.add(share.day(), share.code(), modifiers, kind, share.ndc(), units);
    }

    /** Settled 60, 62: whether the share may say that nothing was discarded. */
    private boolean attested(Share share) {
        return values.apply(share.day()).value(Switch.WASTE_REQUIRED).equals("on")
                && countsAsNone(share)
                && shares.stream().filter(share::sameProduct).noneMatch(this::forbidsAttesting);
    }

    private boolean countsAsNone(Share share) {
        return share.waste() == Waste.NONE
                || (share.waste() == Waste.BELOW_UNIT
                        && values.apply(share.day())
                                .value(Switch.WASTE_SUB_UNIT)
                                .equals("JZ"));
    }

    private boolean forbidsAttesting(Share share) {
        return share.waste() != Waste.UNASKED && !countsAsNone(share);
    }

    /** A service under a drug's code that no line of the drug takes up goes on as it was entered. */
    private void passOn(Service service) {
        boolean drug = tables.drugs().facts(service.code(), Days.ofVisit(encounter)) != null;
        if (drug && shares.stream().noneMatch(share -> share.code().equals(service.code()))) {
            int units = service.units() == null ? 1 : service.units();
            answer.add(Days.ofVisit(encounter), service.code(), service.modifiers(), LineKind.SERVICE, null, units);
        }
    }
}
