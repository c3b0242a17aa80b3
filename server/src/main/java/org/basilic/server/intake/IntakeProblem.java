package org.basilic.server.intake;

/**
 * Why something of a file was not taken.
 *
 * @param place where: the record and its line, or the place in a feed
 * @param says what is wrong there and what would be right; never a name or an identifier
 */
public record IntakeProblem(String place, String says) {}
