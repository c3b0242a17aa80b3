package org.basilic.server.remittances;

import java.time.Instant;
import java.util.UUID;

/**
 * What the list shows of a posted file.
 *
 * @param cents paid by all of its payments
 * @param balanced whether every line, claim and payment adds up
 * @param denials how many it brought
 */
public record RemittanceHead(
        UUID id, int claims, long cents, boolean balanced, String byWhom, Instant at, int denials) {}
