package org.basilic.audit;

import org.basilic.result.CodedLine;

/**
 * A line of the coded encounter.
 *
 * @param number its place among the lines, from 1
 */
public record SupportedLine(int number, CodedLine line) {

    /** Returns the code with its modifiers as a claim shows it. */
    public String written() {
        return line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
    }
}
