package org.basilic.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The patient, as far as coding needs one. */
public record Patient(
        @Nullable String id,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex) {}
