package org.basilic.formats.x12;

/** One segment of an interchange: an id and its elements, counted from 1 as the guides do. What does not stand is empty. */
public final class Segment {

    private static final int REPEAT = 16;
    private static final int COMPONENT = (1 << REPEAT) - 1;
    /** The first repetition and its first component. */
    static final int FIRST = (1 << REPEAT) | 1;

    private final String id;
    private final String[] pieces;
    /** Of each piece, which repetition and component it is. */
    private final int[] at;
    /** Of each element, its first piece; at the end, how many pieces there are. */
    private final int[] starts;

    private final SegmentPlace place;

    Segment(String id, String[] pieces, int[] at, int[] starts, SegmentPlace place) {
        this.id = id;
        this.pieces = pieces;
        this.at = at;
        this.starts = starts;
        this.place = place;
    }

    static int at(int repeat, int component) {
        return (repeat << REPEAT) | component;
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
        return starts.length - 1;
    }

    /** Returns an element, of a composite its first component, of a repeated one the first; empty if it does not stand. */
    public String element(int element) {
        if (element >= starts.length || starts[element - 1] == starts[element]) {
            return "";
        }
        int first = starts[element - 1];
        return at[first] == FIRST ? pieces[first] : "";
    }

    /** Returns a component of an element that does not repeat. */
    public String component(int element, int component) {
        return component(element, 1, component);
    }

    /** Returns a component of one repetition, all counted from 1; empty if it does not stand. */
    public String component(int element, int repeat, int component) {
        if (element >= starts.length) {
            return "";
        }
        int wanted = at(repeat, component);
        for (int i = starts[element - 1]; i < starts[element]; i++) {
            if (at[i] == wanted) {
                return pieces[i];
            }
        }
        return "";
    }

    /** Returns how often an element repeats; 0 if it does not stand. */
    public int repeats(int element) {
        if (element >= starts.length || starts[element - 1] == starts[element]) {
            return 0;
        }
        return at[starts[element] - 1] >>> REPEAT;
    }

    /** Returns how many components one repetition has. */
    public int components(int element, int repeat) {
        int most = 0;
        if (element < starts.length) {
            for (int i = starts[element - 1]; i < starts[element]; i++) {
                if (at[i] >>> REPEAT == repeat) {
                    most = at[i] & COMPONENT;
                }
            }
        }
        return most;
    }

    /** Whether an element says anything. */
    public boolean says(int element) {
        if (element >= starts.length) {
            return false;
        }
        for (int i = starts[element - 1]; i < starts[element]; i++) {
            if (!pieces[i].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether no element has components or repetitions. */
    public boolean plain() {
        return pieces.length < starts.length;
    }

    /** Whether an element has components or repetitions. */
    public boolean composite(int element) {
        return element < starts.length && starts[element] - starts[element - 1] > 1;
    }
}
