package org.basilic.result;

/**
 * A place in a public document that makes a rule a rule.
 *
 * @param source id of a row of {@code reference/sources.csv}
 * @param place the section or item within it; empty when the whole document is meant
 */
public record Citation(String source, String place) {

    @Override
    public String toString() {
        return place.isEmpty() ? source : source + " " + place;
    }
}
