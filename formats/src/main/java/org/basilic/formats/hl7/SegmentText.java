package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One segment as it is written: fields by their numbers, with the usual signs, and escapes in every text. */
public final class SegmentText {

    private static final String USUAL_SIGNS = "^~\\&";

    private final List<StringBuilder> fields = new ArrayList<>();
    /** In the header, the sign that divides fields is counted as one. */
    private final int uncounted;

    private SegmentText(String name, int uncounted) {
        this.uncounted = uncounted;
        fields.add(new StringBuilder(name));
    }

    /** Begins a segment of three letters, other than the header. */
    public SegmentText(String name) {
        this(name, 0);
    }

    /** Begins a header, its signs in it. */
    public static SegmentText header() {
        SegmentText header = new SegmentText("MSH", 1);
        header.fields.add(new StringBuilder(USUAL_SIGNS));
        return header;
    }

    /**
     * Adds a repetition to a field, the first to an empty one; nothing when all of it is empty.
     *
     * @param components null and empty ones are left empty, at the end left out
     */
    public SegmentText field(int number, @Nullable String... components) {
        return add(number, Delimiters.USUAL.component(), components);
    }

    /** Adds a repetition of one component that has parts of its own. */
    public SegmentText parts(int number, @Nullable String... subcomponents) {
        return add(number, Delimiters.USUAL.subcomponent(), subcomponents);
    }

    private SegmentText add(int number, char sign, @Nullable String... texts) {
        StringBuilder joined = new StringBuilder();
        int empty = 0;
        for (String text : texts) {
            if (text == null || text.isEmpty()) {
                empty++;
                continue;
            }
            // What is empty between two texts is held by its signs; what is empty at the end is not.
            for (int i = 0; i < empty; i++) {
                joined.append(sign);
            }
            empty = 1;
            joined.append(Escapes.with(text, Delimiters.USUAL));
        }
        if (joined.length() > 0) {
            while (fields.size() <= number - uncounted) {
                fields.add(new StringBuilder());
            }
            StringBuilder field = fields.get(number - uncounted);
            if (field.length() > 0) {
                field.append(Delimiters.USUAL.repetition());
            }
            field.append(joined);
        }
        return this;
    }

    /** Returns the segment, without the sign that ends it. */
    @Override
    public String toString() {
        return String.join(String.valueOf(Delimiters.USUAL.field()), fields);
    }
}
