package org.basilic.formats.hl7;

import java.util.Locale;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.model.Drug;
import org.jspecify.annotations.Nullable;

/** Reads the drug of a pump event: a text, or a code with its text and system. */
final class PumpDrug {

    private PumpDrug() {}

    /** Returns the drug; null where none is named. */
    static @Nullable Drug of(@Nullable Segment segment, FeedMap map) {
        if (segment == null) {
            return null;
        }
        String code = segment.text(5, 1).strip();
        String name = segment.text(5, 2).strip();
        String system = segment.text(5, 3).strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty() && system.isEmpty()) {
            return named(code, map);
        }
        if (code.isEmpty()) {
            return named(name, map);
        }
        return switch (system) {
            case "NDC" -> new Drug(orNull(name), null, code, null, null);
            case "RXNORM" -> new Drug(orNull(name), null, null, code, null);
            default -> named(name.isEmpty() ? code : name, map);
        };
    }

    /** Returns the drug of this name, or what the map says that the name is. */
    private static @Nullable Drug named(String text, FeedMap map) {
        if (text.isEmpty()) {
            return null;
        }
        String value = map.value(MapKind.DRUG, text);
        if (value == null) {
            return new Drug(text, null, null, null, null);
        }
        int colon = value.indexOf(':');
        String kind = colon < 0 ? "name" : value.substring(0, colon);
        String said = value.substring(colon + 1);
        return switch (kind) {
            case "ndc" -> new Drug(text, null, said, null, null);
            case "hcpcs" -> new Drug(text, said, null, null, null);
            case "name" -> new Drug(said, null, null, null, null);
            default -> new Drug(text, null, null, null, null);
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
