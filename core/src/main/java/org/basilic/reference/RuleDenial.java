package org.basilic.reference;

/**
 * The denial that a claim against a rule would earn.
 *
 * @param rule id of the rule
 * @param reason name of the one reason that is meant; {@code any} means every other reason of the rule
 * @param on the lines on which a payer gives that answer
 */
public record RuleDenial(String rule, String reason, DenialCodes denial, LineScope on) {}
