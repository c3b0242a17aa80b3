package org.basilic.reference;

/**
 * A modifier that opens pairs.
 *
 * @param onEvaluation whether it stands on evaluation and management codes, and else on all others
 * @param eitherColumn whether it opens a pair from the column 1 code too
 */
record PairModifier(String modifier, boolean onEvaluation, boolean eitherColumn) {}
