package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** Every row of every table of an edition, typed and checked, whatever its days. */
final class Tables {

    static final String EDITION = "edition.csv";
    static final String SOURCES = "sources.csv";
    static final String THRESHOLDS = "thresholds.csv";
    static final String CODES = "codes.csv";
    static final String SWITCHES = "switches.csv";
    static final String POLICIES = "policies.csv";
    static final String POLICY_VALUES = "policy-values.csv";
    static final String PAIRS = "pairs.csv";
    static final String ADDONS = "addons.csv";
    static final String SERVICES = "services.csv";
    static final String INCLUSIONS = "inclusions.csv";
    static final String PLACES = "places.csv";
    static final String DRUGS = "drugs.csv";
    static final String PRODUCT_ADMINISTRATIONS = "product-administrations.csv";
    static final String ROUTES = "routes.csv";

    private static final List<String> WEIGHTS =
            List.of("cms-data", "cms-text", "society", "publisher", "vendor", "recall");

    /** What a service is, beside being no administration. */
    enum ServiceKind {
        EVALUATION("evaluation"),
        /** A visit that needs no physician. */
        NURSE_EVALUATION("nurse-evaluation"),
        /** A visit for which a hospital reports a code of its own to Medicare. */
        OFFICE_EVALUATION("office-evaluation");

        private final String written;

        ServiceKind(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    /** The row of edition.csv. */
    record Edition(String edition, String rulebook, LocalDate coversFrom, LocalDate coversTo) {}

    record ThresholdValue(Threshold name, int value) {}

    record RoleCode(Role role, String code, boolean incidentTo) {}

    record Policy(String id, boolean medicare) {}

    /** What a policy answers to a switch; a null setting means both. */
    record PolicyValue(
            String policy, @Nullable Setting setting, Switch name, String value) {}

    /** An edit between two codes; a null setting means both. */
    record Pair(
            String column1, String column2, PairIndicator indicator, @Nullable Setting setting) {}

    record Addon(String addon, String parent) {}

    record Service(String code, ServiceKind kind) {}

    /** A service that belongs to every administration; a null setting means both. */
    record Inclusion(String code, @Nullable Setting setting) {}

    record Place(String place, PlaceKind kind) {}

    /**
     * A drug, with the answers to those who ask for it by code and by a name that only it has.
     *
     * @param names plainly written, without repetition
     */
    record Drug(String hcpcs, List<String> names, DrugMatch byCode, DrugMatch byName) {}

    record Product(String product, ProductAdministration administration) {}

    record RouteElsewhere(Route route, String elsewhere) {}

    private final TableFiles files;
    private final Set<LocalDate> boundaries = new TreeSet<>();
    private final Edition edition;
    private final List<SourceRow> sources;
    private final Set<String> sourceIds = new HashSet<>();
    private final List<Dated<ThresholdValue>> thresholds;
    private final List<Dated<RoleCode>> codes;
    private final List<Dated<SwitchRow>> switches;
    private final List<SwitchRow> switchRows;
    private final List<Dated<Policy>> policies;
    private final Set<String> policyIds = new LinkedHashSet<>();
    private final List<Dated<PolicyValue>> policyValues;
    private final List<Dated<Pair>> pairs;
    private final List<Dated<Addon>> addons;
    private final List<Dated<Service>> services;
    private final List<Dated<Inclusion>> inclusions;
    private final List<Dated<Place>> places;
    private final List<Dated<Drug>> drugs;
    private final List<Dated<Product>> products;
    private final List<Dated<RouteElsewhere>> routes;

    private Tables(TableFiles files) {
        this.files = files;
        edition = readEdition();
        boundaries.add(edition.coversFrom());
        sources = readSources();
        for (SourceRow source : sources) {
            sourceIds.add(source.id());
        }
        thresholds = dated(THRESHOLDS, "name", List.of("name", "value", "unit"), Tables::threshold);
        codes = dated(CODES, "role", List.of("role", "code", "label", "incident_to"), Tables::code);
        switches = dated(SWITCHES, "switch value", List.of("switch", "value", "label"), Tables::switchRow);
        List<SwitchRow> rows = new ArrayList<>(switches.size());
        for (Dated<SwitchRow> row : switches) {
            rows.add(row.fact());
        }
        switchRows = List.copyOf(rows);
        policies = dated(POLICIES, "policy", List.of("policy", "parent", "medicare", "label"), Tables::policy);
        for (Dated<Policy> row : policies) {
            policyIds.add(row.fact().id());
        }
        policyValues = dated(
                POLICY_VALUES,
                "policy switch",
                List.of("policy", "setting", "switch", "value"),
                this::policyValue);
        pairs = dated(PAIRS, "column1 column2", List.of("column1", "column2", "indicator", "setting"), Tables::pair);
        addons = dated(ADDONS, "addon parent", List.of("addon", "parent"), Tables::addon);
        services = dated(SERVICES, "code", List.of("code", "kind"), Tables::service);
        inclusions = dated(INCLUSIONS, "code", List.of("code", "setting"), Tables::inclusion);
        places = dated(PLACES, "place", List.of("place", "kind", "label"), Tables::place);
        drugs = dated(
                DRUGS, "hcpcs", List.of("hcpcs", "generic", "brands", "spellings", "class", "traits"), Tables::drug);
        products = dated(
                PRODUCT_ADMINISTRATIONS, "product", List.of("product", "first", "further"), Tables::product);
        routes = dated(ROUTES, "route", List.of("route", "elsewhere"), Tables::route);
    }

    /** Reads all tables. */
    static Tables read(TableFiles files) {
        return new Tables(files);
    }

    Edition edition() {
        return edition;
    }

    List<SourceRow> sources() {
        return sources;
    }

    Set<String> sourceIds() {
        return sourceIds;
    }

    List<SwitchRow> switchRows() {
        return switchRows;
    }

    Set<String> policyIds() {
        return policyIds;
    }

    /** Returns the policy of the first row, which the table's comment makes the national one. */
    String nationalPolicy() {
        return policies.get(0).fact().id();
    }

    List<Dated<ThresholdValue>> thresholds() {
        return thresholds;
    }

    List<Dated<RoleCode>> codes() {
        return codes;
    }

    List<Dated<SwitchRow>> switches() {
        return switches;
    }

    List<Dated<Policy>> policies() {
        return policies;
    }

    List<Dated<PolicyValue>> policyValues() {
        return policyValues;
    }

    List<Dated<Pair>> pairs() {
        return pairs;
    }

    List<Dated<Addon>> addons() {
        return addons;
    }

    List<Dated<Service>> services() {
        return services;
    }

    List<Dated<Inclusion>> inclusions() {
        return inclusions;
    }

    List<Dated<Place>> places() {
        return places;
    }

    List<Dated<Drug>> drugs() {
        return drugs;
    }

    List<Dated<Product>> products() {
        return products;
    }

    List<Dated<RouteElsewhere>> routes() {
        return routes;
    }

    /** Returns the first days of the stretches between which some row changes, as days since 1970, ascending. */
    long[] eraStarts() {
        long[] starts = new long[boundaries.size()];
        int count = 0;
        for (LocalDate day : boundaries) {
            starts[count++] = day.toEpochDay();
        }
        return starts;
    }

    private Edition readEdition() {
        List<String> columns = List.of("edition", "rulebook", "covers_from", "covers_to");
        List<TableRow> rows = TableText.rows(EDITION, files.text(EDITION), columns);
        if (rows.size() != 1) {
            throw new MalformedTableException(EDITION + ":1: " + rows.size() + " rows where there must be one");
        }
        TableRow row = rows.get(0);
        LocalDate from = row.day("covers_from");
        LocalDate to = row.day("covers_to");
        if (!from.isBefore(to)) {
            throw row.malformed("no day lies from " + from + " to before " + to);
        }
        return new Edition(row.filled("edition"), row.filled("rulebook"), from, to);
    }

    private List<SourceRow> readSources() {
        List<String> columns = List.of("id", "publisher", "document", "address", "weight");
        List<SourceRow> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableRow row : TableText.quotedRows(SOURCES, files.text(SOURCES), columns)) {
            SourceRow source = new SourceRow(
                    row.filled("id"),
                    row.filled("publisher"),
                    row.filled("document"),
                    row.text("address"),
                    row.filled("weight"));
            if (!seen.add(source.id())) {
                throw row.malformed("the source '" + source.id() + "' stands here a second time");
            }
            if (!WEIGHTS.contains(source.weight())) {
                throw row.malformed("unknown weight '" + source.weight() + "'");
            }
            read.add(source);
        }
        return List.copyOf(read);
    }

    /** Reads a table whose rows end with their dates and source; {@code key} names the key columns between spaces. */
    private <T> List<Dated<T>> dated(
            String fileName, String key, List<String> ownColumns, Function<TableRow, T> fact) {
        List<String> columns = new ArrayList<>(ownColumns);
        columns.add("from");
        columns.add("to");
        columns.add("source");
        List<String> keyColumns = List.of(key.split(" ", -1));
        boolean bySetting = ownColumns.contains("setting");
        List<TableRow> rows = TableText.rows(fileName, files.text(fileName), List.copyOf(columns));
        Map<String, List<DateRange>> taken = new HashMap<>(rows.size() * 2);
        List<Dated<T>> read = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            DateRange inForce = row.inForce();
            checkCovered(row, inForce);
            for (String keyText : keys(row, keyColumns, bySetting)) {
                refuseOverlap(row, keyText, inForce, taken.computeIfAbsent(keyText, k -> new ArrayList<>(2)));
            }
            checkSources(row);
            read.add(new Dated<>(fact.apply(row), inForce, row.text("source")));
            addBoundary(inForce.from());
            if (inForce.to() != null) {
                addBoundary(inForce.to());
            }
        }
        return List.copyOf(read);
    }

    private void addBoundary(LocalDate day) {
        if (day.isAfter(edition.coversFrom()) && day.isBefore(edition.coversTo())) {
            boundaries.add(day);
        }
    }

    private static List<String> keys(TableRow row, List<String> columns, boolean bySetting) {
        StringBuilder key = new StringBuilder();
        for (String column : columns) {
            key.append(key.length() == 0 ? "" : " ").append(row.filled(column));
        }
        if (!bySetting) {
            return List.of(key.toString());
        }
        String setting = row.text("setting");
        return setting.equals("both")
                ? List.of(key + " facility", key + " professional")
                : List.of(key + " " + setting);
    }

    private void checkCovered(TableRow row, DateRange inForce) {
        if (inForce.from().isBefore(edition.coversFrom())) {
            throw row.malformed("from " + inForce.from() + " is before " + edition.coversFrom()
                    + ", the first day that the edition covers");
        }
    }

    private static void refuseOverlap(TableRow row, String key, DateRange inForce, List<DateRange> taken) {
        for (DateRange other : taken) {
            if (other.overlaps(inForce)) {
                throw row.malformed("the days of '" + key + "' overlap those of an earlier row, from " + other.from());
            }
        }
        taken.add(inForce);
    }

    private void checkSources(TableRow row) {
        if (row.text("source").isEmpty()) {
            throw row.malformed("the row names no source");
        }
        for (String source : row.list("source")) {
            if (!sourceIds.contains(source)) {
                throw row.malformed("unknown source '" + source + "'");
            }
        }
    }

    private static ThresholdValue threshold(TableRow row) {
        row.filled("unit");
        return new ThresholdValue(row.oneOf("name", Threshold.values(), Threshold::written), row.number("value"));
    }

    private static RoleCode code(TableRow row) {
        row.filled("label");
        return new RoleCode(
                row.oneOf("role", Role.values(), Role::written), row.filled("code"), row.yes("incident_to"));
    }

    private static SwitchRow switchRow(TableRow row) {
        return new SwitchRow(
                switchNamed(row), row.filled("value"), row.filled("label"), row.filled("source"));
    }

    private static Switch switchNamed(TableRow row) {
        Switch named = Switch.named(row.text("switch"));
        if (named == null) {
            throw row.malformed("unknown switch '" + row.text("switch") + "'");
        }
        return named;
    }

    private static Policy policy(TableRow row) {
        if (!row.text("parent").isEmpty()) {
            throw row.malformed("the built-in policies have no parent; each has all its values");
        }
        row.filled("label");
        return new Policy(row.filled("policy"), row.yes("medicare"));
    }

    private PolicyValue policyValue(TableRow row) {
        String policy = row.filled("policy");
        if (!policyIds.contains(policy)) {
            throw row.malformed("unknown policy '" + policy + "'");
        }
        Switch name = switchNamed(row);
        String value = row.filled("value");
        boolean known = false;
        for (SwitchRow choice : switchRows) {
            known |= choice.name() == name && choice.value().equals(value);
        }
        if (!known) {
            throw row.malformed("the switch " + name.written() + " has no value '" + value + "'");
        }
        return new PolicyValue(policy, setting(row), name, value);
    }

    private static @Nullable Setting setting(TableRow row) {
        return row.text("setting").equals("both") ? null : row.oneOf("setting", Setting.values(), Setting::written);
    }

    private static Pair pair(TableRow row) {
        PairIndicator indicator = row.oneOf("indicator", PairIndicator.values(), PairIndicator::written);
        if (indicator == PairIndicator.NONE) {
            throw row.malformed("a pair has an indicator of 0 or 1");
        }
        return new Pair(row.filled("column1"), row.filled("column2"), indicator, setting(row));
    }

    private static Addon addon(TableRow row) {
        return new Addon(row.filled("addon"), row.filled("parent"));
    }

    private static Service service(TableRow row) {
        return new Service(row.filled("code"), row.oneOf("kind", ServiceKind.values(), ServiceKind::written));
    }

    private static Inclusion inclusion(TableRow row) {
        return new Inclusion(row.filled("code"), setting(row));
    }

    private static Place place(TableRow row) {
        row.filled("label");
        return new Place(row.filled("place"), row.oneOf("kind", PlaceKind.values(), PlaceKind::written));
    }

    private static Drug drug(TableRow row) {
        String hcpcs = row.filled("hcpcs");
        Set<String> names = new LinkedHashSet<>();
        String generic = row.text("generic");
        if (!generic.isEmpty()) {
            names.add(DrugNames.plain(generic));
        }
        for (String brand : row.list("brands")) {
            names.add(DrugNames.plain(brand));
        }
        for (String spelling : row.list("spellings")) {
            names.add(DrugNames.plain(spelling));
        }
        Set<DrugTrait> traits = EnumSet.noneOf(DrugTrait.class);
        for (String trait : row.list("traits")) {
            traits.add(row.oneOf("traits", trait, DrugTrait.values(), DrugTrait::written));
        }
        if (names.isEmpty() != traits.contains(DrugTrait.NOT_OTHERWISE_CLASSIFIED)) {
            throw row.malformed("only a code not otherwise classified has no name, and it has none");
        }
        DrugClass drugClass = row.text("class").isEmpty()
                ? null
                : row.oneOf("class", DrugClass.values(), DrugClass::written);
        if (drugClass == null && !traits.contains(DrugTrait.NOT_OTHERWISE_CLASSIFIED)) {
            throw row.malformed("only a code not otherwise classified may lack a class");
        }
        return new Drug(
                hcpcs,
                List.copyOf(names),
                new DrugMatch(hcpcs, drugClass, traits, false, List.of()),
                new DrugMatch(hcpcs, drugClass, traits, true, List.of()));
    }

    private static Product product(TableRow row) {
        return new Product(
                row.filled("product"), new ProductAdministration(row.filled("first"), row.optional("further")));
    }

    private static RouteElsewhere route(TableRow row) {
        return new RouteElsewhere(
                row.oneOf("route", Route.values(), Route::written), row.filled("elsewhere"));
    }
}
