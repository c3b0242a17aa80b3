package org.basilic.formats.cms;

import org.basilic.reference.CodeList;

/**
 * What came out of a list of codes.
 *
 * @param codes how many codes of five places were taken
 * @param modifiers how many modifiers of two places were taken
 * @param leftOut how many codes were left out, since they are not the publisher's own: dental codes, codes of digits alone
 */
public record CodeListReading(CodeList table, int codes, int modifiers, int leftOut) {}
