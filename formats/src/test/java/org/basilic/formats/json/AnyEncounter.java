package org.basilic.formats.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Diagnosis;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Patient;
import org.basilic.model.Pause;
import org.basilic.model.Program340B;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Sex;
import org.basilic.model.TimeEvidence;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** Encounters made by chance that make sense: each part is there or not, texts hold characters of every kind. */
final class AnyEncounter {

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T07:00");
    private static final String[] CHARACTERS = {
        "a",
        "Z",
        " ",
        "9",
        "\"",
        "\\",
        "/",
        "\n",
        "\t",
        "\0",
        "\u007F",
        "\u00E4",
        "\u20AC",
        "\u2028",
        "\uD83D\uDE00",
        "="
    };

    private final RandomGenerator random;

    AnyEncounter(RandomGenerator random) {
        this.random = random;
    }

    Encounter next() {
        int accesses = random.nextInt(3);
        int given = random.nextInt(5);
        return new Encounter(
                "e" + random.nextInt(1000),
                any(Setting.values()),
                maybe(() -> "" + random.nextInt(10) + random.nextInt(10)),
                maybe(() -> "medicare"),
                LocalDate.of(2026, 3, 1 + random.nextInt(28)),
                maybe(() -> ZoneId.of("America/New_York")),
                maybe(() ->
                        new Patient(maybe(this::text), maybe(() -> LocalDate.of(1960, 2, 29)), maybe(Sex.values()))),
                maybe(() -> new Visit(maybe(() -> 1 + random.nextInt(3)), MORNING, MORNING.plusSeconds(86_399))),
                given == 0 ? null : maybe(() -> "a" + random.nextInt(given)),
                list(i -> new Diagnosis(text(), maybe(this::text))),
                IntStream.range(0, accesses).mapToObj(this::access).toList(),
                IntStream.range(0, given)
                        .mapToObj(i -> administration(i, accesses))
                        .toList(),
                list(i -> new Service(
                        text(),
                        maybe(() -> 1 + random.nextInt(9)),
                        list(m -> text()),
                        maybe(random::nextBoolean),
                        maybe(this::text))),
                maybe(() -> new Program340B(maybe(random::nextBoolean), maybe(this::text))),
                list(i -> new OpenPoint(
                        any(OpenPointKind.values()),
                        given == 0 ? null : maybe(() -> "a" + random.nextInt(given)),
                        maybe(this::text),
                        text(),
                        text(),
                        maybe(this::text))));
    }

    private Access access(int index) {
        String earlier = index == 0 ? null : "line " + random.nextInt(index);
        return new Access(
                "line " + index,
                maybe(AccessKind.values()),
                random.nextBoolean() ? earlier : null,
                random.nextBoolean() ? earlier : null,
                random.nextBoolean(),
                maybe(this::text));
    }

    private Administration administration(int index, int accesses) {
        LocalDateTime start = MORNING.plusMinutes(random.nextInt(300));
        LocalDateTime stop = start.plusSeconds(random.nextInt(20_000));
        return new Administration(
                "a" + index,
                new Drug(
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(DrugClass.values())),
                maybe(Purpose.values()),
                any(Route.values()),
                accesses == 0 ? null : maybe(() -> "line " + random.nextInt(accesses)),
                maybe(() -> start),
                maybe(() -> stop),
                maybe(() -> random.nextInt(600)),
                list(i -> new Pause(start, start)),
                maybe(TimeEvidence.values()),
                maybe(this::quantity),
                maybe(this::quantity),
                maybe(this::quantity),
                maybe(this::text),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                maybe(() -> 1 + random.nextInt(9)),
                maybe(random::nextBoolean),
                maybe(this::text),
                maybe(AccessProcedure.values()),
                maybe(Pump.values()),
                maybe(PumpSupplier.values()),
                maybe(random::nextBoolean),
                maybe(Discontinued.values()),
                list(i -> new Container(
                        any(ContainerKind.values()),
                        quantity(),
                        1 + random.nextInt(9),
                        maybe(this::text),
                        maybe(this::quantity))),
                maybe(this::quantity),
                maybe(org.basilic.model.Supplier.values()),
                maybe(random::nextBoolean),
                list(i -> text()),
                list(i -> new Evidence(text(), text(), text(), any(EvidenceGrade.values()))));
    }

    private Quantity quantity() {
        return new Quantity(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(8) - 3), text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(any(CHARACTERS));
        }
        return text.toString();
    }

    private <T> List<T> list(IntFunction<T> element) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(element).toList();
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> @Nullable T maybe(T[] choices) {
        return random.nextBoolean() ? any(choices) : null;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
