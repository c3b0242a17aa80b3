package org.basilic.formats.fhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.Change;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartRow;
import org.basilic.chart.FeedMap;
import org.basilic.chart.GivenRow;
import org.basilic.chart.VisitRow;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Problem;
import org.jspecify.annotations.Nullable;

/** What was told by resources: rows, problems, encounters. Quotes may be written as apostrophes. */
record Told(List<ChartRow> rows, List<Problem> refused, FeedMap map) {

    static final FeedMap MAP = FeedMaps.builtIn().named("fhir");

    /** Returns what documents tell together. */
    static Told by(FeedMap map, String... documents) {
        FhirRows reader = new FhirRows(map);
        List<ChartRow> rows = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        try {
            int number = 0;
            for (String document : documents) {
                number++;
                String json = document.contains("\"") ? document : document.replace('\'', '"');
                reader.read("file" + number, json.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        reader.handOn(new RowTaker() {
            @Override
            public void row(ChartRow row) {
                rows.add(row);
            }

            @Override
            public void refused(Problem problem) {
                refused.add(problem);
            }
        });
        return new Told(rows, refused, map);
    }

    static Told by(String... documents) {
        return by(MAP, documents);
    }

    /** Returns a bundle of resources. */
    static String bundle(String... resources) {
        List<String> entries = new ArrayList<>();
        for (String resource : resources) {
            entries.add("{'resource':" + resource + "}");
        }
        return "{'resourceType':'Bundle','type':'collection','entry':[" + String.join(",", entries) + "]}";
    }

    /** Returns an administration of drug and dose by a vein, with further properties. */
    static String administration(String id, String properties) {
        return "{'resourceType':'MedicationAdministration','id':'" + id + "','subject':{'reference':'Patient/p1'},"
                + "'medicationCodeableConcept':{'text':'ketorolac'},'dosage':{'route':{'text':'IV'}},"
                + properties + "}";
    }

    List<GivenRow> given() {
        return rows.stream()
                .filter(GivenRow.class::isInstance)
                .map(GivenRow.class::cast)
                .toList();
    }

    List<VisitRow> visits() {
        return rows.stream()
                .filter(VisitRow.class::isInstance)
                .map(VisitRow.class::cast)
                .toList();
    }

    GivenRow only() {
        if (given().size() != 1 || !refused.isEmpty()) {
            throw new AssertionError(given() + " " + refused);
        }
        return given().get(0);
    }

    /** Returns what a row says was done, such as {@code START 08:05, STOP> 09:10 !late-entry}; a passing stop has an angle. */
    static String shown(GivenRow row) {
        StringBuilder shown =
                new StringBuilder(row.change() == Change.ADD ? "" : row.change().toString());
        for (ChartEvent event : row.events()) {
            shown.append(shown.isEmpty() ? "" : ", ")
                    .append(event.action())
                    .append(event.passing() ? "> " : " ")
                    .append(event.time() == null ? "?" : event.time().local().toLocalTime());
        }
        row.points().forEach(point -> shown.append(" !").append(point.kind().written()));
        return shown.toString();
    }

    /** Returns the row of the administration with this id. */
    GivenRow row(String id) {
        for (GivenRow row : given()) {
            if (row.place().text().equals("MedicationAdministration/" + id)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + id + " in " + given() + " " + refused);
    }

    /** Returns the only encounter's administrations, such as {@code o1 ketorolac iv-push 08:05-? 30 mg}. */
    List<String> coded() {
        List<Encounter> encounters = assembled().encounters();
        if (encounters.size() != 1) {
            throw new AssertionError(encounters);
        }
        return encounters.get(0).administrations().stream().map(Told::shown).toList();
    }

    private static String shown(Administration one) {
        StringBuilder shown = new StringBuilder(one.id() + " " + one.drug().name() + " "
                + one.route().written() + " " + time(one.start()) + "-" + time(one.stop()));
        for (Pause pause : one.pauses()) {
            shown.append(" (")
                    .append(time(pause.start()))
                    .append('-')
                    .append(time(pause.stop()))
                    .append(')');
        }
        if (one.dose() != null) {
            shown.append(' ')
                    .append(one.dose().amount().toPlainString())
                    .append(' ')
                    .append(one.dose().unit());
        }
        return shown.toString();
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "?" : time.toLocalTime().toString();
    }

    Assembled assembled() {
        return new Assembly(map).of(rows);
    }
}
