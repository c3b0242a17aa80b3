package org.basilic.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way from a record to one value in it. */
record NodePath(List<Step> steps) {

    private static final Pattern WRITTEN =
            Pattern.compile("[A-Za-z0-9_]+(\\[[0-9]{1,4}])*(\\.[A-Za-z0-9_]+(\\[[0-9]{1,4}])*)*");
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_]+)|\\[([0-9]+)]");

    /** One step: into a property, or to a place of a list, counted from 0. */
    sealed interface Step {}

    /** The step into a property. */
    record Into(String property) implements Step {}

    /** The step to a place of a list. */
    record At(int index) implements Step {}

    /** Returns the path that is written so, such as {@code pauses[0].stop}; null when it is none. */
    static @Nullable NodePath of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(written);
        while (step.find()) {
            String property = step.group(1);
            steps.add(property != null ? new Into(property) : new At(Integer.parseInt(step.group(2))));
        }
        return new NodePath(List.copyOf(steps));
    }

    /** Returns the path below the element of a list that is a property of the record. */
    NodePath within(Key list, int index) {
        List<Step> all = new ArrayList<>();
        all.add(new Into(list.toString()));
        all.add(new At(index));
        all.addAll(steps);
        return new NodePath(List.copyOf(all));
    }

    /** Whether the other leads through this one, or to the same value. */
    boolean leadsTo(NodePath other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** Returns the value at the end of the path; null when nothing is there. */
    @Nullable
    Node in(Node record) {
        Node at = record;
        for (Step step : steps) {
            at = at == null ? null : child(at, step);
        }
        return at;
    }

    private static @Nullable Node child(Node at, Step step) {
        if (step instanceof Into into) {
            return at instanceof Node.Fields fields ? fields.properties().get(into.property()) : null;
        }
        int index = ((At) step).index();
        return at instanceof Node.Items items && index < items.values().size()
                ? items.values().get(index)
                : null;
    }

    /**
     * Returns the record with this value at the end of the path; what is missing on the way is made, and what is of another
     * kind replaced, so that the reader can say what is wrong with it.
     *
     * @throws UnclearChangeException if a list has no such place and does not end before it
     */
    Node put(Node record, Node value) throws UnclearChangeException {
        return put(record, 0, value);
    }

    private Node put(@Nullable Node at, int depth, Node value) throws UnclearChangeException {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        if (step instanceof Into into) {
            Map<String, Node> properties =
                    at instanceof Node.Fields fields ? new LinkedHashMap<>(fields.properties()) : new LinkedHashMap<>();
            properties.put(into.property(), put(properties.get(into.property()), depth + 1, value));
            return new Node.Fields(properties);
        }
        List<Node> values = at instanceof Node.Items items ? new ArrayList<>(items.values()) : new ArrayList<>();
        int index = ((At) step).index();
        if (index > values.size()) {
            throw new UnclearChangeException(new NodePath(steps.subList(0, depth + 1))
                    + " is not there; the next place is [" + values.size() + "]");
        }
        if (index == values.size()) {
            values.add(put(null, depth + 1, value));
        } else {
            values.set(index, put(values.get(index), depth + 1, value));
        }
        return new Node.Items(values);
    }

    /** Returns the record without the value at the end of the path; unchanged when nothing is there. */
    Node drop(Node record) {
        return in(record) == null ? record : drop(record, 0);
    }

    private Node drop(Node at, int depth) {
        Step step = steps.get(depth);
        boolean last = depth == steps.size() - 1;
        Node below = child(at, step);
        if (below == null) {
            return at;
        }
        if (step instanceof Into into && at instanceof Node.Fields fields) {
            Map<String, Node> properties = new LinkedHashMap<>(fields.properties());
            if (last) {
                properties.remove(into.property());
            } else {
                properties.put(into.property(), drop(below, depth + 1));
            }
            return new Node.Fields(properties);
        }
        if (step instanceof At place && at instanceof Node.Items items) {
            List<Node> values = new ArrayList<>(items.values());
            if (last) {
                values.remove(place.index());
            } else {
                values.set(place.index(), drop(below, depth + 1));
            }
            return new Node.Items(values);
        }
        return at;
    }

    /** Whether this one must be dropped before the other, so that the places of a list stay what they were. */
    static int fromTheEnd(NodePath one, NodePath other) {
        int shared = Math.min(one.steps.size(), other.steps.size());
        for (int i = 0; i < shared; i++) {
            if (one.steps.get(i) instanceof At mine
                    && other.steps.get(i) instanceof At its
                    && mine.index() != its.index()) {
                return Integer.compare(its.index(), mine.index());
            }
            if (!one.steps.get(i).equals(other.steps.get(i))) {
                return one.toString().compareTo(other.toString());
            }
        }
        return Integer.compare(one.steps.size(), other.steps.size());
    }

    /** Returns the path as problems name it, such as {@code $.administrations[2].stop}. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("$");
        for (Step step : steps) {
            if (step instanceof Into into) {
                path.append('.').append(Shown.property(into.property()));
            } else {
                path.append('[').append(((At) step).index()).append(']');
            }
        }
        return path.toString();
    }
}
