/**
 * A claim as it goes to a payer or came from someone: who bills whom for which patient, and the lines with their charges. Knows
 * nothing of the formats in which claims travel. What could not be read of a claim is null, never a guess.
 */
@NullMarked
package org.basilic.claim;

import org.jspecify.annotations.NullMarked;
