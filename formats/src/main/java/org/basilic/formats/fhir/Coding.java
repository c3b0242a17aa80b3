package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/**
 * A code of a system.
 *
 * @param system null for one that is not read by its own rules, such as a site's own
 */
record Coding(
        @Nullable CodeSystem system,
        @Nullable String code,
        @Nullable String display) {}
