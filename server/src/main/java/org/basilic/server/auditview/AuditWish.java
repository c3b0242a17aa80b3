package org.basilic.server.auditview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be audited.
 *
 * @param from first day of service
 * @param sample how many visits are drawn; null for all
 * @param seed of the draw: the same seed draws the same visits
 */
public record AuditWish(
        LocalDate from, LocalDate to, @Nullable Integer sample, long seed) {}
