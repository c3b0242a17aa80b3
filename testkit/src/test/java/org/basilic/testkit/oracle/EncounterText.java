package org.basilic.testkit.oracle;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Written;

/** An encounter in a few lines that hold only what is charted. */
final class EncounterText {

    private EncounterText() {}

    static String of(Encounter encounter) {
        StringBuilder text = new StringBuilder();
        Map<String, Object> head = charted(encounter);
        head.remove("administrations");
        text.append(head);
        for (Administration given : encounter.administrations()) {
            text.append("\n  ").append(charted(given));
        }
        return text.toString();
    }

    private static Map<String, Object> charted(Record part) {
        Map<String, Object> charted = new TreeMap<>();
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(part);
                if (value != null && !value.equals(List.of())) {
                    charted.put(component.getName(), shown(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return charted;
    }

    private static Object shown(Object value) {
        if (value instanceof Written word) {
            return word.written();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EncounterText::shown).toList();
        }
        return value instanceof Record part ? charted(part) : value;
    }
}
