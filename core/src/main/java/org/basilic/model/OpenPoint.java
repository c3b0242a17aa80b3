package org.basilic.model;

import org.jspecify.annotations.Nullable;

/**
 * What the reading of a record leaves for a person: a row that could not be taken as it stands, or that wants a look.
 *
 * @param administration id of the administration it is about; null where none came of it
 * @param order the order, or the line of the record, where that is known
 * @param feed what kind of input it was: {@code mar}, {@code hl7}, {@code pump} or {@code fhir}
 * @param place the row, segment or resource
 * @param found what stands there, where that is a number, a time, a unit or a word of the map; never a name or identifier
 */
public record OpenPoint(
        OpenPointKind kind,
        @Nullable String administration,
        @Nullable String order,
        String feed,
        String place,
        @Nullable String found) {}
