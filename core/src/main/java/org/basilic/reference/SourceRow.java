package org.basilic.reference;

/**
 * A document that rows and rules cite.
 *
 * @param address where it stands, or empty when it stands nowhere
 * @param weight what kind of authority it has, such as {@code cms-data}
 */
public record SourceRow(String id, String publisher, String document, String address, String weight) {}
