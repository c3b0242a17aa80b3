package org.basilic.cli;

import org.jspecify.annotations.Nullable;

/** A fault of ours, told in one line: where in the program it came up, and nothing of what the record holds. */
public final class Fault {

    private Fault() {}

    /**
     * Reports a fault.
     *
     * @param where the file and the record, null when no record is concerned
     */
    public static void report(Streams streams, @Nullable String where, Throwable fault) {
        StringBuilder line = new StringBuilder("basilic: a fault of ours");
        if (where != null) {
            line.append(" in ").append(where);
        }
        line.append(": ").append(place(fault));
        streams.say(line.toString());
        streams.say("Please report it with this line and the output of `basilic --version`, without the record.");
    }

    /** Returns the kind of a fault and where it came up; its message may quote the record, so that is not told. */
    public static String place(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + " at " + frame(root);
    }

    private static String frame(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().startsWith("org.basilic.")) {
                return frame.toString();
            }
        }
        return frames.length > 0 ? frames[0].toString() : "an unknown place";
    }
}
