package org.basilic.model;

/**
 * Where a fact of an administration was read.
 *
 * @param fact the property of the administration, such as {@code start}
 * @param feed what kind of input it was: {@code mar}, {@code hl7}, {@code pump} or {@code fhir}
 * @param place the row, segment or resource
 */
public record Evidence(String fact, String feed, String place, EvidenceGrade grade) {}
