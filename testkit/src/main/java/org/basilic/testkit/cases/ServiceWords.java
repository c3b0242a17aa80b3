package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Service;

/** Another service on one line: {@code 99213; x1; modifiers 25; separate}. */
final class ServiceWords {

    private static final String MODIFIERS = "modifiers ";
    private static final String SEPARATE = "separate";
    private static final String NOT_SEPARATE = "not separate";
    private static final String REPEAT_OF = "repeat of ";

    private ServiceWords() {}

    static Service read(String text) {
        List<String> parts = Words.parts(text);
        Integer units = null;
        List<String> modifiers = List.of();
        Boolean separate = null;
        String repeatOf = null;
        for (String part : parts.subList(1, parts.size())) {
            if (part.startsWith(MODIFIERS)) {
                modifiers = List.of(part.substring(MODIFIERS.length()).split(" +"));
            } else if (part.startsWith(REPEAT_OF)) {
                repeatOf = Words.unquoted(part.substring(REPEAT_OF.length()));
            } else if (part.equals(SEPARATE) || part.equals(NOT_SEPARATE)) {
                separate = part.equals(SEPARATE);
            } else if (part.startsWith("x")) {
                units = Words.number(part.substring(1));
            } else {
                throw new UnreadableText("unknown detail '" + part + "' of a service");
            }
        }
        return new Service(parts.get(0), units, modifiers, separate, repeatOf);
    }

    static String write(Service service) {
        List<String> parts = new ArrayList<>();
        parts.add(service.code());
        Integer units = service.units();
        if (units != null) {
            parts.add("x" + units);
        }
        if (!service.modifiers().isEmpty()) {
            parts.add(MODIFIERS + String.join(" ", service.modifiers()));
        }
        Boolean separate = service.separatelyIdentifiable();
        if (separate != null) {
            parts.add(separate ? SEPARATE : NOT_SEPARATE);
        }
        String repeatOf = service.repeatOf();
        if (repeatOf != null) {
            parts.add(REPEAT_OF + Words.plain(repeatOf));
        }
        return String.join("; ", parts);
    }
}
