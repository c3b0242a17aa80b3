package org.basilic.given;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Program340B;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Visit;
import org.basilic.reference.Imported;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/**
 * One encounter of a test with the switch values to code it under, as in
 * {@code facility(bag("a", "cefepime", "09:00+91")).bill()}. Medicare is the payer unless another is named.
 */
public final class Chart {

    /** The day that encounters are on unless they say otherwise. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Coder CODER = Coder.standard();

    private final Setting setting;
    private final List<Given> given;
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final Map<Switch, String> switches = new EnumMap<>(Switch.class);
    private LocalDate day = DAY;
    private @Nullable String place;
    private @Nullable String payer;
    private @Nullable ZoneId zone;
    private @Nullable Integer visit;
    private @Nullable String arrival;
    private @Nullable String departure;
    private @Nullable String reason;
    private @Nullable Program340B program;
    private @Nullable Imported imported;
    private @Nullable SitePolicies site;
    private final List<OpenPoint> openPoints = new ArrayList<>();
    private Explain explain = Explain.ALL;
    private boolean alternatives;

    private Chart(Setting setting, Given... given) {
        this.setting = setting;
        this.given = new ArrayList<>(List.of(given));
    }

    /** Returns a visit to a hospital. */
    public static Chart facility(Given... given) {
        return new Chart(Setting.FACILITY, given);
    }

    /** Returns a visit to an office. */
    public static Chart office(Given... given) {
        return new Chart(Setting.PROFESSIONAL, given);
    }

    /** Returns a visit to either. */
    public static Chart at(Setting setting, Given... given) {
        return new Chart(setting, given);
    }

    public Chart on(LocalDate date) {
        day = date;
        return this;
    }

    public Chart on(String date) {
        return on(LocalDate.parse(date));
    }

    public Chart place(String code) {
        place = code;
        return this;
    }

    public Chart payer(String policy) {
        payer = policy;
        return this;
    }

    /** Makes the payer one that is as Medicare but for these rows, each without its days and its source. */
    public Chart plan(String... rows) {
        StringBuilder text = new StringBuilder("kind,subject,setting,value,from,to,source\n");
        for (String row : List.of("policy,label,both,a plan", "policy,parent,both,medicare")) {
            text.append(row).append(",2023-01-01,,manual p. 1\n");
        }
        for (String row : rows) {
            text.append(row).append(",2023-01-01,,manual p. 2\n");
        }
        site = new SitePolicies(Map.of("plan.csv", text.toString()));
        return payer("plan");
    }

    public Chart zone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    /** Makes it a later visit of the day. */
    public Chart visit(int number) {
        visit = number;
        return this;
    }

    public Chart arrives(String time) {
        arrival = time;
        return this;
    }

    public Chart leaves(String time) {
        departure = time;
        return this;
    }

    /** Charts the main reason for the visit. */
    public Chart reason(String administration) {
        reason = administration;
        return this;
    }

    public Chart diagnosis(String code) {
        diagnoses.add(new Diagnosis(code, null));
        return this;
    }

    /** Adds a diagnosis with the words charted beside its code. */
    public Chart diagnosis(String code, String words) {
        diagnoses.add(new Diagnosis(code, words));
        return this;
    }

    /** Adds a line without a reason of its own. */
    public Chart line(String id) {
        return line(new Access(id, null, null, null, false, null));
    }

    /** Adds a line with a charted reason for a separate site. */
    public Chart separateLine(String id) {
        return line(new Access(id, null, null, null, false, "protocol"));
    }

    public Chart line(String id, AccessKind kind) {
        return line(new Access(id, kind, null, null, false, null));
    }

    public Chart line(Access access) {
        accesses.add(access);
        return this;
    }

    /** Enters a service so many times. */
    public Chart services(String code, int units) {
        services.add(new Service(code, units, List.of(), null, null));
        return this;
    }

    /** Charts the provider's standing under the 340B program. */
    public Chart program(@Nullable Boolean coveredEntity, @Nullable String entityType) {
        program = new Program340B(coveredEntity, entityType);
        return this;
    }

    /** Codes it with tables that a site has imported. */
    public Chart importing(Imported tables) {
        imported = tables;
        return this;
    }

    public Chart service(String code, String... modifiers) {
        services.add(new Service(code, null, List.of(modifiers), null, null));
        return this;
    }

    /** Adds an E/M service of which it is charted whether it was significant and separate. */
    public Chart visitService(String code, boolean separate) {
        services.add(new Service(code, null, List.of(), separate, null));
        return this;
    }

    /** Leaves a point of an order open, as if read from the row of a table. */
    public Chart open(OpenPointKind kind, @Nullable String order, @Nullable String administration) {
        return open(new OpenPoint(kind, administration, order, "mar", "row " + (openPoints.size() + 1), null));
    }

    public Chart open(OpenPoint point) {
        openPoints.add(point);
        return this;
    }

    public Chart also(Given... more) {
        given.addAll(List.of(more));
        return this;
    }

    /** Codes it under another value of a switch. */
    public Chart with(Switch name, String value) {
        switches.put(name, value);
        return this;
    }

    public Chart explain(Explain much) {
        explain = much;
        return this;
    }

    public Chart withAlternatives() {
        alternatives = true;
        return this;
    }

    /** Returns the encounter. */
    public Encounter encounter() {
        List<Administration> administrations =
                given.stream().map(entry -> entry.on(day)).toList();
        return new Encounter(
                "e",
                setting,
                place,
                payer,
                day,
                zone,
                null,
                visit == null && arrival == null && departure == null
                        ? null
                        : new Visit(visit, time(arrival), time(departure)),
                reason,
                diagnoses,
                accesses,
                administrations,
                services,
                program,
                openPoints);
    }

    /** Returns how it is coded. */
    public Request request() {
        return new Request(null, switches, explain, alternatives);
    }

    /** Returns the result. */
    public Coded coded() {
        return new Coded(coder().code(encounter(), request()));
    }

    private Coder coder() {
        if (imported == null && site == null) {
            return CODER;
        }
        Reference reference = Reference.builtIn();
        reference = imported == null ? reference : reference.with(imported);
        return new Coder(site == null ? reference : reference.with(site));
    }

    /** Returns the administration and service lines of the result, see {@link Coded#bill}. */
    public String bill() {
        return coded().bill();
    }

    private @Nullable LocalDateTime time(@Nullable String written) {
        return written == null ? null : Times.day(written, day);
    }
}
