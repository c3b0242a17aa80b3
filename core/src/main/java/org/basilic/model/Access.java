package org.basilic.model;

import org.jspecify.annotations.Nullable;

/**
 * A line into the patient.
 *
 * @param lumenOf the access this is a lumen of: lumens of one catheter are one site
 * @param replaces the access this one took over from: the two count as one site
 * @param leftInPlace whether the line stayed in since an earlier visit
 * @param separateSiteReason the documented protocol or clinical reason for a second site
 */
public record Access(
        String id,
        @Nullable AccessKind kind,
        @Nullable String lumenOf,
        @Nullable String replaces,
        boolean leftInPlace,
        @Nullable String separateSiteReason) {}
