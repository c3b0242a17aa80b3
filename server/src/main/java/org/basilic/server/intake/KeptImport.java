package org.basilic.server.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was handed in, as a list shows it.
 *
 * @param bytes of the file
 * @param taken visits or registrations
 * @param byWhom name of who handed it in
 */
public record KeptImport(UUID id, IntakeKind kind, long bytes, int taken, int refused, String byWhom, Instant at) {}
