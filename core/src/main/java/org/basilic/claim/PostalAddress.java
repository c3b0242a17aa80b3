package org.basilic.claim;

import org.jspecify.annotations.Nullable;

/**
 * Where someone lives or works.
 *
 * @param state two letters
 * @param postalCode five or nine digits without hyphen
 */
public record PostalAddress(String line, @Nullable String secondLine, String city, String state, String postalCode) {}
