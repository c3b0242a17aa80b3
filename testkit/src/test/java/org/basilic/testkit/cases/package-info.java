/** Tests of the golden cases: their reader, their writer, their runner, and the cases themselves. */
@NullMarked
package org.basilic.testkit.cases;

import org.jspecify.annotations.NullMarked;
