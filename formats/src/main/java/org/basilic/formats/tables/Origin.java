package org.basilic.formats.tables;

/**
 * The official file that a table was imported from.
 *
 * @param file its name, without folders
 * @param sha256 its checksum, in lower-case hexadecimal digits
 */
public record Origin(String file, String sha256) {}
