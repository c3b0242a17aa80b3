/** What the payer's policy accepts: diagnoses for hydration, units of a code, codes that want authorisation. */
@NullMarked
package org.basilic.rules.payer;

import org.jspecify.annotations.NullMarked;
