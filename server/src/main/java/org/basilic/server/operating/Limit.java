package org.basilic.server.operating;

/**
 * One limit of the server.
 *
 * @param name as in {@code limits.csv}; its counter has it too
 * @param unit of the value, such as bytes
 * @param basis where the number comes from
 */
public record Limit(String name, long value, String unit, String basis) {}
