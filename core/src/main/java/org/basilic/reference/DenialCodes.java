package org.basilic.reference;

import org.jspecify.annotations.Nullable;

/**
 * How a payer answers a claim that goes against a rule.
 *
 * @param carc claim adjustment reason code
 * @param rarc remittance advice remark code, where one is known
 */
public record DenialCodes(String carc, @Nullable String rarc) {}
