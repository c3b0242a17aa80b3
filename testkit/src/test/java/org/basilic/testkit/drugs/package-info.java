/** Tests of the drug table against what the payers' own files say. */
@NullMarked
package org.basilic.testkit.drugs;

import org.jspecify.annotations.NullMarked;
