package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** All tables as they stand on one day, and on the days around it on which no row changes. Never changes. */
public final class DayTables {

    private final LocalDate day;
    private final int[] thresholds = new int[Threshold.values().length];
    private final Map<Role, String> codes = new EnumMap<>(Role.class);
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> incidentTo = new HashSet<>();
    private final Map<Switch, Map<String, SwitchRow>> choices = new EnumMap<>(Switch.class);
    private final Map<Switch, List<String>> values = new EnumMap<>(Switch.class);
    private final Policies policies;
    private final Map<Setting, Map<String, PayerTerms>> terms = new EnumMap<>(Setting.class);
    private final EditCatalog edits;
    private final CodeDays codeDays;
    private final String edition;
    private final LocalDate checkedTo;
    private final Map<String, ServiceKind> services = new HashMap<>();
    private final Map<Setting, Set<String>> inclusions = new EnumMap<>(Setting.class);
    private final Map<String, PlaceKind> places = new HashMap<>();
    private final DrugCatalog drugs;
    private final DiagnosisCatalog diagnoses;
    private final PriceCatalog prices;
    private final AnswerCatalog answers;
    private final Map<String, ProductAdministration> administrations = new HashMap<>();
    private final Set<String> productCodes = new HashSet<>();
    private final Map<Route, String> elsewhere = new EnumMap<>(Route.class);
    private final Map<OpenPointKind, PointEffect> openPoints = new EnumMap<>(OpenPointKind.class);

    /**
     * Picks the rows in force on the day.
     *
     * @param day the first of the days on which these rows stand; complaints name it
     * @throws NotInForceException if a threshold has no value that day
     */
    DayTables(Tables tables, Policies policies, LocalDate day) {
        this.day = day;
        this.policies = policies;
        for (Setting setting : Setting.values()) {
            terms.put(setting, new ConcurrentHashMap<>());
        }
        readThresholds(tables.thresholds());
        readCodes(tables.codes());
        readChoices(tables.switches());
        readInclusions(tables.inclusions());
        for (Tables.Service service : inForce(tables.services())) {
            services.put(service.code(), service.kind());
        }
        for (Tables.Place place : inForce(tables.places())) {
            places.put(place.place(), place.kind());
        }
        for (Tables.Product product : inForce(tables.products())) {
            administrations.put(product.product(), product.administration());
            productCodes.add(product.administration().first());
            if (product.administration().further() != null) {
                productCodes.add(product.administration().further());
            }
        }
        for (Tables.RouteElsewhere route : inForce(tables.routes())) {
            elsewhere.put(route.route(), route.elsewhere());
        }
        for (Tables.PointRow point : inForce(tables.openPoints())) {
            openPoints.put(point.kind(), point.effect());
        }
        codeDays = tables.codeDays();
        edition = tables.edition().edition();
        checkedTo = tables.edition().checkedTo();
        edits = new EditCatalog(tables.editTables(), day);
        drugs = new DrugCatalog(tables.drugTables(), day);
        diagnoses = new DiagnosisCatalog(tables.diagnosisTables(), day);
        answers = new AnswerCatalog(
                tables.answerTables(), tables.diagnosisTables().denials(), day);
        prices = new PriceCatalog(tables.priceTables(), day);
    }

    /** Returns the number that the publisher sets. */
    public int threshold(Threshold t) {
        return thresholds[t.ordinal()];
    }

    /**
     * Returns the code that does this.
     *
     * @throws NotInForceException if none does that day
     */
    public String code(Role role) {
        String code = codes.get(role);
        if (code == null) {
            throw new NotInForceException(Tables.CODES, role.written(), day);
        }
        return code;
    }

    /** Returns the code that does this, or null when none does that day. */
    public @Nullable String codeIfInForce(Role role) {
        return codes.get(role);
    }

    /** Returns what the code does, or null when it is no administration code. */
    public @Nullable Role roleOf(String code) {
        return roles.get(code);
    }

    /** Whether a physician's claim may not carry the code from a facility. */
    public boolean incidentTo(String code) {
        return incidentTo.contains(code);
    }

    /**
     * Returns what a payer policy says; the same object each time.
     *
     * @throws NotInForceException if there is no such policy that day, or it leaves a switch without a value
     */
    public PayerTerms terms(String policy, Setting setting) {
        Map<String, PayerTerms> there = terms.get(setting);
        PayerTerms known = there == null ? null : there.get(policy);
        return known != null ? known : pick(policy, setting);
    }

    /**
     * Returns the switch values of a payer policy.
     *
     * @throws NotInForceException if there is no such policy that day, or it leaves a switch without a value
     */
    public SwitchValues switches(String policy, Setting setting) {
        return terms(policy, setting).switches();
    }

    private PayerTerms pick(String policy, Setting setting) {
        Policy named = policies.named(policy);
        if (named == null || !named.inForce().covers(day)) {
            throw new NotInForceException(Tables.POLICIES, policy, day);
        }
        PayerTerms picked = new PayerTerms(policies.lineOf(policy), setting, day, choices);
        Map<String, PayerTerms> there = terms.get(setting);
        if (there != null) {
            there.put(policy, picked);
        }
        return picked;
    }

    /** Returns the values that a switch may have, in the order of the table. */
    public List<String> valuesOf(Switch s) {
        return values.getOrDefault(s, List.of());
    }

    /** Whether the switch may have this value. */
    public boolean hasValue(Switch s, String value) {
        return choicesOf(s).containsKey(value);
    }

    /**
     * Returns the most binding source of a value of a switch.
     *
     * @throws NotInForceException if the switch has no such value that day
     */
    public String sourceOf(Switch s, String value) {
        SwitchRow row = choicesOf(s).get(value);
        if (row == null) {
            throw new NotInForceException(Tables.SWITCHES, s.written() + " " + value, day);
        }
        return SourceIds.first(row.source());
    }

    /** Returns what the edits say of two codes, the first as column 1. */
    public PairIndicator pair(String column1, String column2, Setting setting) {
        return editsOf(column2, setting).beside(column1);
    }

    /** Returns what the edits say of a code. */
    public CodeEdits editsOf(String code, Setting setting) {
        return edits.of(code, setting);
    }

    /** Returns the codes that an add-on code may follow; none when it is no add-on. */
    public List<String> parentsOf(String addon) {
        return editsOf(addon, Setting.FACILITY).parents();
    }

    /** Whether the code is an evaluation and management service. */
    public boolean evaluation(String code) {
        return services.containsKey(code);
    }

    /** Whether the code is the visit that needs no physician. */
    public boolean nurseEvaluation(String code) {
        return services.get(code) == ServiceKind.NURSE_EVALUATION;
    }

    /** Whether the code is a visit for which a hospital reports a code of its own to Medicare. */
    public boolean officeEvaluation(String code) {
        return services.get(code) == ServiceKind.OFFICE_EVALUATION;
    }

    /** Whether the service belongs to every administration and is never reported beside one. */
    public boolean included(String code, Setting s) {
        Set<String> codesThere = inclusions.get(s);
        return codesThere != null && codesThere.contains(code);
    }

    /** Returns what a place of service means for who may bill; a place that is not charted or not known is an office. */
    public PlaceKind place(@Nullable String place) {
        return place == null ? PlaceKind.OFFICE : places.getOrDefault(place, PlaceKind.OFFICE);
    }

    /** Returns the name of the edition of the built-in tables. */
    public String edition() {
        return edition;
    }

    /** Returns the first day for which the publishers were no longer asked. */
    public LocalDate checkedTo() {
        return checkedTo;
    }

    CodeDays codeDays() {
        return codeDays;
    }

    /** Returns what these and the imported tables say of codes beside each other in a setting on a day of these. */
    public Edits edits(Imported imported, Setting setting, LocalDate on) {
        return new Edits(this, imported, setting, on);
    }

    /** Returns the tables about amounts. */
    public PriceCatalog prices() {
        return prices;
    }

    /** Returns the tables about codes beside each other. */
    public EditCatalog edits() {
        return edits;
    }

    /** Returns what a place of service means, or null when the table does not name it. */
    @Nullable
    PlaceKind placeIfListed(String place) {
        return places.get(place);
    }

    /** Returns the tables about drugs. */
    public DrugCatalog drugs() {
        return drugs;
    }

    /** Returns the tables about diagnoses and denials. */
    public DiagnosisCatalog diagnoses() {
        return diagnoses;
    }

    /** Returns the tables about what payers answer. */
    public AnswerCatalog answers() {
        return answers;
    }

    /** Returns the codes for giving this product, or null when the ladder's codes serve. */
    public @Nullable ProductAdministration administrationOf(String hcpcs) {
        return administrations.get(hcpcs);
    }

    /** Whether the code is for giving one product and no other. */
    public boolean ofOneProduct(String code) {
        return productCodes.contains(code);
    }

    /**
     * Returns where giving a drug by this route is coded, in words of the table ({@code none} for nowhere), or null when it
     * is coded here.
     */
    public @Nullable String codedElsewhere(Route route) {
        return elsewhere.get(route);
    }

    /**
     * Returns what an open point of this kind does to its encounter.
     *
     * @throws NotInForceException if the table does not say that day
     */
    public PointEffect effectOf(OpenPointKind kind) {
        PointEffect effect = openPoints.get(kind);
        if (effect == null) {
            throw new NotInForceException(Tables.OPEN_POINTS, kind.written(), day);
        }
        return effect;
    }

    private <T> List<T> inForce(List<Dated<T>> rows) {
        List<T> current = new ArrayList<>(rows.size());
        for (Dated<T> row : rows) {
            if (row.inForce().covers(day)) {
                current.add(row.fact());
            }
        }
        return current;
    }

    private void readThresholds(List<Dated<Tables.ThresholdValue>> rows) {
        Map<Threshold, Integer> found = new EnumMap<>(Threshold.class);
        for (Tables.ThresholdValue row : inForce(rows)) {
            found.put(row.name(), row.value());
        }
        for (Threshold name : Threshold.values()) {
            Integer value = found.get(name);
            if (value == null) {
                throw new NotInForceException(Tables.THRESHOLDS, name.written(), day);
            }
            thresholds[name.ordinal()] = value;
        }
    }

    private void readCodes(List<Dated<Tables.RoleCode>> rows) {
        for (Tables.RoleCode row : inForce(rows)) {
            codes.put(row.role(), row.code());
            roles.put(row.code(), row.role());
            if (row.incidentTo()) {
                incidentTo.add(row.code());
            }
        }
    }

    private void readChoices(List<Dated<SwitchRow>> rows) {
        for (Switch name : Switch.values()) {
            choices.put(name, new LinkedHashMap<>());
        }
        for (SwitchRow row : inForce(rows)) {
            choicesOf(row.name()).put(row.value(), row);
        }
        for (Map.Entry<Switch, Map<String, SwitchRow>> choice : choices.entrySet()) {
            values.put(choice.getKey(), List.copyOf(choice.getValue().keySet()));
        }
    }

    private Map<String, SwitchRow> choicesOf(Switch name) {
        Map<String, SwitchRow> rows = choices.get(name);
        return rows == null ? Map.of() : rows;
    }

    private void readInclusions(List<Dated<Tables.Inclusion>> rows) {
        for (Setting setting : Setting.values()) {
            Set<String> there = new HashSet<>();
            for (Tables.Inclusion row : inForce(rows)) {
                if (applies(row.setting(), setting)) {
                    there.add(row.code());
                }
            }
            inclusions.put(setting, there);
        }
    }

    private static boolean applies(@Nullable Setting written, Setting setting) {
        return written == null || written == setting;
    }
}
