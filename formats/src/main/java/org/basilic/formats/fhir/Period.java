package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/** From when to when, as written. */
record Period(@Nullable String start, @Nullable String end) {}
