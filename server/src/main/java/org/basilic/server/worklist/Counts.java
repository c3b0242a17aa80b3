package org.basilic.server.worklist;

/**
 * How many visits of a facility stand where.
 *
 * @param blocked open, and something could not be coded without an answer
 * @param review open, and something wants a look
 * @param clean open, and can be released as it is
 * @param asked with open questions, whatever else
 * @param delta released, and the record was changed after it
 * @param released and nothing left to do
 */
public record Counts(long blocked, long review, long clean, long asked, long delta, long released) {}
