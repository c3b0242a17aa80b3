package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/**
 * A number by which others know something.
 *
 * @param kind what kind of number it is, such as {@code MR} or {@code VN}
 */
record Identifier(
        @Nullable String system,
        @Nullable String value,
        @Nullable String kind) {}
