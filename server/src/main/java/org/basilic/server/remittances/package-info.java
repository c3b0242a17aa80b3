/** Answers of payers: posted, matched with the claims that were released, their denials worked. */
@NullMarked
package org.basilic.server.remittances;

import org.jspecify.annotations.NullMarked;
