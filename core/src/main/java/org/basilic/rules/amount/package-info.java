/** What was opened, given and discarded of each drug, the lines that follow, and the amount ledger. */
@NullMarked
package org.basilic.rules.amount;

import org.jspecify.annotations.NullMarked;
