package org.basilic.server.remittances;

import java.util.UUID;

/**
 * What became of a file of answers.
 *
 * @param again whether the very same file was posted before; nothing was changed then
 */
public record Posted(UUID remittance, boolean again) {}
