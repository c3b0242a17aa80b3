/**
 * From a coded encounter to the claims that bill it: charges, revenue codes, diagnoses, products, and several claims where one does
 * not hold everything. What is missing is a problem, never a guess.
 */
@NullMarked
package org.basilic.claim.making;

import org.jspecify.annotations.NullMarked;
