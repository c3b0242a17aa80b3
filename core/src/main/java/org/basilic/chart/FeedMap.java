package org.basilic.chart;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a feed mean: rows of one map, and behind them those of its parents. Texts are compared whatever their
 * capitals and spaces. What no row knows is null, never a guess. Safe to share between threads.
 */
public final class FeedMap {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final String id;
    private final Map<MapKind, Map<String, MapRow>> rows = new EnumMap<>(MapKind.class);

    /**
     * Makes a map.
     *
     * @param nearestFirst the rows of the map itself, then of its parent, and so on: the first row about a subject answers
     */
    public FeedMap(String id, List<MapRow> nearestFirst) {
        this.id = id;
        for (MapKind kind : MapKind.values()) {
            rows.put(kind, new HashMap<>());
        }
        for (MapRow row : nearestFirst) {
            of(row.kind()).putIfAbsent(subject(row.kind(), row.subject()), row);
        }
    }

    /** Returns this map with one setting changed. */
    public FeedMap with(FeedSetting setting, String value) {
        List<MapRow> changed = new ArrayList<>();
        changed.add(new MapRow(MapKind.SETTING, setting.written(), value, ""));
        for (Map<String, MapRow> kind : rows.values()) {
            changed.addAll(kind.values());
        }
        return new FeedMap(id, changed);
    }

    public String id() {
        return id;
    }

    /** Returns the name that people read; the id where no map has one. */
    public String label() {
        String label = value(MapKind.MAP, "label");
        return label == null ? id : label;
    }

    /** Returns what a row of this kind says of the subject; null when there is none. */
    public @Nullable String value(MapKind kind, String subject) {
        MapRow row = of(kind).get(subject(kind, subject));
        return row == null ? null : row.value();
    }

    /** Returns all rows of a kind, by their subjects as compared. */
    public Map<String, MapRow> rows(MapKind kind) {
        return Map.copyOf(of(kind));
    }

    public @Nullable Action action(String text) {
        return word(MapKind.ACTION, text, Action.values());
    }

    /** Returns the way in; null when no row knows the text. */
    public @Nullable ChartRoute route(String text) {
        String value = value(MapKind.ROUTE, text);
        return value == null ? null : ChartRoute.of(value);
    }

    /** Returns the unit as the unit table has it; the text itself when no row knows it. */
    public String unit(String text) {
        String value = value(MapKind.UNIT, text);
        return value == null ? text.strip() : value;
    }

    public @Nullable VisitClass visitClass(String text) {
        return word(MapKind.CLASS, text, VisitClass.values());
    }

    public @Nullable Purpose purpose(String text) {
        return word(MapKind.PURPOSE, text, Purpose.values());
    }

    /** Returns what a row says of a drug by its code or name in the feed; null when there is none. */
    public @Nullable Drug drug(String text) {
        String value = value(MapKind.DRUG, text);
        if (value == null) {
            return null;
        }
        int colon = value.indexOf(':');
        String said = value.substring(colon + 1).strip();
        return switch (value.substring(0, Math.max(0, colon))) {
            case "name" -> new Drug(said, null, null, null, null);
            case "hcpcs" -> new Drug(null, said, null, null, null);
            case "ndc" -> new Drug(null, null, said, null, null);
            case "class" -> drugOfClass(said);
            default -> null;
        };
    }

    private static @Nullable Drug drugOfClass(String word) {
        for (DrugClass each : DrugClass.values()) {
            if (each.written().equals(word)) {
                return new Drug(null, null, null, null, each);
            }
        }
        return null;
    }

    /** Returns the id of the payer's policy. */
    public @Nullable String payer(String text) {
        return value(MapKind.PAYER, text);
    }

    /** Returns the column that tells a fact. */
    public @Nullable String column(String fact) {
        return value(MapKind.COLUMN, fact);
    }

    /** Returns the value of a setting; empty where no map sets it. */
    public String setting(FeedSetting setting) {
        String value = value(MapKind.SETTING, setting.written());
        return value == null ? "" : value;
    }

    /** Returns a setting that is a whole number. */
    public int number(FeedSetting setting) {
        return Integer.parseInt(setting(setting));
    }

    /** Returns the zone of times without an offset; null when none is set, or it is no zone. */
    public @Nullable ZoneId zone() {
        String zone = setting(FeedSetting.ZONE);
        try {
            return zone.isEmpty() ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the line that a text names; see {@link LineName}. */
    public AccessName access(String text) {
        return LineName.of(text, of(MapKind.ACCESS), of(MapKind.LUMEN));
    }

    private <W extends Written> @Nullable W word(MapKind kind, String text, W[] words) {
        String value = value(kind, text);
        for (W word : words) {
            if (word.written().equals(value)) {
                return word;
            }
        }
        return null;
    }

    private Map<String, MapRow> of(MapKind kind) {
        Map<String, MapRow> of = rows.get(kind);
        return of == null ? Map.of() : of;
    }

    /** Returns a subject as it is looked up: words of a line are compared without the signs between them. */
    public static String subject(MapKind kind, String subject) {
        boolean words = kind == MapKind.ACCESS || kind == MapKind.LUMEN;
        return words ? String.join(" ", LineName.words(subject)) : plain(subject);
    }

    /**
     * Returns a text as texts are compared: in small letters, without spaces at its ends and beside hyphens and slashes, and
     * with one space where there were several.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == NO_BREAK_SPACE) {
                space = plain.length() > 0;
                continue;
            }
            if (space && !joins(c) && !joins(plain.charAt(plain.length() - 1))) {
                plain.append(' ');
            }
            space = false;
            plain.append(Character.toLowerCase(c));
        }
        return plain.toString();
    }

    private static boolean joins(char c) {
        return c == '-' || c == '/';
    }
}
