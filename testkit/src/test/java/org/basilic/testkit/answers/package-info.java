/** Tests of answers: the loop from a claim to its answer and back, and the cents counted once more. */
@NullMarked
package org.basilic.testkit.answers;

import org.jspecify.annotations.NullMarked;
