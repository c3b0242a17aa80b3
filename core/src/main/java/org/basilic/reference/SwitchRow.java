package org.basilic.reference;

/**
 * A value that a switch may have.
 *
 * @param label what the value does, in one clause
 * @param source ids of sources as the table lists them, the most binding first, separated by semicolons
 */
public record SwitchRow(Switch name, String value, String label, String source) {}
