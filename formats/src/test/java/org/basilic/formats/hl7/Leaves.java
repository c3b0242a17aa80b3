package org.basilic.formats.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every text of a message under its place, such as {@code RXA[2]-5(1).2.1} for segment, field, repetition, component and
 * subcomponent; what is empty is left out. Made of our reading and of HAPI's model, to be compared.
 */
final class Leaves {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private Leaves() {}

    /** Returns what we read, asked for place by place. */
    static Map<String, String> ours(Message message) {
        Leaves leaves = new Leaves();
        for (Segment segment : message.segments()) {
            for (int field = 1; field <= segment.fields(); field++) {
                int repetitions = segment.repetitions(field);
                int parts = 1 + segment.raw(field).length();
                for (int repetition = 1; repetition <= repetitions; repetition++) {
                    for (int component = 1; component <= Math.min(parts, 30); component++) {
                        for (int sub = 1; sub <= Math.min(parts, 10); sub++) {
                            String place = segment.place(field) + "(" + repetition + ")." + component + "." + sub;
                            leaves.put(place, segment.text(field, repetition, component, sub));
                        }
                    }
                }
            }
        }
        return leaves.texts;
    }

    /** Returns what HAPI's model holds, walked from its root. */
    static Map<String, String> hapi(ca.uhn.hl7v2.model.Message message) throws HL7Exception {
        Leaves leaves = new Leaves();
        leaves.group(message);
        return leaves.texts;
    }

    private void group(Group group) throws HL7Exception {
        for (String name : group.getNames()) {
            for (Structure structure : group.getAll(name)) {
                if (structure instanceof Group inner) {
                    group(inner);
                } else if (structure instanceof ca.uhn.hl7v2.model.Segment segment && !segment.isEmpty()) {
                    segment(segment);
                }
            }
        }
    }

    private void segment(ca.uhn.hl7v2.model.Segment segment) throws HL7Exception {
        String place = segment.getName() + "[" + seen.merge(segment.getName(), 1, Integer::sum) + "]-";
        for (int field = 1; field <= segment.numFields(); field++) {
            Type[] repetitions = segment.getField(field);
            for (int i = 0; i < repetitions.length; i++) {
                type(place + field + "(" + (i + 1) + ").", repetitions[i], 0, 0);
            }
        }
    }

    /** Takes a type that is a repetition (component 0), a component (subcomponent 0) or a subcomponent. */
    private void type(String place, Type type, int component, int sub) {
        if (type instanceof Varies varies) {
            type(place, varies.getData(), component, sub);
            return;
        }
        int parts = 1;
        if (type instanceof Composite composite) {
            parts = composite.getComponents().length;
            for (int i = 1; i <= parts; i++) {
                part(place, composite.getComponents()[i - 1], component, sub, i);
            }
        } else if (type instanceof Primitive primitive) {
            put(place + Math.max(1, component) + "." + Math.max(1, sub), primitive.getValue());
        }
        for (int i = 0; i < type.getExtraComponents().numComponents(); i++) {
            part(place, type.getExtraComponents().getComponent(i), component, sub, parts + i + 1);
        }
    }

    private void part(String place, Type type, int component, int sub, int number) {
        if (component == 0) {
            type(place, type, number, 0);
        } else if (sub == 0) {
            type(place, type, component, number);
        } else {
            // A type within a subcomponent: nothing divides it further, so that all of it is its first part.
            type(number == 1 ? place : place + "deeper.", type, component, sub);
        }
    }

    private void put(String place, String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(place, text);
        }
    }
}
