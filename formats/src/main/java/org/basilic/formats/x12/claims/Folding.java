package org.basilic.formats.x12.claims;

/**
 * A sign of a text that X12 cannot carry, and what is written in its place.
 *
 * @param sign the sign as U+ and its number, since it may not be printable
 * @param written what is written; a blank for a sign that divides segments and elements
 */
public record Folding(ClaimPlace place, String sign, String written) {

    @Override
    public String toString() {
        return place + ": " + sign + " is written as " + (written.isBlank() ? "a blank" : written);
    }
}
