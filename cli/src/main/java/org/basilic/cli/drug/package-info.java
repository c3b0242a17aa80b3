/** The command that shows what the tables know of a drug. */
@NullMarked
package org.basilic.cli.drug;

import org.jspecify.annotations.NullMarked;
