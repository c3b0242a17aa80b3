package org.basilic.result;

import org.jspecify.annotations.Nullable;

/**
 * How a payer would answer a claim that went out as it stands.
 *
 * @param carc claim adjustment reason code
 * @param rarc remittance advice remark code, where one is known
 */
public record Denial(String carc, @Nullable String rarc) {}
