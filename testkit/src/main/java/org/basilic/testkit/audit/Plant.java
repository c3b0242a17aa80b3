package org.basilic.testkit.audit;

import org.basilic.audit.DiscrepancyKind;

/**
 * An error that was planted.
 *
 * @param billed number of the billed line; 0 where the line was taken away
 * @param supported number of the supported line; 0 where nothing supports the line
 */
public record Plant(DiscrepancyKind kind, int billed, int supported) {}
