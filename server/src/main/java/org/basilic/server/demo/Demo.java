package org.basilic.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.reference.Reference;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.intake.IntakeReport;
import org.basilic.server.intake.Upload;
import org.basilic.server.intake.Uploads;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty store with the example visits of the project and about sixty invented ones, where {@code --demo} asks for it.
 * It makes no account: the first one comes by the link that the start prints.
 */
@Component
public class Demo implements ApplicationRunner {

    private static final int INVENTED = 60;
    private static final long SEED = 20_260_707;

    /** From this day on nobody has looked whether the tables of this version still hold; the visits are before it. */
    private static final LocalDate LAST_KNOWN = LocalDate.of(2027, 1, 1);

    private static final String FILES = "/demo/examples/";

    /** Visits of the examples with the unit each was in. */
    private static final List<Example> EXAMPLES = List.of(
            new Example("oncology-day", "Infusion center"),
            new Example("rheumatology-biologic", "Rheumatology suite"),
            new Example("antibiotic", "Day unit"),
            new Example("office-dehydration", "Rheumatology suite"),
            new Example("emergency-overnight", "Emergency"),
            new Example("autumn-night", "Emergency"),
            new Example("imported-visit", "Day unit"));

    private record Example(String name, String unit) {}

    private final Settings settings;
    private final Facilities facilities;
    private final JdbcClient jdbc;
    private final Visits visits;
    private final Intake intake;
    private final Uploads uploads;
    private final DemoWork work;
    private final Clock clock;

    Demo(
            Settings settings,
            Facilities facilities,
            JdbcClient jdbc,
            Visits visits,
            Intake intake,
            Uploads uploads,
            DemoWork work,
            Clock clock) {
        this.settings = settings;
        this.facilities = facilities;
        this.jdbc = jdbc;
        this.visits = visits;
        this.intake = intake;
        this.uploads = uploads;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments words) throws IOException {
        if (settings.demo()) {
            fill(Facilities.MAIN);
        }
    }

    /**
     * Fills a facility that has no visit and no site file; another is left as it is.
     *
     * @return whether it did
     */
    public boolean fill(String facility) throws IOException {
        Path own = facilities.directory(facility);
        int there = jdbc.sql("SELECT COUNT(*) FROM visits WHERE facility = ?")
                .param(facility)
                .query(Integer.class)
                .single();
        if (there > 0 || Files.exists(own.resolve("site.json"))) {
            return false;
        }
        for (String file : List.of("charges.csv", "revenue-codes.csv", "registrations.json", "site.json")) {
            Files.write(own.resolve(file), bytes("claims/" + file));
        }
        Files.write(
                Files.createDirectories(own.resolve("policies")).resolve("example-plan.csv"),
                bytes("policies/example-plan.csv"));
        Actor actor = Actor.program(facility);
        LocalDate today = LocalDate.ofInstant(clock.instant(), facilities.zone(facility));
        List<InventedDay.Invented> invented =
                InventedDay.visits(INVENTED, today.isBefore(LAST_KNOWN) ? today : LAST_KNOWN, SEED);
        register(actor, "registrations.json", bytes("claims/registrations.json"));
        register(
                actor,
                "invented-registrations.ndjson",
                invented.stream()
                        .map(InventedDay.Invented::registration)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
        Reference reference = facilities.reference(facility);
        for (Example example : EXAMPLES) {
            take(actor, bytes(example.name() + ".json"), example.unit(), reference);
        }
        List<DemoWork.Seen> seen = new ArrayList<>();
        for (InventedDay.Invented one : invented) {
            UUID visit = take(actor, one.encounter().getBytes(StandardCharsets.UTF_8), one.unit(), reference);
            seen.add(new DemoWork.Seen(visit, one.gap()));
        }
        work.does(actor, seen);
        return true;
    }

    private UUID take(Actor actor, byte[] encounter, String unit, Reference reference) {
        return visits.take(actor, VisitText.read(encounter, reference), new Origin(Origin.Kind.DEMO, null), unit)
                .visit();
    }

    private void register(Actor actor, String name, byte[] bytes) throws IOException {
        Path file = uploads.fresh();
        try (Upload upload = new Upload(file, bytes.length)) {
            Files.write(upload.path(), bytes);
            IntakeReport report = intake.take(actor, IntakeKind.REGISTRATIONS, name, upload.path(), "");
            if (report.refused() > 0) {
                throw new IllegalStateException("the example registrations are refused: " + report.problems());
            }
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream(FILES + file)) {
            if (in == null) {
                throw new IllegalStateException(FILES + file + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
