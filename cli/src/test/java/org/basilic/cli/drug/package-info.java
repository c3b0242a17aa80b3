/** Tests of what the command line shows of a drug. */
@NullMarked
package org.basilic.cli.drug;

import org.jspecify.annotations.NullMarked;
