package org.basilic.formats.mar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.basilic.chart.FeedMap;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.Pause;
import org.basilic.model.Problem;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What an import made of tables, and how a test shows it to people. */
final class Imported implements ImportTaker {

    final List<Encounter> encounters = new ArrayList<>();
    final List<RowFate> fates = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Imports tables that are files of UTF-8. */
    static Imported of(FeedMap map, String... tables) {
        return of(map, MarLimits.standard(), tables);
    }

    static Imported of(FeedMap map, MarLimits limits, String... tables) {
        byte[][] files = new byte[tables.length][];
        for (int i = 0; i < files.length; i++) {
            files[i] = tables[i].getBytes(StandardCharsets.UTF_8);
        }
        return of(map, limits, files);
    }

    static Imported of(FeedMap map, MarLimits limits, byte[]... tables) {
        List<FeedFile> files = new ArrayList<>();
        Imported imported = new Imported();
        try {
            for (int i = 0; i < tables.length; i++) {
                Path path = Files.createTempFile("mar", ".csv");
                Files.write(path, tables[i]);
                files.add(new FeedFile((char) ('a' + i) + ".csv", path));
            }
            new MarImport(map, limits).read(files, imported);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (FeedFile file : files) {
                file.path().toFile().delete();
            }
        }
        return imported;
    }

    @Override
    public void encounter(Encounter encounter) {
        encounters.add(encounter);
    }

    @Override
    public void fate(RowFate fate) {
        fates.add(fate);
    }

    @Override
    public void refused(Problem problem) {
        problems.add(problem);
    }

    /** Returns all of it as text. */
    String shown() {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append("refused: ").append(problem).append('\n');
        }
        for (Encounter encounter : encounters) {
            show(encounter, text);
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (RowFate fate : fates) {
            String why = fate.kind() == null ? "" : " " + fate.kind().written();
            counts.merge(fate.fate().written() + why, 1, Integer::sum);
        }
        if (!counts.isEmpty()) {
            List<String> words = new ArrayList<>();
            counts.forEach((fate, count) -> words.add(fate + " " + count));
            text.append("rows: ").append(String.join(", ", words)).append('\n');
        }
        return text.toString();
    }

    private static void show(Encounter encounter, StringBuilder text) {
        text.append("visit ")
                .append(encounter.id())
                .append(", ")
                .append(encounter.setting().written());
        with(", place ", encounter.placeOfService(), text::append);
        with(", payer ", encounter.payer(), text::append);
        with(", zone ", encounter.timeZone(), text::append);
        if (encounter.visit() != null) {
            with(", here from ", clock(encounter.visit().arrival()), text::append);
            with(" to ", clock(encounter.visit().departure()), text::append);
        }
        if (encounter.patient() != null) {
            with(", born ", encounter.patient().birthDate(), text::append);
        }
        text.append('\n');
        for (Diagnosis diagnosis : encounter.diagnoses()) {
            text.append("  diagnosis ").append(diagnosis.code()).append('\n');
        }
        for (Access access : encounter.accesses()) {
            text.append("  line ").append(access.id());
            with(", ", access.kind() == null ? null : access.kind().written(), text::append);
            with(", lumen of ", access.lumenOf(), text::append);
            with(", after ", access.replaces(), text::append);
            text.append('\n');
        }
        for (Administration given : encounter.administrations()) {
            show(given, text);
        }
        for (OpenPoint point : encounter.openPoints()) {
            text.append("  ? ").append(point.kind().written()).append(", ").append(point.place());
            with(", ", point.found(), text::append);
            text.append('\n');
        }
    }

    private static void show(Administration given, StringBuilder text) {
        text.append("  ").append(given.id()).append(": ").append(given.drug().name());
        with(" ", given.drug().hcpcs(), text::append);
        with(" ", given.drug().ndc(), text::append);
        text.append(", ").append(given.route().written());
        with(", ", clock(given.start()), text::append);
        if (given.start() != null && given.stop() != null) {
            text.append(" to ").append(clock(given.stop()));
        } else {
            with(", stop ", clock(given.stop()), text::append);
        }
        with(", minutes ", given.minutes(), text::append);
        for (Pause pause : given.pauses()) {
            text.append(", paused ").append(clock(pause.start())).append(" to ").append(clock(pause.stop()));
        }
        with(", dose ", amount(given.dose()), text::append);
        with(", rate ", amount(given.rate()), text::append);
        with(", volume ", amount(given.volume()), text::append);
        with(", wasted ", amount(given.wasted()), text::append);
        with(", through ", given.access(), text::append);
        with(", in ", given.mixture(), text::append);
        with(", for ", given.purpose() == null ? null : given.purpose().written(), text::append);
        text.append('\n');
    }

    private static void with(String before, @Nullable Object what, Consumer<String> text) {
        if (what != null) {
            text.accept(before + what);
        }
    }

    private static @Nullable String amount(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.amount().toPlainString() + " " + quantity.unit();
    }

    private static @Nullable String clock(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString().replace('T', ' ');
    }
}
