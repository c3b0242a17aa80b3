/** Encounters written short, and results read short, for the tests of the rules. */
@NullMarked
package org.basilic.given;

import org.jspecify.annotations.NullMarked;
