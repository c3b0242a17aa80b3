package org.basilic.testkit.feeds;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** The words in which all feeds of these tests tell a visit, and the rows of a site's map that say what they mean. */
public final class Told {

    private static final Map<String, String> LOCATIONS = Map.of(
            "facility/22", "Infusion Center", "facility/23", "Emergency Room", "professional/11", "Doctors Office");
    private static final Map<String, String> PAYERS =
            Map.of("medicare", "Big Federal Plan", "commercial", "Acme Health");

    private Told() {}

    /**
     * Returns the text of a site's map of which the parent is the built-in one.
     *
     * @param parent id of the built-in map
     */
    public static String map(String parent) {
        StringBuilder rows = new StringBuilder("kind,subject,value,source\n");
        rows.append("map,label,A site of these tests,site\n");
        rows.append("map,parent,").append(parent).append(",site\n");
        rows.append("setting,zone,America/Chicago,site\n");
        LOCATIONS.forEach((value, subject) -> rows.append("location,")
                .append(subject)
                .append(',')
                .append(value)
                .append(",site\n"));
        PAYERS.forEach((value, subject) ->
                rows.append("payer,").append(subject).append(',').append(value).append(",site\n"));
        return rows.toString();
    }

    /** Returns the name of the place where a visit was. */
    static String location(Encounter visit) {
        String key = visit.setting().written() + "/" + visit.placeOfService();
        return Objects.requireNonNull(LOCATIONS.get(key), key);
    }

    /** Returns the name of a payer; empty for none. */
    static String payer(Encounter visit) {
        return visit.payer() == null ? "" : Objects.requireNonNull(PAYERS.get(visit.payer()), visit.payer());
    }

    /** Returns the patient's number. */
    static String patient(Encounter visit) {
        return Objects.requireNonNull(Objects.requireNonNull(visit.patient()).id());
    }

    /** Returns the line as a nurse would write it. */
    static String access(Administration given) {
        return given.access() == null ? "" : given.access().replace('-', ' ');
    }

    /** Returns the way in as charts write it; of what goes into a vein they say that, not how. */
    static String route(Route route) {
        return switch (route) {
            case IV_INFUSION, IV_PUSH -> "IV";
            case INTRAMUSCULAR -> "IM";
            case SUBCUTANEOUS -> "SC";
            case ORAL -> "PO";
            default -> throw new IllegalArgumentException("no word for " + route);
        };
    }

    static String time(@Nullable LocalDateTime time, String pattern) {
        return time == null ? "" : time.format(DateTimeFormatter.ofPattern(pattern));
    }

    /** Returns a time with the offset that its zone has then; empty for none. */
    static String timeWithOffset(Encounter visit, @Nullable LocalDateTime time, String pattern) {
        ZoneId zone = Objects.requireNonNull(visit.timeZone());
        return time == null ? "" : time.atZone(zone).format(DateTimeFormatter.ofPattern(pattern));
    }

    static String amount(@Nullable Quantity quantity) {
        return quantity == null ? "" : quantity.amount().toPlainString();
    }

    static String unit(@Nullable Quantity quantity) {
        return quantity == null ? "" : quantity.unit();
    }

    /** Returns whether what was given ran, and so has a stop or lacks one. */
    static boolean ran(Administration given) {
        return given.route() == Route.IV_INFUSION;
    }

    /** Returns the codes of the diagnoses, the first first. */
    static List<String> diagnoses(Encounter visit) {
        return visit.diagnoses().stream().map(one -> one.code()).toList();
    }
}
