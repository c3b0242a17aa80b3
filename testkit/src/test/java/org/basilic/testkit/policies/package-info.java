/** The payer policies against a second reading of their files. */
@NullMarked
package org.basilic.testkit.policies;

import org.jspecify.annotations.NullMarked;
