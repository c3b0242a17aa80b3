/** The minute ledger: every documented minute exactly once. */
@NullMarked
package org.basilic.rules.ledger;

import org.jspecify.annotations.NullMarked;
