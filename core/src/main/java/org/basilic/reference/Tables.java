package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.OpenPointKind;
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
    static final String SERVICES = "services.csv";
    static final String INCLUSIONS = "inclusions.csv";
    static final String PLACES = "places.csv";
    static final String PRODUCT_ADMINISTRATIONS = "product-administrations.csv";
    static final String ROUTES = "routes.csv";
    static final String OPEN_POINTS = "open-points.csv";

    private static final Set<String> WEIGHTS =
            Set.of("cms-data", "cms-text", "society", "publisher", "vendor", "recall");

    /**
     * The row of edition.csv.
     *
     * @param checkedTo the first day for which no publisher was asked any more
     * @param coversTo the first day no longer covered
     */
    record Edition(String edition, String rulebook, LocalDate coversFrom, LocalDate checkedTo, LocalDate coversTo) {}

    /** A row of thresholds.csv. */
    record ThresholdValue(Threshold name, int value) {}

    /** A row of codes.csv. */
    record RoleCode(Role role, String code, boolean incidentTo) {}

    /** A row of services.csv. */
    record Service(String code, ServiceKind kind) {}

    /** A row of inclusions.csv; a null setting means both. */
    record Inclusion(String code, @Nullable Setting setting) {}

    /** A row of places.csv. */
    record Place(String place, PlaceKind kind) {}

    /** A row of product-administrations.csv. */
    record Product(String product, ProductAdministration administration) {}

    /** A row of routes.csv. */
    record RouteElsewhere(Route route, String elsewhere) {}

    /** A row of open-points.csv. */
    record PointRow(OpenPointKind kind, PointEffect effect) {}

    private final Edition edition;
    private final List<SourceRow> sources;
    private final Set<String> sourceIds = new HashSet<>();
    private final long[] eraStarts;
    private final List<SwitchRow> switchRows = new ArrayList<>();
    private final Policies policies;
    private final List<Dated<ThresholdValue>> thresholds = new ArrayList<>();
    private final List<Dated<RoleCode>> codes = new ArrayList<>();
    private final List<Dated<SwitchRow>> switches = new ArrayList<>();
    private final EditTables editTables;
    private final List<Dated<Service>> services = new ArrayList<>();
    private final List<Dated<Inclusion>> inclusions = new ArrayList<>();
    private final List<Dated<Place>> places = new ArrayList<>();
    private final DrugTables drugTables;
    private final DiagnosisTables diagnosisTables;
    private final PriceTables priceTables;
    private final AnswerTables answerTables;
    private final List<Dated<Product>> products = new ArrayList<>();
    private final List<Dated<RouteElsewhere>> routes = new ArrayList<>();
    private final List<Dated<PointRow>> openPoints = new ArrayList<>();
    private final ClaimEditTable claimEdits;
    private final CodeDays codeDays;

    private Tables(TableFiles files) {
        edition = readEdition(files);
        sources = readSources(files);
        for (SourceRow source : sources) {
            sourceIds.add(source.id());
        }
        DatedTables dated = new DatedTables(files, edition, sourceIds);
        readThresholds(dated);
        readCodes(dated);
        readSwitches(dated);
        editTables = new EditTables(dated);
        policies = readPolicies(files, dated);
        readServices(dated);
        drugTables = new DrugTables(dated);
        diagnosisTables = new DiagnosisTables(dated);
        priceTables = new PriceTables(dated);
        answerTables = new AnswerTables(dated);
        readWays(dated);
        readOpenPoints(dated);
        claimEdits = new ClaimEditTable(dated);
        codeDays = new CodeDays(this);
        eraStarts = dated.eraStarts();
    }

    /**
     * Reads all tables.
     *
     * @throws MalformedTableException if one is not as it should be, with file and line
     */
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
        return Collections.unmodifiableList(switchRows);
    }

    Policies policies() {
        return policies;
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

    CodeDays codeDays() {
        return codeDays;
    }

    EditTables editTables() {
        return editTables;
    }

    ClaimEditTable claimEdits() {
        return claimEdits;
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

    DrugTables drugTables() {
        return drugTables;
    }

    PriceTables priceTables() {
        return priceTables;
    }

    AnswerTables answerTables() {
        return answerTables;
    }

    DiagnosisTables diagnosisTables() {
        return diagnosisTables;
    }

    List<Dated<Product>> products() {
        return products;
    }

    List<Dated<RouteElsewhere>> routes() {
        return routes;
    }

    List<Dated<PointRow>> openPoints() {
        return openPoints;
    }

    /** Returns the first days of the stretches between which some row changes, as days since 1970, ascending. */
    long[] eraStarts() {
        return eraStarts;
    }

    private static Edition readEdition(TableFiles files) {
        List<TableRow> rows = new TableText(
                        EDITION,
                        files.text(EDITION),
                        false,
                        "edition",
                        "rulebook",
                        "covers_from",
                        "checked_to",
                        "covers_to")
                .rows();
        if (rows.size() != 1) {
            throw new MalformedTableException(EDITION + ":1: " + rows.size() + " rows where there must be one");
        }
        TableRow row = rows.get(0);
        LocalDate from = row.day("covers_from");
        LocalDate to = row.day("covers_to");
        if (!from.isBefore(to)) {
            throw row.malformed("no day lies from " + from + " to before " + to);
        }
        LocalDate checkedTo = row.day("checked_to");
        if (!from.isBefore(checkedTo) || checkedTo.isAfter(to)) {
            throw row.malformed("checked_to is a day after " + from + " and not after " + to + ", not " + checkedTo);
        }
        return new Edition(row.filled("edition"), row.filled("rulebook"), from, checkedTo, to);
    }

    private static List<SourceRow> readSources(TableFiles files) {
        List<SourceRow> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        TableText text =
                new TableText(SOURCES, files.text(SOURCES), true, "id", "publisher", "document", "address", "weight");
        for (TableRow row : text.rows()) {
            String id = row.filled("id");
            if (!seen.add(id)) {
                throw row.malformed("the source '" + id + "' stands here a second time");
            }
            String weight = row.text("weight");
            if (!WEIGHTS.contains(weight)) {
                throw row.unknown("weight", weight);
            }
            read.add(new SourceRow(id, row.filled("publisher"), row.filled("document"), row.text("address"), weight));
        }
        return Collections.unmodifiableList(read);
    }

    private void readThresholds(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(THRESHOLDS, List.of("name"), "name", "value", "unit")) {
            TableRow cells = row.fact();
            cells.filled("unit");
            thresholds.add(row.saying(new ThresholdValue(threshold(cells), cells.number("value"))));
        }
    }

    private static Threshold threshold(TableRow row) {
        for (Threshold threshold : Threshold.values()) {
            if (threshold.written().equals(row.text("name"))) {
                return threshold;
            }
        }
        throw row.unknown("name", row.text("name"));
    }

    private void readCodes(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(CODES, List.of("role"), "role", "code", "label", "incident_to")) {
            TableRow cells = row.fact();
            cells.filled("label");
            codes.add(row.saying(new RoleCode(role(cells), cells.code("code"), cells.yes("incident_to"))));
        }
    }

    private static Role role(TableRow row) {
        for (Role role : Role.values()) {
            if (role.written().equals(row.text("role"))) {
                return role;
            }
        }
        throw row.unknown("role", row.text("role"));
    }

    private void readSwitches(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(SWITCHES, List.of("switch", "value"), "switch", "value", "label")) {
            TableRow cells = row.fact();
            SwitchRow choice =
                    new SwitchRow(switchNamed(cells), cells.filled("value"), cells.filled("label"), row.source());
            switchRows.add(choice);
            switches.add(row.saying(choice));
        }
    }

    private static Switch switchNamed(TableRow row) {
        Switch named = Switch.named(row.text("switch"));
        if (named == null) {
            throw row.unknown("switch", row.text("switch"));
        }
        return named;
    }

    /** Returns the values that rows of a policy may have where tables list them, whatever their days. */
    PolicyValues policyValues() {
        Set<Role> byNeedle = EnumSet.of(Role.INJECTION, Role.CHEMOTHERAPY_INJECTION, Role.HORMONAL_INJECTION);
        List<String> injections = codes.stream()
                .map(Dated::fact)
                .filter(row -> byNeedle.contains(row.role()))
                .map(RoleCode::code)
                .distinct()
                .toList();
        List<String> distinct = editTables.modifiers().stream()
                .map(Dated::fact)
                .filter(PairModifier::eitherColumn)
                .map(PairModifier::modifier)
                .distinct()
                .toList();
        return new PolicyValues(new SwitchChoices(switchRows), injections, distinct);
    }

    private Policies readPolicies(TableFiles files, DatedTables dated) {
        PolicyReader reader = new PolicyReader(dated, policyValues(), true, Complaints.thrown());
        List<Policy> read = new ArrayList<>();
        for (TableRow row : new TableText(POLICIES, files.text(POLICIES), false, "policy").rows()) {
            String id = row.filled("policy");
            read.add(reader.read(id, policyFile(id)));
        }
        if (read.isEmpty()) {
            throw new MalformedTableException(POLICIES + ":1: there is no policy");
        }
        return Policies.of(read);
    }

    /** Returns the name of the file that a policy's rows are in. */
    static String policyFile(String id) {
        return "policies/" + id + ".csv";
    }

    private void readServices(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(SERVICES, List.of("code"), "code", "kind")) {
            TableRow cells = row.fact();
            services.add(row.saying(new Service(cells.text("code"), cells.oneOf("kind", ServiceKind.values()))));
        }
        for (Dated<TableRow> row : dated.rows(INCLUSIONS, List.of("code"), "code", "setting")) {
            inclusions.add(
                    row.saying(new Inclusion(row.fact().text("code"), row.fact().setting())));
        }
        for (Dated<TableRow> row : dated.rows(PLACES, List.of("place"), "place", "kind", "label")) {
            TableRow cells = row.fact();
            cells.filled("label");
            places.add(row.saying(new Place(cells.text("place"), cells.oneOf("kind", PlaceKind.values()))));
        }
    }

    private void readWays(DatedTables dated) {
        for (Dated<TableRow> row :
                dated.rows(PRODUCT_ADMINISTRATIONS, List.of("product"), "product", "first", "further")) {
            TableRow cells = row.fact();
            products.add(row.saying(new Product(
                    cells.text("product"),
                    new ProductAdministration(cells.filled("first"), cells.optional("further")))));
        }
        for (Dated<TableRow> row : dated.rows(ROUTES, List.of("route"), "route", "elsewhere")) {
            TableRow cells = row.fact();
            routes.add(row.saying(new RouteElsewhere(cells.oneOf("route", Route.values()), cells.filled("elsewhere"))));
        }
    }

    private void readOpenPoints(DatedTables dated) {
        for (Dated<TableRow> row : dated.rows(OPEN_POINTS, List.of("kind"), "kind", "effect")) {
            TableRow cells = row.fact();
            openPoints.add(row.saying(new PointRow(
                    cells.oneOf("kind", OpenPointKind.values()), cells.oneOf("effect", PointEffect.values()))));
        }
    }
}
