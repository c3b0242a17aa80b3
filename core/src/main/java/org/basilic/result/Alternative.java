package org.basilic.result;

import java.util.List;

/**
 * What another value of a switch would give where sources or payers disagree.
 *
 * @param switchName the switch, such as {@code concurrent.overlap}
 * @param value the other value
 * @param lines all lines of the encounter under that value
 * @param source what speaks for the value
 */
public record Alternative(String switchName, String value, List<CodedLine> lines, String source) {}
