package org.basilic.chart;

/**
 * A row of a feed map: one text of a feed and what it means.
 *
 * @param source which document or site says so
 */
public record MapRow(MapKind kind, String subject, String value, String source) {}
