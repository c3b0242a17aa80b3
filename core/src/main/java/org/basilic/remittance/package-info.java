/**
 * What payers answer, and what follows from it: payments and what they hold back, answers on claims that were taken or
 * refused, acknowledgements of files; whether the money adds up, which line of ours each answer means, which denials a rule
 * would have foreseen, what to do first. Knows nothing of the formats in which answers come. What could not be read of an
 * answer is null, never zero.
 */
@NullMarked
package org.basilic.remittance;

import org.jspecify.annotations.NullMarked;
