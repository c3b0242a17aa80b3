package org.basilic.claim;

/**
 * A note to the payer.
 *
 * @param kind three letters, such as ADD
 * @param text at most 80 characters
 */
public record ClaimNote(String kind, String text) {}
