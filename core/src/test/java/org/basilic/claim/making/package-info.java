/** Tests of how claims are made. */
@NullMarked
package org.basilic.claim.making;

import org.jspecify.annotations.NullMarked;
