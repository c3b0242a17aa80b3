package org.basilic.result;

import org.basilic.model.EvidenceGrade;

/**
 * Where a fact of an administration was read.
 *
 * @param administration its id
 * @param fact the property of the administration, such as {@code start}
 * @param feed what kind of input it was
 * @param place the row, segment or resource
 */
public record FactEvidence(String administration, String fact, String feed, String place, EvidenceGrade grade) {}
