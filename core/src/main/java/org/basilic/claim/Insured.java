package org.basilic.claim;

import java.time.LocalDate;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** A subscriber or patient: a name, and what tells two people of one name apart. */
public record Insured(
        Party party,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex) {}
