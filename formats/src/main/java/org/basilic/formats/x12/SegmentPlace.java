package org.basilic.formats.x12;

/**
 * Where a segment stands.
 *
 * @param interchange control number of the interchange (ISA13), empty before it is known
 * @param group control number of the group (GS06), empty outside one
 * @param transaction control number of the transaction (ST02), empty outside one
 * @param inTransaction place within the transaction, the ST being 1; 0 outside one
 * @param inInput place within the whole input, from 1
 */
public record SegmentPlace(String interchange, String group, String transaction, int inTransaction, long inInput) {}
