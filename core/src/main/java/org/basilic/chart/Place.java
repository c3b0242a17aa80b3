package org.basilic.chart;

/**
 * Where a row stands.
 *
 * @param text for people, and the same whatever came before it in the input wherever the feed allows: the control id of a
 *     message and its segment, the type and id of a resource; of a table without a key of rows its line. Never a name.
 */
public record Place(Feed feed, String text) {}
