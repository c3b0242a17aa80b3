package org.basilic.server.claims;

/**
 * What stands in the way of a release, or wants a look before it.
 *
 * @param stops whether nothing is released because of it
 * @param kind a word of ours, such as {@code question}
 * @param words for people; no name and no identifier of a person
 */
public record Obstacle(boolean stops, String kind, String words) {}
