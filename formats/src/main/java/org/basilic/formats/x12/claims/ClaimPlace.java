package org.basilic.formats.x12.claims;

/**
 * Where in a claim something stands, as the guides count.
 *
 * @param loop id of the loop, such as 2400; empty for the envelope
 * @param element from 1; 0 for the whole segment
 * @param component from 1; 0 for the whole element
 * @param line number of the service line; 0 where no line is concerned
 */
public record ClaimPlace(String loop, String segment, int element, int component, int line) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(loop);
        text.append(loop.isEmpty() ? "" : " ").append(segment);
        text.append(element == 0 ? "" : "%02d".formatted(element));
        text.append(component == 0 ? "" : "-" + component);
        return text.append(line == 0 ? "" : " (line " + line + ")").toString();
    }
}
