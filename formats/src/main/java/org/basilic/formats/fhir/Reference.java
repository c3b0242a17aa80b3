package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/**
 * How one resource names another: by an address, or by a number of it alone.
 *
 * @param display words for what it names
 */
record Reference(
        @Nullable String address,
        @Nullable Identifier identifier,
        @Nullable String display) {}
