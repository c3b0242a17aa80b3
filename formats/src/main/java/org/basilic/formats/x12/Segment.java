package org.basilic.formats.x12;

import java.util.List;

/** One segment of an interchange: an id and its elements, counted from 1 as the guides do. What does not stand is empty. */
public final class Segment {

    private final String id;
    private final List<List<List<String>>> elements;
    private final SegmentPlace place;

    Segment(String id, List<List<List<String>>> elements, SegmentPlace place) {
        this.id = id;
        this.elements = elements;
        this.place = place;
    }

    /** Returns the id, such as CLM. */
    public String id() {
        return id;
    }

    /** Where it stands. */
    public SegmentPlace place() {
        return place;
    }

    /** Returns the place of the last element that stands. */
    public int size() {
        return elements.size();
    }

    /** Returns an element, of a composite its first component, of a repeated one the first; empty if it does not stand. */
    public String element(int element) {
        return component(element, 1, 1);
    }

    /** Returns a component of an element that does not repeat. */
    public String component(int element, int component) {
        return component(element, 1, component);
    }

    /** Returns a component of one repetition, all counted from 1; empty if it does not stand. */
    public String component(int element, int repeat, int component) {
        if (element > elements.size() || repeat > repeats(element) || component > components(element, repeat)) {
            return "";
        }
        return elements.get(element - 1).get(repeat - 1).get(component - 1);
    }

    /** Returns how often an element repeats; 0 if it does not stand. */
    public int repeats(int element) {
        return element > elements.size() ? 0 : elements.get(element - 1).size();
    }

    /** Returns how many components one repetition has. */
    public int components(int element, int repeat) {
        return repeat > repeats(element)
                ? 0
                : elements.get(element - 1).get(repeat - 1).size();
    }
}
