/** Tests of claims in interchanges of X12. */
@NullMarked
package org.basilic.formats.x12.claims;

import org.jspecify.annotations.NullMarked;
