package org.basilic.model;

import org.jspecify.annotations.Nullable;

/** An ICD-10-CM diagnosis, with or without the dot. */
public record Diagnosis(String code, @Nullable String description) {}
