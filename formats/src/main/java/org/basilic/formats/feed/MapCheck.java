package org.basilic.formats.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.chart.Action;
import org.basilic.chart.ChartRoute;
import org.basilic.chart.Feed;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.chart.VisitClass;
import org.basilic.model.AccessKind;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/** Notes what is wrong in the rows of one file: words that nothing understands, units nobody knows, subjects told twice. */
final class MapCheck {

    /** What a column, or what a message observes, may tell. */
    static final Set<String> FACTS =
            Set.copyOf(Arrays.asList(("access action arrival category class component departure "
                            + "diagnosis dose dose_unit drug drug_code duration duration_unit end_action entered hcpcs location lumen "
                            + "minutes mixture ndc order patient patient_birth_date patient_sex payer pump purpose rate rate_time_unit "
                            + "rate_unit route row rxnorm status stop time utc_stop utc_time valid_until version visit volume "
                            + "volume_unit waste waste_unit")
                    .split(" ")));

    /** How the names of what a pump observes begin; its reader knows them. */
    private static final String OF_PUMP = "pump-";

    private static final List<String> ABOUT_MAP = List.of("label", "parent", "feed");
    private static final List<String> STATUSES = List.of("keep", "drop", "retract");
    private static final List<String> LUMENS = List.of("any", "central");
    private static final Pattern LOCATION = Pattern.compile("(facility|professional)(/\\d{2})?");
    private static final Pattern POLICY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DRUG =
            Pattern.compile("name:.*\\S|ndc:\\d[\\d-]{8,14}|hcpcs:[A-Z0-9]\\d{3}[A-Z0-9]|class:.*");

    private final String shown;
    private final List<String> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    MapCheck(String shown, List<String> problems) {
        this.shown = shown;
        this.problems = problems;
    }

    /** Notes what is wrong with a row. */
    void row(MapFile.Row there) {
        MapRow row = there.row();
        String complaint = complaint(row);
        if (complaint != null) {
            complain(there.line(), complaint);
        }
        String subject = row.kind().written() + " " + FeedMap.subject(row.kind(), row.subject());
        Integer before = lines.putIfAbsent(subject, there.line());
        if (before != null) {
            complain(
                    there.line(),
                    "the " + row.kind().written() + " '" + row.subject() + "' stands in line " + before
                            + " already, whatever its capitals and spaces; keep one of the two");
        }
    }

    /** Notes what the file lacks; one of which nothing could be read lacks more than that. */
    void whole(List<MapFile.Row> rows) {
        boolean labelled = rows.stream()
                .map(MapFile.Row::row)
                .anyMatch(row -> row.kind() == MapKind.MAP && row.subject().equals("label"));
        if (!labelled && !rows.isEmpty()) {
            complain(1, "no label; add a row such as map,label,Our own export,our interface team");
        }
    }

    private @Nullable String complaint(MapRow row) {
        String value = row.value();
        return switch (row.kind()) {
            case MAP -> aboutMap(row);
            case COLUMN ->
                FACTS.contains(row.subject()) || row.subject().startsWith(OF_PUMP)
                        ? null
                        : unknown(row.subject(), sorted(FACTS));
            case OBSERVATION -> FACTS.contains(value) ? null : unknown(value, sorted(FACTS));
            case ACTION -> word(value, Action.values());
            case ROUTE ->
                ChartRoute.of(value) == null
                        ? unknown(value, "iv, arterial, under-skin, " + Words.all(Route.values()))
                        : null;
            case UNIT -> MapUnits.complaint(value);
            case ACCESS -> word(value, AccessKind.values());
            case LUMEN -> oneOf(value, LUMENS);
            case CLASS -> word(value, VisitClass.values());
            case LOCATION ->
                matches(
                        LOCATION,
                        value,
                        "facility or professional, with the place of service after a slash: facility/22");
            case PAYER -> matches(POLICY, value, "the id of a policy such as medicare");
            case DRUG -> drug(value);
            case PURPOSE -> word(value, Purpose.values());
            case STATUS -> oneOf(value, STATUSES);
            case SETTING -> MapSettings.complaint(row.subject(), value);
        };
    }

    private static @Nullable String aboutMap(MapRow row) {
        String subject = oneOf(row.subject(), ABOUT_MAP);
        if (subject != null) {
            return subject;
        }
        return row.subject().equals("feed") ? word(row.value(), Feed.values()) : null;
    }

    private static @Nullable String drug(String value) {
        String complaint = matches(
                DRUG, value, "name:, ndc:, hcpcs: or class: and what it is, such as hcpcs:J1885 or name:ketorolac");
        if (complaint == null && value.startsWith("class:")) {
            return word(value.substring("class:".length()), DrugClass.values());
        }
        return complaint;
    }

    private static @Nullable String word(String value, Written[] words) {
        return Arrays.stream(words).anyMatch(word -> word.written().equals(value))
                ? null
                : unknown(value, Words.all(words));
    }

    private static @Nullable String oneOf(String value, List<String> words) {
        return words.contains(value) ? null : unknown(value, String.join(", ", words));
    }

    private static @Nullable String matches(Pattern pattern, String value, String wanted) {
        return pattern.matcher(value).matches() ? null : "'" + value + "' is not " + wanted;
    }

    private static String unknown(String value, String known) {
        return "unknown word '" + value + "'; it is one of " + known;
    }

    private static String sorted(Set<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(null);
        return String.join(", ", sorted);
    }

    private void complain(int line, String what) {
        problems.add(shown + ":" + line + ": " + what);
    }
}
