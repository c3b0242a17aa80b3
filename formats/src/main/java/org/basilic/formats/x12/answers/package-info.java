/** What comes back from receivers and payers in interchanges of X12: 835, 277CA, 999 and TA1. */
@NullMarked
package org.basilic.formats.x12.answers;

import org.jspecify.annotations.NullMarked;
